import { isIPv4, isIPv6 } from 'node:net'

/** The web server sets it to who is asking, and strips any that came in: see `processes/web.ts`. */
export const ADDRESS_HEADER = 'x-chorus-address'

/** Who is asking, as the web server wrote it down; `unknown` where it did not. */
export const addressOf = (headers: Headers): string => headers.get(ADDRESS_HEADER) ?? 'unknown'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const GROUPS = 8
const NETWORK_GROUPS = 4

/**
 * The network that limits count an address for: an IPv4 address itself, an IPv6 address by its first 64 bits, which one
 * household or one server has to itself (RFC 6177). IPv4 written as IPv6 is IPv4. Anything else stands for itself.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%', 1)
  const four = MAPPED.exec(plain)?.[1] ?? plain
  if (isIPv4(four)) return four
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array(Math.max(0, GROUPS - before.length - after.length)).fill('0')
  const groups = [...before, ...gap, ...after].slice(0, NETWORK_GROUPS)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const network = networkOf(address)
  return (isIPv4(network) && network.startsWith('127.')) || /^(?:::1|0:0:0:0:0:0:0:1)$/.test(address)
}
