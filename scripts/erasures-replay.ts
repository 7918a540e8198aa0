/**
 * npm run erasures:replay   after an older copy of the data was restored: forgets once more whoever was ever erased
 *
 * Right beside a Chorus that runs; the worker does the same when it starts, and each night, where the database lacks erasures
 * that the file has. Reads the file of erasures
 * (ERASURES_FILE, or erasures.txt in the data folder), which must be newer than the copy.
 */
import { config } from '#lib/platform/config.ts'
import { notedErasures } from '#lib/privacy/erasures-file.ts'
import { replayErasures } from '#lib/privacy/replay-erasures.ts'
import { besideChorus } from './beside-chorus.ts'

await besideChorus(async (db) => {
  const noted = await notedErasures()
  console.log(`${noted.length} erasures stand in ${config().erasuresFile}.`)
  const letters = await replayErasures({ db, now: new Date(), everyMark: true })
  console.log(letters === 0 ? 'Nothing of them was there again.' : `${letters} letters were cleared again.`)
})
