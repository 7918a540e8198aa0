import { describe, expect, it } from 'vitest'
import { isLoopback, networkOf } from './network.ts'

describe('the network an address counts for', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts for %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('is another for the next house in the street', () => {
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  })
})

describe('this machine itself', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('%s is', (address) => {
    expect(isLoopback(address)).toBe(true)
  })
  it.each(['128.0.0.1', '::2', '::ffff:10.0.0.1', 'unknown', '127.evil.example'])('%s is not', (address) => {
    expect(isLoopback(address)).toBe(false)
  })
})
