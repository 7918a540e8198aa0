import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeFolderLock } from '#lib/platform/folder-lock.ts'
import { dataPaths } from '#lib/platform/paths.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts Chorus with these settings and waits for it to give up. */
async function startAndGiveUp(
  env: Record<string, string>,
  program = 'processes/supervisor.ts',
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATA_DIR: join(folder, 'data'),
      PORT: String(await freePort()),
      ...env,
    },
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said: said.trim() }
}

async function listening(): Promise<{ port: number; close: () => Promise<unknown> }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) }
}

async function freePort(): Promise<number> {
  const { port, close } = await listening()
  await close()
  return port
}

describe('a start that cannot be is one clear sentence and a non-zero exit', () => {
  it('when the port is taken', async () => {
    const other = await listening()
    const { code, said } = await startAndGiveUp({ PORT: String(other.port) })
    await other.close()
    expect(code).toBe(1)
    expect(said).toBe(
      `Port ${other.port} is taken by another program. Choose another: PORT=${other.port + 1} npm start`,
    )
  })

  it('when the data folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { code, said } = await startAndGiveUp({ DATA_DIR: join(file, 'data') })
    expect(code).toBe(1)
    expect(said).toMatch(/^The data folder .+ cannot be written \(ENOTDIR\)\. Name another with DATA_DIR\.$/)
  })

  it('when a second instance wants the same folder', async () => {
    const dataDir = join(folder, 'shared')
    const lock = await takeFolderLock(dataPaths(dataDir).instanceLock)
    const { code, said } = await startAndGiveUp({ DATA_DIR: dataDir })
    lock?.release()
    expect(code).toBe(1)
    expect(said).toMatch(
      /^Chorus is already running on the data folder .+\. Stop it first, or name another with DATA_DIR\.$/,
    )
  })

  it('when a second instance comes by another path to the same folder', async () => {
    const dataDir = join(folder, 'linked')
    const alias = join(folder, 'alias')
    mkdirSync(dataDir)
    symlinkSync(dataDir, alias)
    const lock = await takeFolderLock(dataPaths(dataDir).instanceLock)
    const { code, said } = await startAndGiveUp({ DATA_DIR: alias })
    lock?.release()
    expect(code).toBe(1)
    expect(said).toMatch(/^Chorus is already running on the data folder .+\.$/)
  })

  // Only the system's administrator can give a folder away.
  it.skipIf(process.getuid?.() !== 0)('when the data folder is another user’s', async () => {
    const dataDir = join(folder, 'foreign')
    mkdirSync(dataDir)
    chownSync(dataDir, 12_345, 12_345)
    const { code, said } = await startAndGiveUp({ DATA_DIR: dataDir })
    expect(code).toBe(1)
    expect(said).toBe(
      `The data folder ${dataDir} cannot be used: ${dataDir} belongs to another user. Start Chorus as that user, or name another folder with DATA_DIR.`,
    )
  })

  it('when a setting is broken', async () => {
    const { code, said } = await startAndGiveUp({ PORT: 'three thousand' })
    expect(code).toBe(1)
    expect(said).toBe(
      'The environment variable PORT holds "three thousand", which is not a port number from 1 to 65535.',
    )
  })

  it('when the world would see caught mail', async () => {
    const { code, said } = await startAndGiveUp({ BASE_URL: 'https://chorus.example' })
    expect(code).toBe(1)
    expect(said).toMatch(/^https:\/\/chorus\.example is an address for everybody, .+\.$/)
  })

  it('when the database cannot be reached', async () => {
    const { code, said } = await startAndGiveUp({
      DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/nothing`,
      SECRET: 'a secret of at least thirty-two characters',
    })
    expect(code).toBe(1)
    expect(said).toBe(
      'The database that DATABASE_URL names does not answer (ECONNREFUSED). Nothing was changed.',
    )
  })
})

describe('a worker by itself', () => {
  it('needs the server’s database', async () => {
    const { code, said } = await startAndGiveUp({}, 'processes/worker.ts')
    expect(code).toBe(1)
    expect(said).toBe('npm run worker needs DATABASE_URL. Without it, npm start runs a worker of its own.')
  })

  it('says which setting is broken', async () => {
    const { code, said } = await startAndGiveUp({ DATABASE_URL: 'mysql://x' }, 'processes/worker.ts')
    expect(code).toBe(1)
    expect(said).toMatch(/^The environment variable DATABASE_URL holds/)
  })
})

/** A data folder as an earlier start, or a careless hand, may have left it. */
function openFolder(): string {
  const dataDir = join(folder, 'left-open')
  mkdirSync(join(dataDir, 'caught-mail'), { recursive: true })
  writeFileSync(join(dataDir, 'caught-mail', 'old.eml'), 'words')
  for (const [path, mode] of [
    [dataDir, 0o755],
    [join(dataDir, 'caught-mail'), 0o777],
    [join(dataDir, 'caught-mail', 'old.eml'), 0o666],
  ] as const)
    chmodSync(path, mode)
  return dataDir
}

it('closes everything in its data folder to others, and ends with one sentence when all of it is asked to', async () => {
  const dataDir = openFolder()
  const chorus = spawn(
    'sh',
    [
      '-c',
      `umask 0; exec "$0" --disable-warning=ExperimentalWarning processes/supervisor.ts`,
      process.execPath,
    ],
    {
      detached: true,
      env: {
        NODE_ENV: 'production',
        PATH: process.env.PATH,
        DATA_DIR: dataDir,
        PORT: String(await freePort()),
        DEMONSTRATION: 'small',
      },
    },
  )
  let said = ''
  const prepared = new Promise<void>((resolve) => {
    for (const stream of [chorus.stdout, chorus.stderr]) {
      stream.on('data', (text) => {
        said += text
        if (said.includes('Starting the web server')) resolve()
      })
    }
    chorus.once('close', () => resolve())
  })
  const closed = new Promise<number | null>((resolve) => chorus.once('close', resolve))
  await prepared
  // As a service manager does: to every process of it.
  if (chorus.pid) process.kill(-chorus.pid, 'SIGTERM')
  expect({ code: await closed, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(
      // Next says how far its start had come.
      /Starting the web server …\n(?:✓ .*\n)*Chorus has ended\. What was submitted is safe\.\n$/,
    ),
  })
  const open = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter(
    (path) => (lstatSync(join(dataDir, path)).mode & 0o077) !== 0,
  )
  expect({ open, folder: lstatSync(dataDir).mode & 0o777 }).toEqual({ open: [], folder: 0o700 })
}, 240_000)

it('keeps nothing in its own memory of what prepares the database', async () => {
  const reached = filesReachedFrom('processes/supervisor.ts')
  expect(reached).toContain('processes/run-together.ts')
  expect(
    reached.filter((file) => /prepare-database|generated|migrations|platform\/database\.ts/.test(file)),
  ).toEqual([])
})

/** Every file of ours that a program loads as it starts. */
function filesReachedFrom(file: string, reached: string[] = []): string[] {
  if (reached.includes(file)) return reached
  reached.push(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '([#.][^']+\.ts)'/g))
    filesReachedFrom(path.startsWith('#') ? path.slice(1) : join(dirname(file), path), reached)
  return reached
}
