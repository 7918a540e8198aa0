import { expect, it } from 'vitest'
import { siteOf } from './site-of.ts'

it.each([
  ['2001:db8:1:2::7', '2001:db8:1::/48'],
  ['2001:db8:1:ffff::7', '2001:db8:1::/48'],
  ['2001:db8:2:2::7', '2001:db8:2::/48'],
  ['::1', '0:0:0::/48'],
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['unknown', 'unknown'],
])('%s belongs to %s', (address, site) => {
  expect(siteOf(address)).toBe(site)
})
