/**
 * npm run retention -- --dry-run   says how much is due to be cleared by each rule, and of what ids; changes nothing
 * npm run retention                clears it, as the worker does each night
 *
 * Right beside a Chorus that runs. What it prints names nobody.
 */
import { parseArgs } from 'node:util'
import { connectDatabase } from '#lib/platform/database.ts'
import { databaseUrl } from '#lib/platform/database-url.ts'
import { clearWhatIsDue, countWhatIsDue, whatIsDue } from '#lib/privacy/clear-what-is-due.ts'

const SHOWN = 10

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
const db = connectDatabase(databaseUrl(), 1)
const now = new Date()
try {
  await db.$queryRaw`SELECT 1`
} catch {
  console.error('The database does not answer. Start Chorus first; it may go on running meanwhile.')
  process.exit(1)
}
try {
  if (values['dry-run']) await list()
  else await clear()
} finally {
  await db.$disconnect()
}

async function list(): Promise<void> {
  const counts = await countWhatIsDue(db, now)
  for (const { id, count } of counts) {
    console.log(`${id}: ${count}`)
    for (const due of await whatIsDue(db, { id, now, most: SHOWN })) console.log(`  ${due}`)
    if (count > SHOWN) console.log(`  … and ${count - SHOWN} more`)
  }
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  console.log(`\n${all} would be cleared. Nothing was changed.`)
}

async function clear(): Promise<void> {
  let all = 0
  for (let cleared = -1; cleared !== 0; all += cleared) cleared = await clearWhatIsDue({ db, now })
  console.log(all === 0 ? 'Nothing was due.' : `${all} were cleared.`)
}
