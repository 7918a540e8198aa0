import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Whether one of Debian's servers can be started here. Tests that need it are skipped, and counted so, where it cannot;
 * with CHORUS_SERVERS=required they are not, and fail for want of it.
 * @param needs.program its path, as far as it was found
 * @param needs.root whether nobody else can start it
 */
export function serverIsHere({
  program,
  root = false,
}: {
  program: string | undefined
  root?: boolean
}): boolean {
  if (process.env.CHORUS_SERVERS === 'required') return true
  return program !== undefined && existsSync(program) && (!root || process.getuid?.() === 0)
}

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Waits until something at a port says something, or takes a connection. @throws Error with what `why` says, after twenty seconds */
export async function answers(
  port: number,
  { greets, why }: { greets: boolean; why: () => string },
): Promise<void> {
  const until = Date.now() + 20_000
  while (Date.now() < until) {
    if (await opens(port, greets)) return
    await pause(50)
  }
  throw new Error(`Nothing answers at port ${port}: ${why()}`)
}

function opens(port: number, greets: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once(greets ? 'data' : 'connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })
}
