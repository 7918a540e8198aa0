import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import type { ScannerAt } from '../ask-scanner.ts'

/** Speaks as clamd does: what holds the word VIRUS is infected, and what is TOO LARGE is not looked at. */
export async function standInScanner(
  path?: string,
): Promise<{ at: ScannerAt; seen: string[]; stop(): Promise<void> }> {
  const seen: string[] = []
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    let heard = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (part: Buffer) => {
      heard = Buffer.concat([heard, part])
      const content = streamed(heard)
      if (content === null) return
      seen.push(content)
      socket.end(`${answerTo(content)}\0`)
    })
  })
  server.listen(path ? { path } : { host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return {
    at: path ? { path } : { host: '127.0.0.1', port },
    seen,
    async stop() {
      for (const socket of open) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    },
  }
}

const COMMAND = 'zINSTREAM\0'

/** What was sent, once its end was; null before. */
function streamed(heard: Buffer): string | null {
  if (heard.toString('latin1', 0, COMMAND.length) !== COMMAND) return null
  let content = ''
  let at = COMMAND.length
  while (at + 4 <= heard.length) {
    const size = heard.readUInt32BE(at)
    if (size === 0) return content
    content += heard.toString('latin1', at + 4, at + 4 + size)
    at += 4 + size
  }
  return null
}

function answerTo(content: string): string {
  if (content.includes('VIRUS')) return 'stream: Test-Signature FOUND'
  return content.includes('TOO LARGE') ? 'INSTREAM size limit exceeded. ERROR' : 'stream: OK'
}
