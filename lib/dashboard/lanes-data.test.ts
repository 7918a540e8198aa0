import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { mendCounts } from '#lib/counts/compare-counts.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { lanesNow } from './lanes-data.ts'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('MEMBER_PACE', 'always')
  vi.stubEnv('MEMBER_PER_DAY', '2')
  test = await testDatabase()
})
afterAll(() => test.drop())

const tuesday = new Date('2026-12-01T10:00:00Z')
const members = async (now: Date) => {
  const lanes = await lanesNow(test.db, now)
  return lanes.find(({ lane }) => lane === 'members')
}

it('is done when the member with the most letters is, and says when offices open', async () => {
  const { db } = test
  expect(await members(tuesday)).toMatchObject({ waiting: 0, doneAt: null })
  for (const count of [1, 5]) {
    const { member, seat } = await makeSeatAndMember(db)
    const place = { memberId: member.id, gssCode: seat.gssCode }
    for (let n = 0; n < count; n += 1) await makeLetter(db, { ...place, state: 'queued' })
  }
  await mendCounts(db)
  // Two a day: five letters take until Thursday.
  const doneAt = '2026-12-03T09:00:00.000Z'
  expect(await members(tuesday)).toMatchObject({ waiting: 6, opensAt: null, doneAt })
  const evening = new Date('2026-11-30T20:00:00Z')
  expect(await members(evening)).toMatchObject({ opensAt: '2026-12-01T09:00:00.000Z', doneAt })
})
