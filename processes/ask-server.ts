import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** Asks a server of this machine for a page. */
export async function askServer(options: {
  at: AddressInfo
  path: string
  headers: Record<string, string>
}): Promise<Answer> {
  const { at, path, headers } = options
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: reachable(at.address), port: at.port, path, headers, agent: false }, resolve)
      .once('error', reject)
      .end()
  })
  const body = (await answer.setEncoding('utf8').toArray()).join('')
  return { status: answer.statusCode ?? 0, headers: answer.headers, body }
}

/** Where a server that listens on every address is reached from its own machine. */
const reachable = (address: string) =>
  address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
