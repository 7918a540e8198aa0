import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const PROGRAM =
  "import { log } from '#lib/platform/log.ts'; log().warn({ letters: 3 }, 'letters wait'); process.exit(0)"
const words = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', PROGRAM]
const env = { PATH: process.env.PATH, TERM: 'dumb', NO_COLOR: '1', NODE_ENV: process.env.NODE_ENV }

test('where nobody looks the log is one line of JSON an event', () => {
  const { stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  expect(stderr).toMatch(/^\{.*\}\n$/)
  expect(JSON.parse(stderr)).toMatchObject({ level: 40, letters: 3, msg: 'letters wait' })
})

// What gives a program a terminal of its own here is Linux's.
test.skipIf(process.platform !== 'linux')('on a terminal it is lines to read, the last one too', () => {
  const program = [process.execPath, ...words].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
  const { stdout } = spawnSync('script', ['--quiet', '--command', program, '/dev/null'], {
    env,
    encoding: 'utf8',
  })
  expect(stdout).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: letters wait\s+letters: 3\s+$/)
})
