import { networkOf } from './network.ts'

const SITE_GROUPS = 3

/**
 * The site an address belongs to: the first 48 bits of an IPv6 address, what a firm, or a customer who asks for it, is
 * given as a whole (RFC 6177), 65,536 networks in one hand. Of any other address, its network.
 */
export function siteOf(address: string): string {
  const network = networkOf(address)
  if (!network.endsWith('::/64')) return network
  return `${network.split(':').slice(0, SITE_GROUPS).join(':')}::/48`
}
