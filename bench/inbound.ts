import { measureHarm } from './inbound/measure-harm.ts'
import { answersIn, type Measured, measureWords, ownAnswers } from './inbound/measure-words.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'Answers: how many of their new words are shown, of ours or of a folder’s; and mail made to do harm'

const COLUMNS = ['messages', 'exact', 'wordsLost', 'quoteLeft', 'longestMs'] as const

/** @param words a folder of messages, to measure those instead of harm: see `answersIn` */
export async function run([folder]: readonly string[]): Promise<BenchResult> {
  const own = await measureWords(ownAnswers())
  if (folder === undefined) {
    const harm = await measureHarm()
    const words = { exact: own.exact, wordsLost: own.wordsLost, quoteLeft: own.quoteLeft }
    return {
      table: `${tableOf({ 'our own': own })}\n\n${harm.table}`,
      figures: { ...words, ...harm.figures },
    }
  }
  const named = await measureWords(answersIn(folder))
  const { exact, wordsLost, quoteLeft, messages } = named
  return {
    table: tableOf({ 'our own': own, [folder]: named }),
    figures: { messages, exact, wordsLost, quoteLeft, ownExact: own.exact, ownWordsLost: own.wordsLost },
  }
}

const tableOf = (measured: Record<string, Measured>) =>
  [
    ['', ...COLUMNS],
    ...Object.entries(measured).map(([name, row]) => [name, ...COLUMNS.map((column) => String(row[column]))]),
  ]
    .map(([name = '', ...cells]) => name.padEnd(36) + cells.map((cell) => cell.padStart(15)).join(''))
    .concat(Object.values(measured).flatMap(({ wrong }) => wrong.map((line) => `  not exact: ${line}`)))
    .join('\n')
