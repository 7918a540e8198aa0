import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'
import { restartWait } from './restart-wait.ts'
import { runTogether } from './run-together.ts'

const runAsChild = pathToFileURL(join(import.meta.dirname, 'child.ts')).href
const patiently = { timeout: 60_000, interval: 20 }

let folder: string
let diary: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-kept-'))
  diary = join(folder, 'diary')
  writeFileSync(diary, '')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/**
 * A process like Chorus's own, which writes its life into the diary: `name started PID`, `name stopped`.
 * @param then what it does once it serves
 */
function child(name: string, then = ''): string {
  const file = join(folder, `${name}.ts`)
  writeFileSync(
    file,
    `import { appendFileSync, existsSync } from 'node:fs'
     import { runAsChild } from ${JSON.stringify(runAsChild)}
     const write = (line) => appendFileSync(${JSON.stringify(diary)}, '${name} ' + line + '\\n')
     const broken = () => existsSync(${JSON.stringify(join(folder, 'broken'))})
     await runAsChild(async () => {
       if (broken()) throw new Error('There is no room.')
       setInterval(() => {}, 1_000)
       write('started ' + process.pid)
       return { async stop() { write('stopped') } }
     })
     ${then}`,
  )
  return file
}
const lived = () => readFileSync(diary, 'utf8').trim().split('\n')
const starts = () =>
  lived()
    .flatMap((line) => / started (\d+)/.exec(line)?.[1] ?? [])
    .map(Number)

describe('a process that ends unasked is started again', () => {
  const soon = () => 1

  test('however often, and however cleanly', async () => {
    const told: string[] = []
    const file = child('web', 'process.exit(0)')
    const kept = keepRunning({ name: 'web', file, wait: soon, tell: (line) => told.push(line) })
    await kept.ready
    await vi.waitFor(() => expect(starts().length).toBeGreaterThan(9), patiently)
    await kept.stop()
    expect(told).toEqual([
      'The web process ended (code 0); it is started again.',
      'The web process keeps ending (code 0). It is tried again, every 30 seconds in the end; what was submitted is safe.',
    ])
  }, 90_000)

  test('until what is wrong is mended, which is said once', async () => {
    const told: string[] = []
    const file = child('database')
    const kept = keepRunning({
      name: 'database',
      file,
      wait: soon,
      tell: (line) => told.push(line),
      whyTrouble: async () => 'The disk is full.',
    })
    await kept.ready
    writeFileSync(join(folder, 'broken'), '')
    for (const pid of starts()) process.kill(pid, 'SIGKILL')
    await vi.waitFor(() => expect(told).toHaveLength(2), patiently)
    expect(told).toEqual(['The database process ended (SIGKILL); it is started again.', 'The disk is full.'])
    rmSync(join(folder, 'broken'))
    await vi.waitFor(() => expect(starts()).toHaveLength(2), patiently)
    await kept.stop()
    expect(told).toHaveLength(2)
  }, 90_000)

  test('after waits that grow to half a minute and no further', () => {
    const waits = Array.from({ length: 40 }, (_, at) => restartWait(at + 1))
    expect(waits.slice(0, 4)).toEqual([100, 200, 400, 800])
    expect(waits.slice(8).every((wait, at) => wait === (at === 0 ? 25_600 : 30_000))).toBe(true)
  })

  test('but not before it has served once: whoever starts Chorus hears why', async () => {
    writeFileSync(join(folder, 'broken'), '')
    const told: string[] = []
    const kept = keepRunning({ name: 'web', file: child('web'), tell: (line) => told.push(line) })
    await expect(kept.ready).rejects.toThrow(/^There is no room\.$/)
    expect({ told, lived: lived() }).toEqual({ told: [], lived: [''] })
  })
})

describe('the processes of one Chorus', () => {
  async function together() {
    const told: string[] = []
    for (const part of ['database', 'web', 'worker', 'catcher']) child(part)
    const all = runTogether({ folder, tell: (line) => told.push(line), whyTrouble: async () => null })
    await all.start('database')
    await Promise.all([all.start('catcher'), all.start('worker'), all.start('web')])
    await vi.waitFor(() => expect(starts()).toHaveLength(4), patiently)
    return { all, told }
  }
  const stops = () => lived().filter((line) => line.endsWith('stopped'))
  const IN_ORDER = ['web stopped', 'worker stopped', 'catcher stopped', 'database stopped']

  test('end in order, whichever was ready first', async () => {
    const { all } = await together()
    await all.end()
    expect(stops()).toEqual(IN_ORDER)
  })

  test('wait for their supervisor’s word when a signal reaches all of them at once', async () => {
    const { all, told } = await together()
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
      for (const pid of starts()) process.kill(pid, signal)
    await all.end()
    expect(stops()).toEqual(IN_ORDER)
    expect(starts()).toHaveLength(4)
    expect(told).toEqual([])
  })

  test('are not started again once the end has begun', async () => {
    const { all, told } = await together()
    for (const pid of starts()) process.kill(pid, 'SIGKILL')
    await all.end()
    await all.start('catcher')
    expect(starts()).toHaveLength(4)
    expect(told).toEqual([])
  })
})
