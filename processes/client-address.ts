import { type BlockList, isIP } from 'node:net'
import { liesIn } from '#lib/platform/networks.ts'

/**
 * Who is asking. What a trusted proxy says of where a request came from is believed; it appends that to `X-Forwarded-For`,
 * so the list is read from its end, up to the first address that is no trusted proxy's. Anybody else's list is their own
 * invention.
 * @param peer the other end of the connection
 */
export function clientAddress({
  peer,
  forwardedFor,
  trusted,
}: {
  peer: string
  forwardedFor: string | undefined
  trusted: BlockList
}): string {
  let address = plain(peer)
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    const before = addressIn(hop.trim())
    if (!liesIn(trusted, address) || before === null) break
    address = before
  }
  return address
}

/** An address as proxies write it: bare, in brackets, or with a port. */
function addressIn(hop: string): string | null {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(hop)?.[1] ?? hop
  return isIP(bare) === 0 ? null : plain(bare)
}

/** IPv4 written as IPv6 is IPv4: a server that listens on both sees it so. */
const plain = (address: string) => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
