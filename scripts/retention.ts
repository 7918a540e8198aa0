/**
 * npm run retention -- --dry-run   says how much is due to be cleared by each rule, and of what ids; changes nothing
 * npm run retention                clears it, as the worker does each night
 *
 * Right beside a Chorus that runs. What it prints names nobody.
 */
import { parseArgs } from 'node:util'
import type { Database } from '#lib/platform/database.ts'
import { clearWhatIsDue, countWhatIsDue, whatIsDue } from '#lib/privacy/clear-what-is-due.ts'
import { besideChorus } from './beside-chorus.ts'

const SHOWN = 10

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
const now = new Date()
await besideChorus(values['dry-run'] ? list : clear)

async function list(db: Database): Promise<void> {
  const counts = await countWhatIsDue(db, now)
  for (const { id, count } of counts) {
    console.log(`${id}: ${count}`)
    for (const due of await whatIsDue(db, { id, now, most: SHOWN })) console.log(`  ${due}`)
    if (count > SHOWN) console.log(`  … and ${count - SHOWN} more`)
  }
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  console.log(`\n${all} would be cleared. Nothing was changed.`)
}

async function clear(db: Database): Promise<void> {
  let all = 0
  for (let cleared = -1; cleared !== 0; all += cleared) cleared = await clearWhatIsDue({ db, now })
  console.log(all === 0 ? 'Nothing was due.' : `${all} were cleared.`)
}
