import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeFolderLock } from './folder-lock.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-lock-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Another process that takes the lock, says so, and goes on for ever. */
async function otherHolder(path: string, then = '') {
  const holder = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    '--input-type=module',
    '--eval',
    `import { takeFolderLock } from '#lib/platform/folder-lock.ts'
     await takeFolderLock(${JSON.stringify(path)})
     ${then}
     console.log('held'); setInterval(() => {}, 1000)`,
  ])
  await new Promise((resolve) => holder.stdout.once('data', resolve))
  return {
    async kill() {
      const gone = new Promise((resolve) => holder.once('close', resolve))
      holder.kill('SIGKILL')
      await gone
    },
  }
}

test('is held by one at a time, and given back when its process is killed', async () => {
  const path = join(folder, 'one.lock')
  const holder = await otherHolder(path)
  expect(await takeFolderLock(path)).toBeNull()
  await holder.kill()
  const lock = await takeFolderLock(path, 1_000)
  expect(lock).not.toBeNull()
  lock?.release()
})

test('is held by a process that has forgotten it', async () => {
  const path = join(folder, 'forgotten.lock')
  const holder = await otherHolder(
    path,
    'for (let turn = 0; turn < 20; turn++) { globalThis.gc(); await new Promise(setImmediate) }',
  )
  expect(await takeFolderLock(path)).toBeNull()
  await holder.kill()
})

test('is the same lock by another path to the folder', async () => {
  mkdirSync(join(folder, 'real'))
  symlinkSync(join(folder, 'real'), join(folder, 'alias'))
  const holder = await otherHolder(join(folder, 'real', 'x.lock'))
  expect(await takeFolderLock(join(folder, 'alias', 'x.lock'))).toBeNull()
  await holder.kill()
})

test('can be taken again once it was released', async () => {
  const path = join(folder, 'again.lock')
  const first = await takeFolderLock(path)
  expect(await takeFolderLock(path)).toBeNull()
  first?.release()
  const second = await takeFolderLock(path)
  expect(second).not.toBeNull()
  second?.release()
})
