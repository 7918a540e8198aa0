import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const QUIET = ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning']

type Servers = { port: number; stop(): Promise<void> }

/**
 * The web server of a copy and its database, with the demonstration in it: the embedded one, or the one `databaseUrl`
 * names. No worker and no catcher: sending mail is not the web server's work, and elsewhere it runs on other machines.
 */
export async function startServers(options: {
  copy: string
  secret: string
  databaseUrl?: string
}): Promise<Servers> {
  const { copy, secret, databaseUrl } = options
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'error',
    SECRET: secret,
    DATA_DIR: dataDir,
    PORT: String(port),
    // Each letter comes from an address of its own, as behind a proxy, and there are more of them than a campaign gets.
    TRUSTED_PROXIES: '127.0.0.1',
    LETTERS_PER_CAMPAIGN: '1000000',
    LETTERS_BEFORE_PROOF: '1000000',
    SENDING_SECONDS: '0',
    DEMONSTRATION: 'small',
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
  }
  const started: ChildProcess[] = []
  const start = (file: string) => fork(join(copy, file), { cwd: copy, env, execArgv: QUIET })
  const serve = async (name: string) => {
    const child = start(`processes/${name}.ts`)
    started.push(child)
    await once(child, 'message')
  }
  if (!databaseUrl) await serve('database')
  const [code] = await once(start('bench/journey/prepare.ts'), 'exit')
  if (code !== 0) throw new Error('The database of the copy could not be prepared')
  await serve('web')
  return {
    port,
    async stop() {
      for (const child of started.reverse()) {
        child.kill('SIGTERM')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      await rm(dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
