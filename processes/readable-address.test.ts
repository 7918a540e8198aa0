import { expect, test } from 'vitest'
import { readableAddress } from './readable-address.ts'

test.each([
  ['/api/postcodes/%', '/api/postcodes/%25'],
  ['/api/postcodes/50%20%?x=%', '/api/postcodes/50%20%25?x=%25'],
  ['/api/postcodes/%FF%FE', '/api/postcodes/%EF%BF%BD%EF%BF%BD'],
  ['/api/postcodes/%C3%B4%', '/api/postcodes/%C3%B4%25'],
  ['/api/postcodes/SW1A\\1AA', '/api/postcodes/SW1A%5C1AA'],
  ['/campaigns/x?utm_campaign=50%off&org=open+hands', '/campaigns/x?utm_campaign=50%25off&org=open+hands'],
  ['/?%ff=%ED%A0%80', '/?%EF%BF%BD=%EF%BF%BD%EF%BF%BD%EF%BF%BD'],
])('%s is made readable', (address, readable) => {
  expect(readableAddress(address)).toEqual({ ok: true, address: readable })
})

test.each([
  '/api/postcodes/SW1A%201AA',
  '/api/postcodes/%00',
  `/api/postcodes/${'x'.repeat(5_000)}`,
  '/cy/campaigns/llygoden%20f%C5%B7d?a=1&b=%C5%B7+x&&=',
  `/campaigns/${'a'.repeat(100)}`,
  '/',
])('%j stays', (address) => {
  expect(readableAddress(address)).toEqual({ ok: true, address })
})

test.each([
  [400, '/campaigns/%'],
  [400, '/campaigns/%ff'],
  [400, '/cy/campaigns/%C3'],
  [400, '/campaigns/%ED%A0%80'],
  [400, '/campaigns/x%00'],
  [400, '/campaigns/x?find=%00'],
  [400, '/campaigns/x?find=%ff%00'],
  [400, ''],
  [400, '*'],
  [400, 'http://chorus.example/'],
  [404, '//evil.example/'],
  [404, '/campaigns//x'],
  [404, '/\\evil.example'],
  [404, '/campaigns/x#top'],
  [404, `/${'a'.repeat(2_048)}`],
  [404, `/?${'a'.repeat(8_192)}`],
])('%d is the answer to %.40s', (status, address) => {
  expect(readableAddress(address)).toEqual({ ok: false, status })
})
