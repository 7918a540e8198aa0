/**
 * npm run test:again -- 10          runs every test ten times, each time in another order, and names what was unstable
 * npm run test:again -- 3 unit      only one part, unit or e2e; what follows goes to its tool
 */
import { randomInt } from 'node:crypto'
import { allChecks } from './checks.ts'
import { folderForReports } from './folder-for-reports.ts'
import { findUnstable, type Turn } from './unstable-tests.ts'

const [asked, part, ...args] = process.argv.slice(2)
const times = Number(asked)
if (!Number.isInteger(times) || times < 1 || (part !== undefined && part !== 'unit' && part !== 'e2e')) {
  console.error(
    'Say how often, and a part if you like: npm run test:again -- 10, npm run test:again -- 3 unit',
  )
  process.exit(2)
}
const folder = folderForReports()
const parts = allChecks.filter((one) => one.part !== 'check' && (!part || one.part === part))

const turns: Turn[] = []
for (let turn = 1; turn <= times; turn++) {
  const seed = randomInt(1, 1_000_000)
  const failing: string[] = []
  console.log(`\n── ${turn} of ${times}, in the order of seed ${seed}`)
  for (const check of parts) {
    const outcome = await check.run({ folder, args, seed })
    console.log(`${outcome.counts.failed > 0 ? '✗' : '✓'} ${outcome.says}`)
    if (outcome.counts.failed === 0) continue
    // A tool that ended badly without a failing test has nothing else to be named by.
    const names = outcome.failing?.length ? outcome.failing : [check.name]
    failing.push(...names)
    for (const name of names) console.log(`  ${name}`)
  }
  turns.push({ seed, failing })
}

const { unstable, broken } = findUnstable(turns)
for (const { name, seeds } of unstable)
  console.log(`\nUnstable, ${seeds.length} of ${times}: ${name}\n  with the seeds ${seeds.join(', ')}`)
for (const name of broken) console.log(`\nFailed every time: ${name}`)
if (unstable.length > 0)
  console.log('\nThe same order again: npm test -- unit --sequence.seed=SEED, npm test -- e2e --shuffle=SEED')
console.log(`\n${times} times, ${unstable.length} unstable, ${broken.length} failed every time`)
process.exit(unstable.length + broken.length > 0 ? 1 : 0)
