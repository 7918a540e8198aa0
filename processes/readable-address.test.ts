import { expect, test } from 'vitest'
import { readableAddress } from './readable-address.ts'

test.each([
  ['/api/postcodes/%', '/api/postcodes/%25'],
  ['/api/postcodes/50%20%?x=%', '/api/postcodes/50%20%25?x=%'],
  ['/api/postcodes/%FF%FE', '/api/postcodes/%EF%BF%BD%EF%BF%BD'],
  ['/api/postcodes/%C3%B4%', '/api/postcodes/%C3%B4%25'],
])('%s is made readable', (address, readable) => {
  expect(readableAddress(address)).toBe(readable)
})

test.each(['/api/postcodes/SW1A%201AA', '/api/postcodes/%00', '/campaigns/%', '/', ''])(
  '%j stays',
  (address) => {
    expect(readableAddress(address)).toBe(address)
  },
)
