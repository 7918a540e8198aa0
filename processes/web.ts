/** The web server: Next's pages and routes behind a server of our own. */
import { createServer } from 'node:http'
import next from 'next'
import { config } from '#lib/platform/config.ts'
import { runAsChild } from './child.ts'

/** The draft of a letter travels in cookies of up to 12 KB, beside those of a signed-in person. */
const MAX_HEADER_BYTES = 32 * 1024

await runAsChild(async () => {
  const { port, host } = config()
  const app = next({ dev: process.argv.includes('--dev'), hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    // Who is asking, for limits on attempts: from the connection itself, never from what the request claims.
    request.headers['x-chorus-address'] = request.socket.remoteAddress ?? 'unknown'
    handle(request, response)
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
