import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#lib/platform/database.ts'

/** From which a newcomer is greeted while others keep the worker busy. */
const NEWCOMER = '127.0.0.9'
const GIVE_UP_MS = 240_000

/** Starts one of Chorus's processes and waits until it serves. */
export async function launch(
  name: string,
  dataDir: string,
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '..', '..', 'processes', `${name}.ts`), {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  await once(child, 'message')
  return child
}

export async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Does `turn` again and again; the longest that one took. */
export function watch(everyMs: number, turn: () => Promise<unknown>) {
  let longest = 0
  let watching = true
  const running = (async () => {
    while (watching) {
      const began = performance.now()
      await turn()
      longest = Math.max(longest, performance.now() - began)
      await pause(everyMs)
    }
  })()
  return async () => {
    watching = false
    await running
    return Math.round(longest)
  }
}

/** Waits for the first word of a mail system, or until it hangs up. */
export async function greeting(port: number): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: NEWCOMER })
  socket.on('error', () => {})
  await Promise.race([once(socket, 'data'), once(socket, 'close')])
  socket.destroy()
}

/** Waits until nothing waits to be placed. */
export async function placed(db: Database, withinMs = GIVE_UP_MS): Promise<void> {
  const until = Date.now() + withinMs
  while (Date.now() < until) {
    if ((await db.inboundMessage.findFirst({ where: { state: 'received' }, select: { id: true } })) === null)
      return
    await pause(100)
  }
  throw new Error('The mail was not placed in time')
}
