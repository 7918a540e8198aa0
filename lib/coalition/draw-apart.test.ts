import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { drawApart } from './draw-apart.ts'
import { LOGOS_IN_LINE } from './logo-limits.ts'

/**
 * A drawing process that does what its picture says, and keeps a diary of it: `hang` never ends, `die` breaks in the
 * middle, `flood` writes without end; whatever else comes is drawn as it is.
 */
const program = (diary: string) => `
import { appendFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
const picture = await text(process.stdin)
const note = (what) => appendFileSync(${JSON.stringify(diary)}, picture + ' ' + what + '\\n')
note('begins ' + JSON.stringify(Object.keys(process.env)) + ' ' + process.pid)
if (picture === 'hang') for (;;);
if (picture === 'die') process.kill(process.pid, 'SIGSEGV')
else if (picture === 'flood') for (;;) { if (!process.stdout.write(Buffer.alloc(65536))) await new Promise((go) => process.stdout.once('drain', go)) }
else if (picture === 'silent') process.exit(3)
else {
  note('ends')
  process.stdout.end('{"ok":true,"width":2,"height":1}\\n' + picture)
}
`

let folder: string
let diary: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chorus-draw-'))
  diary = join(folder, 'diary')
  path = join(folder, 'program.mjs')
  await writeFile(path, program(diary))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const lines = async () => (await readFile(diary, 'utf8').catch(() => '')).split('\n').filter(Boolean)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const never = () => () => {}
const drawn = (text: string) => ({ ok: true, width: 2, height: 1, bytes: bytesOf(text) })

/** Whether a process is still there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a process that hangs is killed when its time is over, and the next picture is drawn', async () => {
  const clocks: (() => void)[] = []
  const draw = drawApart({
    program: path,
    timeLimit: (over) => {
      clocks.push(over)
      return () => {}
    },
  })
  const hanging = draw(bytesOf('hang'), 'logo')
  const next = draw(bytesOf('after the one that hangs'), 'logo')
  const begun = await vi.waitFor(
    async () => {
      const line = (await lines()).find((each) => each.startsWith('hang begins'))
      if (!line) throw new Error('it has not begun')
      return line
    },
    { timeout: 30_000, interval: 20 },
  )
  const pid = Number(begun.split(' ').at(-1))
  expect(lives(pid)).toBe(true)
  expect(clocks).toHaveLength(1)
  clocks[0]?.()
  expect(await hanging).toEqual({ ok: false, reason: 'too_slow' })
  expect(lives(pid)).toBe(false)
  expect(await next).toEqual(drawn('after the one that hangs'))
}, 60_000)

test('two at once take turns, each in a process that knows nothing of ours', async () => {
  vi.stubEnv('SECRET', 'a secret of this installation')
  const draw = drawApart({ program: path, timeLimit: never })
  await Promise.all([draw(bytesOf('one'), 'logo'), draw(bytesOf('two'), 'logo')])
  const ours = (await lines()).filter((line) => /^(one|two) /.test(line)).map((line) => line.split(' '))
  expect(ours.map(([picture, what]) => `${picture} ${what}`)).toEqual([
    'one begins',
    'one ends',
    'two begins',
    'two ends',
  ])
  expect(ours[0]?.[2]).toBe('["NODE_ENV"]')
})

test('a picture that breaks its process, or makes it write without end, is broken and no more', async () => {
  const draw = drawApart({ program: path, timeLimit: never })
  const both = await Promise.all([draw(bytesOf('die'), 'logo'), draw(bytesOf('flood'), 'logo')])
  expect(both).toEqual([
    { ok: false, reason: 'broken' },
    { ok: false, reason: 'broken' },
  ])
  expect(await draw(bytesOf('whole'), 'logo')).toEqual(drawn('whole'))
})

test('too many at once are told that it is busy, and nothing else is lost', async () => {
  const draw = drawApart({ program: path, timeLimit: never })
  const many = Array.from({ length: LOGOS_IN_LINE + 2 }, (_, at) => draw(bytesOf(`number ${at}`), 'logo'))
  const outcomes = await Promise.all(many)
  expect(outcomes.slice(0, LOGOS_IN_LINE)).toEqual(
    Array.from({ length: LOGOS_IN_LINE }, (_, at) => drawn(`number ${at}`)),
  )
  expect(outcomes.slice(LOGOS_IN_LINE)).toEqual([
    { ok: false, reason: 'busy' },
    { ok: false, reason: 'busy' },
  ])
})

test('a program that ends without a word is a fault of ours and not of the picture', async () => {
  const draw = drawApart({ program: path, timeLimit: never })
  await expect(draw(bytesOf('silent'), 'logo')).rejects.toThrow('ended with 3')
})
