/**
 * npm run counts:check             counts every letter, answer and message, and compares with the counts that are kept
 * npm run counts:check -- --mend   the same, and puts right what is wrong, as after an older database was restored
 *
 * Right beside a Chorus that runs. Ends with 0 when all counts are right or were put right, with 1 otherwise.
 */
import { parseArgs } from 'node:util'
import { compareCounts, type Difference, mendCounts } from '#lib/counts/compare-counts.ts'
import { besideChorus } from './beside-chorus.ts'
import { createProgressBar } from './progress-bar.ts'

const SHOWN = 20

const { values } = parseArgs({ options: { mend: { type: 'boolean', default: false } } })
await besideChorus(async (db) => {
  const onProgress = createProgressBar('Counting')
  if (values.mend) {
    const wrong = await mendCounts(db, { onProgress })
    console.log(wrong === 0 ? 'All counts were right.' : `${wrong} counts were wrong. They are right now.`)
  } else {
    report(await compareCounts(db, { onProgress }))
  }
})

function report(wrong: readonly Difference[]): void {
  if (wrong.length === 0) {
    console.log('All counts are right.')
    return
  }
  for (const { counted, kept, what, ...key } of wrong.slice(0, SHOWN)) {
    const of = Object.values(key).filter((part) => part !== null)
    console.log(`${[what, ...of].join(' ')}: there are ${counted}, and ${kept} are kept`)
  }
  if (wrong.length > SHOWN) console.log(`… and ${wrong.length - SHOWN} more`)
  console.log('\nnpm run counts:check -- --mend puts them right.')
  process.exitCode = 1
}
