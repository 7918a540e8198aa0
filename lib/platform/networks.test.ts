import { describe, expect, it, test } from 'vitest'
import { liesIn, readNetworks } from './networks.ts'

describe('a list of networks', () => {
  const list = readNetworks('127.0.0.1, 10.0.0.0/8 ,2001:db8::/32')

  it.each(['127.0.0.1', '10.200.3.4', '2001:db8:9::1', '::ffff:10.1.1.1'])('holds %s', (address) => {
    expect(list && liesIn(list, address)).toBe(true)
  })
  it.each(['127.0.0.2', '11.0.0.1', '2001:db9::1', '::1', 'unknown', ''])('does not hold %j', (address) => {
    expect(list && liesIn(list, address)).toBe(false)
  })
})

test.each(['localhost', '10.0.0.0/33', '10.0.0/8', '::1/129', '10.0.0.0/8/8', '10.0.0.1/', 'any'])(
  '%s is no list of networks',
  (text) => expect(readNetworks(text)).toBeNull(),
)

test('networks that nobody named hold nobody', () => {
  const none = readNetworks('')
  expect(none && liesIn(none, '127.0.0.1')).toBe(false)
})
