import { notMeasured } from './databases.ts'
import { measureHarm } from './inbound/measure-harm.ts'
import type { Pace } from './inbound/measure-pace.ts'
import { answersIn, type Measured, measureWords, ownAnswers } from './inbound/measure-words.ts'
import { paceEmbedded, paceOnServer } from './inbound/pace-beside-letters.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'Answers: their new words, how many are taken a second beside a million letters, and mail made to do harm'

const COLUMNS = ['messages', 'exact', 'wordsLost', 'quoteLeft', 'longestMs'] as const
const SERVER = { letters: 1_000_000, messages: 2_000 }
const EMBEDDED = { letters: 50_000, messages: 300 }

/**
 * - `exact`, `wordsLost`, `quoteLeft` how many of our own answers are shown word for word, in per cent; words
 * - `perSecond`, `storedPerSecond`, `p99Ms`, `worstMs`, `workerCpuMs`, `databaseCpuMs` see `Pace`: beside 1,000,000 letters on the
 *   server that TEST_DATABASE_URL names; those with `Pglite` beside 50,000 on the embedded database
 * - `greetingMs` the longest that a newcomer waited for a greeting, whatever came beside them
 * - `acknowledgedMs`, `placedMs`, `databaseMs`, `memoryMb` of the worst mail made to do harm
 * @param words a folder of messages, to measure those alone: see `answersIn`; or `pace`, to measure that alone, with other numbers
 * of letters and messages for the server
 */
export async function run([first, ...words]: readonly string[]): Promise<BenchResult> {
  if (first === 'pace') return paced(words)
  const own = await measureWords(ownAnswers())
  if (first === undefined) {
    const pace = await paced([])
    const harm = await measureHarm()
    const ours = { exact: own.exact, wordsLost: own.wordsLost, quoteLeft: own.quoteLeft }
    const greetingMs = Math.max(harm.figures.greetingMs ?? 0, pace.figures.greetingMs ?? 0)
    return {
      table: `${tableOf({ 'our own': own })}\n\n${pace.table}\n\n${harm.table}`,
      figures: { ...ours, ...pace.figures, ...harm.figures, greetingMs },
    }
  }
  const named = await measureWords(answersIn(first))
  const { exact, wordsLost, quoteLeft, messages } = named
  return {
    table: tableOf({ 'our own': own, [first]: named }),
    figures: { messages, exact, wordsLost, quoteLeft, ownExact: own.exact, ownWordsLost: own.wordsLost },
  }
}

async function paced([letters, messages]: readonly string[]): Promise<BenchResult> {
  const server = await paceOnServer({
    letters: Number(letters ?? SERVER.letters),
    messages: Number(messages ?? SERVER.messages),
  })
  const embedded = await paceEmbedded(EMBEDDED)
  const figures = {
    ...(server ?? embedded),
    ...Object.fromEntries(Object.entries(embedded).map(([name, figure]) => [`${name}Pglite`, figure])),
  }
  const line = (name: string, pace: Pace) => [name, ...Object.values(pace).map(String)]
  const rows = [
    ['', ...Object.keys(embedded)],
    ...(server ? [line('PostgreSQL', server)] : []),
    line('embedded', embedded),
  ]
  const table = rows.map(
    ([name = '', ...cells]) => name.padEnd(12) + cells.map((cell) => cell.padStart(17)).join(''),
  )
  return { table: [...table, ...notMeasured()].join('\n'), figures }
}

const tableOf = (measured: Record<string, Measured>) =>
  [
    ['', ...COLUMNS],
    ...Object.entries(measured).map(([name, row]) => [name, ...COLUMNS.map((column) => String(row[column]))]),
  ]
    .map(([name = '', ...cells]) => name.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''))
    .concat(Object.values(measured).flatMap(({ wrong }) => wrong.map((line) => `  not exact: ${line}`)))
    .join('\n')
