import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chorus-run-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a program of these words, as an npm script does. */
function start(words: string, ...handed: string[]) {
  const program = join(folder, 'program.ts')
  writeFileSync(program, words)
  return spawn(process.execPath, ['scripts/run.mjs', program, ...handed], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test('a program gets the Node that Chorus brings and every word, and its end is ours', async () => {
  const child = start(
    'console.log(process.version, ...process.argv.slice(2)); process.exit(7)',
    '--one',
    'two words',
  )
  const ended = once(child, 'exit')
  expect(await text(child.stdout)).toMatch(/^v24\.\S+ --one two words\n$/)
  expect((await ended)[0]).toBe(7)
})

test('who asks it to end asks the program, which ends in its own way', async () => {
  const child = start(
    `setInterval(() => {}, 1000); process.on('SIGTERM', () => { console.log('tidied'); process.exit(0) }); console.log('here')`,
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (more) => {
    said += more
    if (more.includes('here')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  expect([code, said]).toEqual([0, 'here\ntidied\n'])
})

test('every npm script brings what it needs first, and names what is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  for (const [name, script] of Object.entries(scripts)) {
    const [, program = ''] = /^node scripts\/run\.mjs (?:--build )?(\S+)/.exec(script) ?? []
    expect(program.endsWith('.ts') ? existsSync(program) : program, name).toBeTruthy()
  }
})
