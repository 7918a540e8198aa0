import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** What becomes of what one side says: it goes on, nothing goes on any more, or the line is cut; or this is said instead, and then it is cut. */
export type Word = 'on' | 'hold' | 'cut' | { instead: string }

type Ears = { fromClient?: (said: string) => Word; fromServer?: (said: string) => Word }

/**
 * A line to a server on loopback that hears what both sides say, and breaks where a test asks it to.
 * @returns its port; `ears` may be changed at any time
 */
export async function lineBetween(serverPort: number, ears: Ears = {}) {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const behind = connect(serverPort, '127.0.0.1')
    const cut = () => {
      client.destroy()
      behind.destroy()
    }
    let held = false
    const pass = (from: Socket, to: Socket, judge: () => ((said: string) => Word) | undefined) => {
      open.add(from)
      from.on('data', (bytes) => {
        if (held) return
        const word = judge()?.(bytes.toString('latin1')) ?? 'on'
        if (word === 'on') to.write(bytes)
        else if (word === 'hold') held = true
        else if (word === 'cut') cut()
        else to.end(word.instead)
      })
      from.on('error', cut)
      from.on('close', () => {
        open.delete(from)
        cut()
      })
    }
    pass(client, behind, () => ears.fromClient)
    pass(behind, client, () => ears.fromServer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    ears,
    /** How many lines are open. */
    lines: () => open.size / 2,
    stop() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
