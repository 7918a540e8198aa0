import { isLoopback } from '#lib/platform/network.ts'

const HOST = /^(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i
const HEALTH = /^\/api\/health(?:\?|$)/

export type Asked = { host: string | undefined; url: string; peer: string }

/**
 * Whether a request asks for the host that BASE_URL names. Any other name leads somebody's browser here by a trick: a site
 * whose name was pointed at this machine would read our pages as its own (DNS rebinding). On a loopback BASE_URL every
 * loopback name is ours; a watch on the same machine may ask for the health by one wherever we are.
 * @param asked.peer the other end of the connection
 */
export function isOurHost({ host, url, peer }: Asked, baseUrl: string): boolean {
  const ours = new URL(baseUrl)
  const asked = readHost(host, ours.protocol)
  if (!asked) return false
  if (isLoopbackName(asked.hostname) && isLoopback(peer) && HEALTH.test(url)) return true
  if (asked.port !== ours.port) return false
  return asked.hostname === ours.hostname || (isLoopbackName(asked.hostname) && isLoopbackName(ours.hostname))
}

/** Whether a Host header, or the host of an address, is a name of this machine for itself. */
export const isLoopbackHost = (host: string | undefined): boolean => {
  const read = readHost(host, 'http:')
  return read !== null && isLoopbackName(read.hostname)
}

function readHost(host: string | undefined, protocol: string): URL | null {
  return host !== undefined && HOST.test(host) ? URL.parse(`${protocol}//${host}`) : null
}

const isLoopbackName = (name: string) => name === 'localhost' || isLoopback(name.replace(/^\[|\]$/g, ''))
