import { BlockList, isIP } from 'node:net'

/**
 * Reads addresses and networks (CIDR, RFC 4632 and 4291) with commas between them, such as `127.0.0.1, 2001:db8::/32`.
 * @returns null when one of them is neither
 */
export function readNetworks(text: string): BlockList | null {
  const list = new BlockList()
  for (const each of text.split(',').map((one) => one.trim())) {
    if (each === '') continue
    const [address = '', bits, more] = each.split('/')
    const version = isIP(address)
    const most = version === 4 ? 32 : 128
    const prefix = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
    if (version === 0 || more !== undefined || prefix < 0 || prefix > most) return null
    list.addSubnet(address, prefix, familyOf(address))
  }
  return list
}

/** Whether an address lies in one of the networks; what is no address lies in none. */
export const liesIn = (networks: BlockList, address: string): boolean =>
  isIP(address) !== 0 && networks.check(address, familyOf(address))

const familyOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : 'ipv6')
