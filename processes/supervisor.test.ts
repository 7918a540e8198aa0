import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  it('when a setting is broken', async () => {
    const { code, said } = await startAndGiveUp({ PORT: 'three thousand' })
    expect(code).toBe(1)
    expect(said).toBe(
      'The environment variable PORT holds "three thousand", which is not a port number from 1 to 65535.',
    )
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

describe('the lock on a folder', () => {
  it('is held by one at a time, and given back when its process is killed', async () => {
    const path = join(folder, 'one.lock')
    const holder = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '--eval',
      `import { takeFolderLock } from '#lib/platform/folder-lock.ts'
       globalThis.lock = await takeFolderLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000)`,
    ])
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    expect(await takeFolderLock(path)).toBeNull()
    const gone = new Promise((resolve) => holder.once('close', resolve))
    holder.kill('SIGKILL')
    await gone
    const lock = await takeFolderLock(path, 1_000)
    expect(lock).not.toBeNull()
    lock?.release()
  })
})
