/** The web server: Next's pages and routes behind a front door of our own. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import next from 'next'
import { countFolder } from '#lib/counts/fold-counts.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { MAIL_BYTES } from '#lib/replies/mail-size.ts'
import { POSTED_MAIL_PATH, readPostedMail } from '#lib/replies/posted-mail.ts'
import { askServer } from './ask-server.ts'
import { runAsChild } from './child.ts'
import { firstVisits } from './first-visits.ts'
import { openFrontDoor } from './front-door.ts'
import { isOurHost } from './our-host.ts'
import { repeat } from './repeat.ts'

/** The worker folds counts too, more often; while there is none, pages must not add up ever more changes. */
const FOLD_MS = 5_000

/** Names a request of our own, for a page that is then given to many; nobody else knows its value. */
const ownRequest = { name: 'x-chorus-own-request', value: randomUUID() }

/** A posted message is larger than any form; who has not signed for it sends us a head and no more. */
const postedMail = (secrets: readonly string[]) => ({
  path: POSTED_MAIL_PATH,
  most: MAIL_BYTES,
  admits: (headers: IncomingHttpHeaders) =>
    readPostedMail({ header: (name) => headers[name]?.toString() ?? null, secrets, now: new Date() }).ok,
})

await runAsChild(async () => {
  const { port, host, baseUrl, trustedProxies, inboundSecrets } = config()
  const dev = process.argv.includes('--dev')
  // Next writes every loopback address as `localhost`. Told another name for itself, it would take the addresses that
  // `proxy.ts` rewrites for another site's, and ask itself over the network.
  const hostname = host.startsWith('127.') || host === '::1' ? 'localhost' : host
  // Listens nowhere: connections that become web sockets reach Next through it, once we have looked at them.
  const webSockets = createServer()
  const app = next({ dev, hostname, port, httpServer: webSockets })
  await app.prepare()
  const pass = app.getRequestHandler()
  const visits = firstVisits({
    pass,
    render({ host, path }) {
      const at = server.address()
      if (at === null || typeof at === 'string') throw new Error('the server listens on no port')
      const { name, value } = ownRequest
      return askServer({ at, path, headers: { host, accept: 'text/html', [name]: value } })
    },
  })
  const server = openFrontDoor({
    baseUrl,
    trustedProxies,
    ownRequest,
    streamed: inboundSecrets.length > 0 ? postedMail(inboundSecrets) : undefined,
    answer(request, response) {
      // A developer wants to see what was changed a moment ago.
      if (dev || ownRequest.name in request.headers) pass(request, response)
      else visits(request, response)
    },
  })
  // The developer's pages alone speak by web socket; elsewhere such a request is one like any other.
  if (dev) {
    // The first look at a page waits until it is compiled.
    server.setTimeout(0)
    server.on('upgrade', (request, socket, head) => {
      const asked = { host: request.headers.host, url: request.url ?? '', peer: '' }
      if (!isOurHost(asked, baseUrl)) socket.destroy()
      else webSockets.emit('upgrade', request, request.socket.setTimeout(0), head)
    })
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const folding = repeat('fold-counts', FOLD_MS, countFolder(database()))
  return {
    async stop() {
      await folding.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
    },
  }
})
