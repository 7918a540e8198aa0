import { type IncomingHttpHeaders, request } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string }

export type RawRequest = {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string | Readable
  /** The address to come from. */
  from?: string
  /** Milliseconds after which there is no more waiting. */
  withinMs?: number
}

/**
 * Asks the server at an address for exactly this path and with exactly these headers, as no browser would. Of events, which have
 * no end, the first is the answer.
 */
export async function askRaw(base: string, asked: RawRequest = {}): Promise<RawAnswer> {
  const { path = '/', method = 'GET', headers = {}, body, from: localAddress, withinMs } = asked
  const { port } = new URL(base)
  return new Promise((resolve, reject) => {
    const signal = withinMs === undefined ? undefined : AbortSignal.timeout(withinMs)
    const way = { host: '127.0.0.1', port, localAddress, agent: false, signal }
    const sent = request({ ...way, path, method, headers }, (answer) => {
      const { statusCode: status = 0 } = answer
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        answer.once('data', (first) => {
          resolve({ status, headers: answer.headers, body: String(first) })
          sent.destroy()
        })
        return
      }
      text(answer).then((read) => resolve({ status, headers: answer.headers, body: read }), reject)
    })
    sent.once('error', reject)
    if (body === undefined || typeof body === 'string') sent.end(body)
    else body.pipe(sent)
  })
}
