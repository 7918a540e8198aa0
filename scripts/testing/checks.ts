import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringChromium } from './bring-chromium.ts'
import {
  type Counts,
  failedOnce,
  passedOnce,
  playwrightReport,
  reportOrEnd,
  vitestReport,
} from './count-results.ts'
import { runTool } from './run-tool.ts'

export type Part = 'check' | 'unit' | 'e2e'
export type Outcome = {
  counts: Counts
  says: string
  output?: string
  /** The tests that failed, by file and name. */
  failing?: string[]
}

type Context = {
  /** For reports; removed afterwards. */
  folder: string
  /** For the tool, from the command line. */
  args: string[]
  /** The order that tests run in; without it the tool makes its own. */
  seed?: number
}

export type Check = {
  name: string
  part: Part
  run(context: Context): Promise<Outcome>
}

const QUIET = { NODE_OPTIONS: '--disable-warning=ExperimentalWarning', NO_COLOR: '1', FORCE_COLOR: undefined }

/** A check that is right or wrong as a whole; `says` picks what it checked from what it printed. */
function whole(name: string, commands: string[][], says: (output: string) => string): Check {
  return {
    name,
    part: 'check',
    async run() {
      let all = ''
      for (const [command = '', ...args] of commands) {
        const { ok, output } = await runTool(command, args, QUIET)
        all += output
        if (!ok) return { counts: failedOnce, says: `${name}: not right yet`, output: withoutFigures(all) }
      }
      return { counts: passedOnce, says: says(all) }
    },
  }
}

/** Without the compiler's figures on its own work. */
const withoutFigures = (output: string) => output.replace(/^[A-Z][A-Za-z ]+: +[\d.]+[Ks]?\n/gm, '')
const lastLine = (output: string) => output.trim().split('\n').at(-1) ?? ''
const found = (output: string, pattern: RegExp) => pattern.exec(output)?.[1] ?? 'all'

/** In the order they run: the quick ones first. */
export const allChecks: readonly Check[] = [
  whole(
    'Format and lint',
    [['biome', 'ci', '--colors=off']],
    (output) => `${found(output, /Checked (\d+) files/)} files formatted and linted`,
  ),
  whole(
    'Types',
    [
      ['next', 'typegen'],
      ['tsc', '--noEmit', '--pretty', 'false', '--diagnostics'],
    ],
    (output) => `types of ${found(output, /Files:\s+(\d+)/)} files (libraries included)`,
  ),
  whole('Imports', [['node', 'scripts/check-imports.ts']], lastLine),
  whole('Patterns', [['node', 'scripts/check-patterns.ts']], lastLine),
  whole('Reading age', [['node', 'scripts/check-reading-age.ts']], lastLine),
  whole('Unused code', [['knip', '--no-progress']], () => 'no unused files, exports or dependencies'),
  whole('Schema and migrations', [['node', 'scripts/check-drift.ts']], lastLine),
  { name: 'Unit and database tests', part: 'unit', run: runVitest },
  {
    name: 'Production build',
    part: 'e2e',
    async run() {
      const { ok, output } = await runTool('node', ['scripts/run.mjs', '--build'], QUIET)
      const says = output === '' ? 'the pages are built already, from these sources' : 'the pages build'
      return { counts: ok ? passedOnce : failedOnce, says: ok ? says : 'it does not build', output }
    },
  },
  { name: 'The product in a browser', part: 'e2e', run: runPlaywright },
]

async function runVitest({ folder, args, seed }: Context): Promise<Outcome> {
  const report = join(folder, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const order = seed === undefined ? [] : [`--sequence.seed=${seed}`]
  const { ok, output } = await runTool('vitest', ['run', ...reporters, ...order, ...args], QUIET)
  const read = vitestReport.safeParse(readJson(report))
  if (!read.success) return { counts: failedOnce, says: 'Vitest left no report', output }
  const database = process.env.TEST_DATABASE_URL ? 'a PostgreSQL server' : 'the embedded database'
  const { files, counts, failing } = read.data
  const says = `${counts.passed} of ${counts.passed + counts.failed} tests in ${files} files, on ${database}`
  return { counts: reportOrEnd(counts, ok), says, output, failing }
}

async function runPlaywright({ folder, args, seed }: Context): Promise<Outcome> {
  const chromium = await bringChromium()
  if (!chromium.ok) return { counts: failedOnce, says: chromium.message }
  const report = join(folder, 'playwright.json')
  const order = seed === undefined ? [] : [`--shuffle=${seed}`]
  const { ok, output } = await runTool('playwright', ['test', '--reporter=list,json', ...order, ...args], {
    ...QUIET,
    CHROMIUM: chromium.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  const read = playwrightReport.safeParse(readJson(report))
  if (!read.success) return { counts: failedOnce, says: 'Playwright left no report', output }
  const { files, counts, failing } = read.data
  const says = `${counts.passed} of ${counts.passed + counts.failed} browser tests in ${files} files`
  return { counts: reportOrEnd(counts, ok), says, output, failing }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
