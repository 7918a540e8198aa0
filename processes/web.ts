/** The web server: Next's pages and routes behind a server of our own. */
import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import next from 'next'
import { config } from '#lib/platform/config.ts'
import { askServer } from './ask-server.ts'
import { runAsChild } from './child.ts'
import { firstVisits } from './first-visits.ts'
import { readableAddress } from './readable-address.ts'

/** The draft of a letter travels in cookies of up to 12 KB, beside those of a signed-in person. */
const MAX_HEADER_BYTES = 32 * 1024

/** Names a request of our own, for a page that is then given to many; nobody else knows its value. */
const OWN_REQUEST = 'x-chorus-own-request'

await runAsChild(async () => {
  const { port, host } = config()
  const dev = process.argv.includes('--dev')
  // Next writes every loopback address as `localhost`. Told another name for itself, it would take the addresses that
  // `proxy.ts` rewrites for another site's, and ask itself over the network.
  const hostname = host.startsWith('127.') || host === '::1' ? 'localhost' : host
  const app = next({ dev, hostname, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const pass: RequestListener = (request, response) => {
    // Who is asking, for limits on attempts: from the connection itself, never from what the request claims.
    request.headers['x-chorus-address'] = request.socket.remoteAddress ?? 'unknown'
    request.url = readableAddress(request.url ?? '/')
    handle(request, response)
  }
  const own = randomUUID()
  const visits = firstVisits({
    pass,
    render({ host, path }) {
      const at = server.address()
      if (at === null || typeof at === 'string') throw new Error('the server listens on no port')
      return askServer({ at, path, headers: { host, accept: 'text/html', [OWN_REQUEST]: own } })
    },
  })
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    // A developer wants to see what was changed a moment ago.
    if (dev || request.headers[OWN_REQUEST] === own) pass(request, response)
    else visits(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
    },
  }
})
