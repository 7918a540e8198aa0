import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { secretBytes } from '#lib/platform/secret-bytes.ts'
import { frontDoorWords } from '#lib/words/catalogue/front-door.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { languageOfPath, pathIn } from '#lib/words/language.ts'
import { plainHtml } from '#lib/words/plain-html.ts'
import { sayIn } from '#lib/words/say.ts'

/** Why the web server answers by itself, instead of handing a request on. */
export type Why = 400 | 404 | 408 | 413 | 421 | 431

type Answering = { url: string; json: boolean; baseUrl: string; megabytes: number }
type Said = { headers: Record<string, string | number>; body: string }

/**
 * What the web server says by itself: a page in the language of the address, or the same sentence as JSON for a script.
 * @param answering.megabytes the most a request may carry
 */
function plainAnswer(why: Why, { url, json, baseUrl, megabytes }: Answering): Said {
  const language = languageOfPath(url.split('?')[0] ?? '').language ?? 'en'
  const say = sayIn(language)
  const { title, sentence, reason } = {
    400: { reason: 'broken', title: say(frontDoorWords.brokenTitle), sentence: say(frontDoorWords.broken) },
    404: {
      reason: 'not_found',
      title: say(shellWords.noSuchPage),
      sentence: say(shellWords.noSuchPageLead),
    },
    408: {
      reason: 'too_slow',
      title: say(frontDoorWords.tooSlowTitle),
      sentence: say(frontDoorWords.tooSlow),
    },
    413: {
      reason: 'too_large',
      title: say(frontDoorWords.tooLargeTitle),
      sentence: say(frontDoorWords.tooLarge, { megabytes }),
    },
    421: {
      reason: 'other_host',
      title: say(frontDoorWords.otherHostTitle),
      sentence: say(frontDoorWords.otherHost, { address: baseUrl }),
    },
    431: {
      reason: 'too_much_kept',
      title: say(frontDoorWords.tooMuchKeptTitle),
      sentence: say(frontDoorWords.tooMuchKept),
    },
  }[why]
  const nonce = secretBytes(16).toString('base64')
  // A name that is not ours leads to no page of ours.
  const home = (why === 421 ? baseUrl : '') + pathIn(language, '/')
  const back = { href: home, label: say(shellWords.seeAllCampaigns) }
  const body = json
    ? JSON.stringify({ reason, message: sentence })
    : plainHtml({ language, title, lines: [sentence], back }, nonce)
  return {
    body,
    headers: {
      'content-type': json ? 'application/json' : 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  }
}

/** Who is told at length to go reads that only when all was sent; for this long the rest is thrown away. */
const LINGERS_MS = 2_000

/** Answers a request by ourselves. After 413 the connection is closed, once the other side has had time to hear why. */
export function answerPlainly(
  why: Why,
  given: { request: IncomingMessage; response: ServerResponse; baseUrl: string; megabytes: number },
): void {
  const { request, response, ...rest } = given
  const url = request.url ?? ''
  const json = request.headers.accept?.includes('application/json') === true
  const { headers, body } = plainAnswer(why, { url, json, ...rest })
  if (why !== 413) {
    response.writeHead(why, headers).end(request.method === 'HEAD' ? undefined : body)
    return
  }
  response.writeHead(why, { ...headers, connection: 'close' }).write(body)
  const close = () => response.end()
  const patience = setTimeout(close, LINGERS_MS)
  request.once('close', () => clearTimeout(patience)).once('end', close)
}

/** What a connection gets whose request could not even be read, and then it is closed. */
export function answerBrokenRequest(
  { code, rawPacket }: Error & { code?: string; rawPacket?: Buffer },
  { socket, baseUrl, megabytes }: { socket: Duplex; baseUrl: string; megabytes: number },
): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const why = code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const [, url = ''] = rawPacket?.toString('latin1', 0, 100).split(' ') ?? []
  const { headers, body } = plainAnswer(why, { url, json: false, baseUrl, megabytes })
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, is]) => `${name}: ${is}\r\n`)
  // The other side is not waited for: one that leaves its half open would keep its place.
  const text = `HTTP/1.1 ${why} ${STATUS_CODES[why]}\r\n${lines.join('')}\r\n${body}`
  socket.end(text, () => socket.destroy())
}
