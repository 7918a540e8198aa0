import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http'
import type { BlockList } from 'node:net'
import { LOGO_BYTES } from '#lib/coalition/logo-limits.ts'
import { log } from '#lib/platform/log.ts'
import { ADDRESS_HEADER, isLoopback, networkOf } from '#lib/platform/network.ts'
import { liesIn } from '#lib/platform/networks.ts'
import { THIS_MACHINE_HEADER } from '#lib/platform/this-machine.ts'
import { answerBrokenRequest, answerPlainly } from './answer-plainly.ts'
import { clientAddress } from './client-address.ts'
import { connectionShares } from './connection-shares.ts'
import { isLoopbackHost, isOurHost } from './our-host.ts'
import { readableAddress } from './readable-address.ts'
import { bodyUpTo, wholeBody } from './whole-body.ts'

/** The draft of a letter travels in cookies of up to 12 KB, beside those of a signed-in person. */
const MAX_HEADER_BYTES = 32 * 1024
/** The largest honest form brings a logo; this leaves room for what the form wraps around it. */
const MOST_BODY_BYTES = LOGO_BYTES + 256 * 1024
/** How long a request may take to arrive: its head; all of it, on a poor line; and how long nothing at all may move. */
const HEAD_WITHIN_MS = 10_000
const WHOLE_WITHIN_MS = 60_000
const IDLE_MS = 60_000
const CONNECTIONS = 1_000
/** A household or an office has fewer at once; one network's further ones take the place of its own idle ones. */
const CONNECTIONS_OF_ONE_NETWORK = 100
const BETWEEN_TWO_REQUESTS_MS = 1_000

/** What says that a request came through somebody else's hands. */
const RELAYED = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']
/** What only a proxy of ours, or we ourselves, may say. */
const NOT_BELIEVED = /^(?:x-forwarded-|x-real-ip$|forwarded$|x-chorus-|x-middleware-)/

export type FrontDoor = {
  baseUrl: string
  trustedProxies: BlockList
  /** The header that names a request of our own, made for many: it speaks for nobody at this machine. */
  ownRequest: { name: string; value: string }
  /** A path whose bodies are larger than others' and are handed on while they come in, where their head lets them. */
  streamed?: { path: string; most: number; admits: (headers: IncomingHttpHeaders) => boolean }
  /** Answers what may come in. */
  answer: RequestListener
  /** Sizes and counts, in bytes and connections, for tests. */
  limits?: Partial<typeof usual>
}

const usual = {
  body: MOST_BODY_BYTES,
  connections: CONNECTIONS,
  share: CONNECTIONS_OF_ONE_NETWORK,
  patienceMs: BETWEEN_TWO_REQUESTS_MS,
  headWithinMs: HEAD_WITHIN_MS,
  wholeWithinMs: WHOLE_WITHIN_MS,
}

/**
 * The server that stands before all pages and routes. It lets in what asks for our host, at an address that can be read,
 * with a body of no more than a logo, here in whole, unless it is one that is streamed; it writes down who is asking; and it strips what nobody may claim.
 */
export function openFrontDoor(door: FrontDoor): Server {
  const { baseUrl, trustedProxies, ownRequest, streamed, answer } = door
  const limits = { ...usual, ...door.limits }
  const shares = connectionShares({ ...limits, most: limits.connections })
  const says = { baseUrl, megabytes: Math.floor(limits.body / 1_000_000) }
  const warn = warnOfProxy(door)

  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: limits.headWithinMs,
      requestTimeout: limits.wholeWithinMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headWithinMs),
    },
    async (request, response) => {
      const { url = '', headers, socket } = request
      const peer = socket.remoteAddress ?? 'unknown'
      if (!isOurHost({ host: headers.host, url, peer }, baseUrl)) {
        answerPlainly(421, { request, response, ...says })
        return
      }
      const read = readableAddress(url)
      if (!read.ok) {
        answerPlainly(read.status, { request, response, ...says })
        return
      }
      warn(request, peer)
      introduce(request, { peer, trustedProxies, ownRequest })
      request.url = read.address
      const body = await bodyOf(request, { streamed, most: limits.body })
      if (body === 'gone') return
      if (body === 'too_large') {
        answerPlainly(413, { request, response, ...says })
        return
      }
      response.once('close', shares.answers(socket))
      answer(request, response)
    },
  )
  server.timeout = IDLE_MS
  server.on('connection', (socket) => {
    const peer = socket.remoteAddress ?? 'unknown'
    shares.enter(socket, liesIn(trustedProxies, peer) ? null : networkOf(peer))
  })
  server.on('clientError', (error, socket) => answerBrokenRequest(error, { socket, ...says }))
  return server
}

/** Waits for a body, or lets it come: one that is streamed, of which nothing is taken in whose head is not let through. */
function bodyOf(
  request: IncomingMessage,
  { streamed, most }: { streamed: FrontDoor['streamed']; most: number },
): ReturnType<typeof wholeBody> {
  const path = request.url?.split('?', 1)[0]
  if (!streamed || request.method !== 'POST' || path !== streamed.path) return wholeBody(request, { most })
  bodyUpTo(request, streamed.admits(request.headers) ? streamed.most : 0)
  return Promise.resolve('whole')
}

/** Writes down who is asking, and takes away what a request says of that itself. */
function introduce(
  request: IncomingMessage,
  { peer, trustedProxies: trusted, ownRequest }: { peer: string } & Omit<FrontDoor, 'answer' | 'baseUrl'>,
): void {
  const { headers } = request
  const forwardedFor = headers['x-forwarded-for']
  const address = clientAddress({ peer, forwardedFor: forwardedFor?.toString(), trusted })
  const relayed = !liesIn(trusted, peer) && RELAYED.some((name) => headers[name] !== undefined)
  const own = headers[ownRequest.name] === ownRequest.value
  for (const name of Object.keys(headers)) {
    if (NOT_BELIEVED.test(name) && !(own && name === ownRequest.name)) delete headers[name]
  }
  headers[ADDRESS_HEADER] = address
  if (!own && !relayed && isLoopback(address) && isLoopbackHost(headers.host)) {
    headers[THIS_MACHINE_HEADER] = 'yes'
  }
}

/** Says once that a proxy stands in front which nobody named: limits then take all people for one. */
function warnOfProxy({ baseUrl, trustedProxies }: FrontDoor) {
  let silent = isLoopbackHost(new URL(baseUrl).host) || trustedProxies.rules.length > 0
  return ({ headers }: IncomingMessage, peer: string) => {
    if (silent || !isLoopback(peer) || headers['x-forwarded-for'] === undefined) return
    silent = true
    log().warn(
      { part: 'web' },
      'A proxy on this machine hands requests on, and TRUSTED_PROXIES does not name it: everybody counts as one. Set TRUSTED_PROXIES=127.0.0.1,::1',
    )
  }
}
