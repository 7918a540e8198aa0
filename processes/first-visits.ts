/** What every first visitor of a public page gets is the same for a moment: made once, and given to all of them. */
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { gzip } from 'node:zlib'
import { remember } from '#lib/platform/remember.ts'
import { secretBytes } from '#lib/platform/secret-bytes.ts'
import type { Answer } from './ask-server.ts'

/** Older than this no page is given again: a count, or a pause, is seen a second late. */
const FRESH_MS = 1_000
/** Addresses are made by whoever asks: those asked for last are kept. */
const MOST_PAGES = 200

type Page = { headers: OutgoingHttpHeaders; policy: string; parts: string[] }

/**
 * Answers the first visits of public pages from one rendering, at most a second old, and passes everything else on. A
 * first visit carries no cookie, no query and nothing else that a page could depend on; the rendering is asked for with
 * an address alone, so nothing of one visitor can reach another. Every answer gets a nonce of its own.
 * @param options.render asks for a page at this address, with no other header
 * @param options.pass answers a request as if there were no first visits
 */
export function firstVisits(options: {
  render: (visit: { host: string; path: string }) => Promise<Answer>
  pass: RequestListener
}): RequestListener {
  const { render, pass } = options
  const remembered = remember<{ page: Page | null }>({ most: MOST_PAGES, forMs: FRESH_MS })
  // That there is no page for all is kept too; a fault each visitor then meets, or its end, for themself.
  const pageAt = (visit: { host: string; path: string }) =>
    remembered(`${visit.host} ${visit.path}`, async () => ({
      page: await render(visit).then(pageOf, () => null),
    }))

  return async (request, response) => {
    const visit = firstVisit(request)
    const page = visit && (await pageAt(visit)).page
    if (page) give(page, { request, response })
    else pass(request, response)
  }
}

/** Not the statement: whose signature no longer stands is named there not a moment longer. */
const PUBLIC_PAGE = /^(?:\/cy)?(?:\/|\/campaigns\/[a-z0-9-]{1,100}(?:\/(?!statement$)[a-z0-9-]{1,100})?)?$/
/** What makes a request another than a browser's for a whole page, or for the one it has. */
const SPEAKS_OF_MORE = /^(?:cookie|authorization|range|if-|rsc$|next-|x-middleware|purpose$|sec-purpose$)/

/** The address of a first visit of a public page; null for every other request. */
export function firstVisit({
  method,
  url = '',
  headers,
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): { host: string; path: string } | null {
  if (method !== 'GET' || !PUBLIC_PAGE.test(url) || url === '' || !headers.host) return null
  if (
    !headers.accept?.includes('text/html') ||
    Object.keys(headers).some((name) => SPEAKS_OF_MORE.test(name))
  )
    return null
  // Their browser asks for Welsh first: they are led to the Welsh page.
  if (/^cy\b/i.test(headers['accept-language'] ?? '') && !url.startsWith('/cy')) return null
  return { host: headers.host, path: url }
}

const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/
/** The headers of one connection, and of one way of packing, are made anew with each answer. */
const MADE_ANEW = new Set([
  'connection',
  'keep-alive',
  'date',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'content-security-policy',
  'vary',
])
/** Says which language the address has, and is the same for all who ask for it. */
const LANGUAGE_COOKIE = /^chorus-language=(?:en|cy);/

/** A page that may be given to all, taken apart at its nonce; null for anything else. */
function pageOf({ status, headers, body }: Answer): Page | null {
  const policy = headers['content-security-policy']
  const nonce = typeof policy === 'string' ? NONCE.exec(policy)?.[1] : undefined
  if (status !== 200 || !nonce || typeof policy !== 'string') return null
  if (!headers['content-type']?.startsWith('text/html')) return null
  if (headers['set-cookie']?.some((cookie) => !LANGUAGE_COOKIE.test(cookie))) return null
  const kept = Object.entries(headers).filter(([name]) => !MADE_ANEW.has(name))
  const vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
  return { headers: { ...Object.fromEntries(kept), vary }, policy, parts: body.split(nonce) }
}

function give(
  { headers, policy, parts }: Page,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const nonce = secretBytes(16).toString('base64')
  const body = Buffer.from(parts.join(nonce))
  const all = { ...headers, 'content-security-policy': policy.replace(NONCE, `'nonce-${nonce}'`) }
  const send = (bytes: Buffer, encoding?: OutgoingHttpHeaders) =>
    response.writeHead(200, { ...all, ...encoding, 'content-length': bytes.length }).end(bytes)
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) send(body)
  else gzip(body, (error, packed) => (error ? send(body) : send(packed, { 'content-encoding': 'gzip' })))
}
