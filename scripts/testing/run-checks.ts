/** Runs every check one after another, tells what each one checked, and ends with the counts over all of them. */
import { allChecks, type Check, type Part } from './checks.ts'
import { addUp, countsLine } from './count-results.ts'
import { folderForReports } from './folder-for-reports.ts'

const PARTS: readonly Part[] = ['check', 'unit', 'e2e']

const [asked, ...rest] = process.argv.slice(2)
const part = PARTS.find((one) => one === asked)
if (asked && !part) {
  console.error(`There is no part "${asked}": npm test, or npm test -- ${PARTS.join(' | ')}`)
  process.exit(2)
}

const folder = folderForReports()

async function perform(check: Check) {
  console.log(`\n── ${check.name}`)
  const started = Date.now()
  const { counts, says, output } = await check.run({ folder, args: rest })
  if (counts.failed > 0 && output) console.log(output.trimEnd())
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${says} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return { name: check.name, counts }
}

const results = []
for (const check of allChecks.filter((one) => !part || one.part === part)) results.push(await perform(check))

const failing = results.filter(({ counts }) => counts.failed > 0)
if (failing.length > 0) console.log(`\nNot right yet: ${failing.map(({ name }) => name).join(', ')}`)
const total = addUp(results.map(({ counts }) => counts))
console.log(`\n${countsLine(total)}`)
// A long failure may still be on its way through a pipe.
process.stdout.write('', () => process.exit(total.failed > 0 ? 1 : 0))
