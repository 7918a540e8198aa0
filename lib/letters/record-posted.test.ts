import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { recordPosted } from './record-posted.ts'

let data: TestDatabase
let db: Database
beforeAll(async () => {
  data = await testDatabase()
  db = data.db
})
afterAll(() => data.drop())

test('a posted letter is counted once for a draft and call, however often it is pressed, and the counts agree', async () => {
  const campaign = await makeCampaign(db)
  const { seat, member } = await makeSeatAndMember(db)
  const press = (mark: string, call = 1) =>
    recordPosted({
      db,
      campaign: { id: campaign.id, call },
      memberId: member.id,
      gssCode: seat.gssCode,
      mark,
      now: new Date(),
    })
  const presses = await Promise.all(['a', 'a', 'a', 'b'].map((mark) => press(mark)))
  expect(presses.filter(Boolean)).toHaveLength(2)
  expect(await press('a', 2)).toBe(true)
  const [count] = await keptCounts(db, ['letters_posted'], campaign.id)
  expect(count).toMatchObject({ memberId: member.id, gssCode: seat.gssCode, n: 3 })
  expect(await compareCounts(db)).toEqual([])
  expect(JSON.stringify(await db.postedLetter.findMany())).not.toContain('"a"')
})
