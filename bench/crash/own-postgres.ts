import { execFile } from 'node:child_process'
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '#lib/platform/testing/real-servers.ts'

const run = promisify(execFile)
const PACKAGED = '/usr/lib/postgresql'

export type OwnPostgres = {
  url: string
  /** Ends it at once, as a power cut would, and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * A PostgreSQL server of our own, which nobody else uses: only such a one may be ended in the middle of things.
 * @returns null where its programs are not on this machine
 */
export async function ownPostgres(): Promise<OwnPostgres | null> {
  const programs = await findPrograms()
  if (!programs) return null
  const folder = await mkdtemp(join(tmpdir(), 'chorus-crash-'))
  const data = join(folder, 'data')
  // PostgreSQL refuses to run for the machine's administrator.
  const asRoot = userInfo().uid === 0
  const as = asRoot ? await idsOf('postgres') : null
  if (as) await chown(folder, as.uid, as.gid)
  const say = (program: string, ...words: string[]) =>
    run(join(programs, program), words, { ...as, cwd: folder })
  await say('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync')
  const port = await freePort()
  await writeFile(
    join(data, 'postgresql.auto.conf'),
    `port = ${port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n`,
  )
  const control = (...words: string[]) => say('pg_ctl', '-D', data, '-w', '-t', '120', ...words)
  const start = () => control('-l', join(folder, 'log'), 'start')
  await start()
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async restart() {
      await control('-m', 'immediate', 'stop')
      await start()
    },
    async stop() {
      await control('-m', 'immediate', 'stop')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function findPrograms(): Promise<string | null> {
  const versions = await readdir(PACKAGED).catch(() => [])
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0]
  return newest ? join(PACKAGED, newest, 'bin') : null
}

async function idsOf(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => run('id', [which, user])))
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) }
}
