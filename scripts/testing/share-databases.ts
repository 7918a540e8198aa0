import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

type Host = { process: ChildProcess; dataDir: string }

/** Longer than any database takes to be emptied. */
const EMPTIED_WITHIN_MS = 10_000

/**
 * Lends embedded databases to test files: whoever connects is told a data folder, and has its database alone until the
 * connection ends, however it ends. An emptied database goes to the next: PostgreSQL in WebAssembly takes more of the
 * processor's time to start, and to get fast, than most files take to run.
 */
export async function shareDatabases({
  folder,
  dump,
}: {
  folder: string
  dump: string
}): Promise<{ socket: string; stop: () => Promise<void> }> {
  const idle: Host[] = []
  const all = new Set<ChildProcess>()

  async function start(): Promise<Host> {
    const dataDir = await mkdtemp(join(folder, 'd'))
    const child = fork(join(import.meta.dirname, 'database-host.ts'), [dataDir, dump], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    all.add(child)
    child.once('exit', () => all.delete(child))
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => {
        throw new Error('A test database ended before it was ready.')
      }),
    ])
    return { process: child, dataDir }
  }

  async function takeBack(host: Host): Promise<void> {
    const late = new AbortController()
    const emptied = await Promise.race([
      once(host.process, 'message', { signal: late.signal }).then(() => true),
      once(host.process, 'exit', { signal: late.signal }).then(() => false),
      pause(EMPTIED_WITHIN_MS, false, { signal: late.signal }),
      new Promise<never>((_, fail) => host.process.send('empty', (error) => error && fail(error))),
    ]).catch(() => false)
    late.abort()
    if (emptied) idle.push(host)
    else host.process.kill('SIGKILL')
  }

  async function lend(borrower: Socket): Promise<void> {
    const ended = once(borrower, 'close')
    borrower.on('error', () => {})
    borrower.resume()
    const host = idle.pop() ?? (await start())
    borrower.write(`${host.dataDir}\n`)
    await ended
    await takeBack(host)
  }

  const server = createServer((borrower) => void lend(borrower).catch((error) => borrower.destroy(error)))
  const socket = join(folder, 'lend.sock')
  server.listen(socket)
  await once(server, 'listening')
  return {
    socket,
    async stop() {
      server.close()
      for (const child of all) child.kill('SIGKILL')
    },
  }
}
