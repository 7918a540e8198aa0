import { BlockList } from 'node:net'
import { expect, test } from 'vitest'
import { readNetworks } from '#lib/platform/networks.ts'
import { clientAddress } from './client-address.ts'

const trusted = readNetworks('127.0.0.1, 10.0.0.0/8, 2001:db8:ffff::/48') ?? new BlockList()

test.each([
  ['the connection itself', '192.0.2.1', undefined, '192.0.2.1'],
  ['the connection, whatever a stranger claims', '192.0.2.1', '198.51.100.9', '192.0.2.1'],
  ['whom the proxy names', '127.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['whom the last trusted proxy names', '10.0.0.1', '192.0.2.1, 10.0.0.2', '192.0.2.1'],
  ['not what they claimed to the proxy', '127.0.0.1', '198.51.100.9, 192.0.2.1', '192.0.2.1'],
  ['not a trusted address they claimed', '127.0.0.1', '127.0.0.1, 192.0.2.1', '192.0.2.1'],
  ['whom a proxy names with a port', '127.0.0.1', '192.0.2.1:50000', '192.0.2.1'],
  ['whom a proxy names in brackets', '127.0.0.1', '[2001:db8::7]:443', '2001:db8::7'],
  ['IPv4 in its own form', '::ffff:127.0.0.1', '::ffff:192.0.2.1', '192.0.2.1'],
  ['the proxy, where it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy that names nobody', '127.0.0.1', '192.0.2.1, unknown, 10.0.0.2', '10.0.0.2'],
  ['the first proxy, where all are ours', '127.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
])('who is asking is %s', (_, peer, forwardedFor, address) => {
  expect(clientAddress({ peer, forwardedFor, trusted })).toBe(address)
})

test('where no proxy is named, none is believed', () => {
  const asked = { peer: '127.0.0.1', forwardedFor: '192.0.2.1', trusted: new BlockList() }
  expect(clientAddress(asked)).toBe('127.0.0.1')
})
