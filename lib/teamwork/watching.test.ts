import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { isWatching, watchedBy } from './data.ts'
import { AWAY_MINUTES, noteVisit } from './note-visit.ts'
import { setWatching } from './set-watching.ts'

const now = new Date('2026-11-26T08:00:00Z')
let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

test('one press watches, another ends it; pressed twice at once it is watched once', async () => {
  const { db } = testing
  const person = await makePerson(db, { role: 'viewer' })
  const { member } = await makeSeatAndMember(db)
  const campaign = await makeCampaign(db)
  const press = (watch: boolean) => setWatching({ db, person, memberId: member.id, watch, now })
  expect(await Promise.all([press(true), press(true)])).toMatchObject([
    { ok: true, to: `/desk/members/${member.id}` },
    { ok: true },
  ])
  expect(await setWatching({ db, person, campaignId: campaign.id, watch: true, now })).toMatchObject({
    ok: true,
  })
  expect(await watchedBy(db, person.id)).toMatchObject({
    members: [{ name: member.name }],
    campaigns: [{ slug: campaign.slug }],
  })
  const audit = { where: { subjectId: person.id, action: 'watching.begun' } }
  expect(await db.auditEntry.count(audit)).toBe(2)
  await press(false)
  expect(await isWatching(db, { personId: person.id, memberId: member.id })).toBe(false)
  expect(await setWatching({ db, person, memberId: 1, watch: true, now })).toMatchObject({
    reason: 'no_such_subject',
  })
})

test('whoever has no role watches nothing', async () => {
  const { db } = testing
  const person = await makePerson(db, { role: 'viewer' })
  await db.membership.deleteMany({ where: { userId: person.id } })
  const { member } = await makeSeatAndMember(db)
  expect(await setWatching({ db, person, memberId: member.id, watch: true, now })).toMatchObject({
    reason: 'not_allowed',
  })
})

test('the visit before moves on only after half an hour away, in however many tabs', async () => {
  const { id: personId } = await makePerson(testing.db)
  const at = (minute: number) => new Date(now.getTime() + minute * 60_000)
  const visit = (minute: number) => noteVisit(testing.db, { personId, now: at(minute) })
  const first = await visit(0)
  expect(first.getTime()).toBeLessThan(now.getTime())
  expect(await Promise.all([visit(1), visit(1)])).toEqual([first, first])
  expect(await visit(AWAY_MINUTES)).toEqual(first)
  // Away from then on.
  expect(await visit(2 * AWAY_MINUTES + 1)).toEqual(at(AWAY_MINUTES))
  expect(await visit(2 * AWAY_MINUTES + 5)).toEqual(at(AWAY_MINUTES))
})
