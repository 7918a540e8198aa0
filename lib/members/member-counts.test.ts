import { afterAll, beforeAll, expect, it } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeJointMail,
  makeLetter,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { memberView } from './member-view.ts'
import { seatLetters } from './seat-letters.ts'
import { timeToAnswer } from './time-to-answer.ts'

const now = new Date('2026-11-20T10:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)

let test: TestDatabase
let db: Database
let place: Awaited<ReturnType<typeof makeSeatAndMember>>
let busy: { id: string }
let quiet: { id: string }

/** Seven letters of one campaign, six of them answered after four days, two of another, one answer to a joint letter. */
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  place = await makeSeatAndMember(db)
  const to = { memberId: place.member.id, gssCode: place.seat.gssCode, state: 'sent' as const }
  busy = await makeCampaign(db)
  quiet = await makeCampaign(db)
  for (let each = 0; each < 7; each += 1) {
    const { id } = await makeLetter(db, { ...to, campaignId: busy.id, sentAt: daysAgo(10) })
    if (each < 6) await makeReply(db, { letterId: id, state: 'supportive', receivedAt: daysAgo(6) })
    await makeReply(db, { letterId: id, state: 'auto_reply', receivedAt: daysAgo(10) })
  }
  for (let each = 0; each < 2; each += 1) {
    await makeLetter(db, { ...to, campaignId: quiet.id, sentAt: daysAgo(45) })
  }
  const mail = await makeJointMail(db, {
    campaignId: busy.id,
    recipientKey: String(place.member.id),
    memberId: place.member.id,
    gssCode: place.seat.gssCode,
  })
  await makeReply(db, { jointMailId: mail.id, state: 'neutral', receivedAt: daysAgo(2) })
})
afterAll(() => test.drop())

async function seenBy(role: 'coordinator' | 'officer') {
  const { id, name, email } = await makePerson(db, { role })
  const memberships = await membershipsOf(db, { userId: id, now })
  const person = { id, name, email, twoFactor: false, memberships }
  const view = await memberView(db, { memberId: place.member.id, person, now })
  if (!view) throw new Error('the member is there')
  const at = (month: string) => view.months.find((each) => each.month === month)
  return { totals: view.totals, november: at('2026-11'), october: at('2026-10'), september: at('2026-09') }
}

it('a coordinator sees every letter and answer in its month; what machines sent is no answer', async () => {
  expect(await seenBy('coordinator')).toEqual({
    totals: { letters: 9, answers: 7 },
    november: { month: '2026-11', letters: 7, answers: 7 },
    october: { month: '2026-10', letters: 2, answers: 0 },
    september: { month: '2026-09', letters: 0, answers: 0 },
  })
})

it('an officer is told them in fives, each campaign by itself, and not whether there were none or few', async () => {
  expect(await seenBy('officer')).toEqual({
    totals: { letters: 5, answers: 5 },
    november: { month: '2026-11', letters: 5, answers: 5 },
    october: { month: '2026-10', letters: null, answers: null },
    september: { month: '2026-09', letters: null, answers: null },
  })
})

it('what is usual until an answer comes is said from five answers on', async () => {
  expect(await timeToAnswer(db, { memberId: place.member.id, exact: true })).toBe(4)
  const other = await makeSeatAndMember(db)
  const to = { memberId: other.member.id, gssCode: other.seat.gssCode, campaignId: busy.id }
  for (let each = 0; each < 4; each += 1) {
    const { id } = await makeLetter(db, { ...to, state: 'sent', sentAt: daysAgo(10) })
    await makeReply(db, { letterId: id, state: 'neutral', receivedAt: daysAgo(1) })
  }
  expect(await timeToAnswer(db, { memberId: other.member.id, exact: true })).toBeNull()
})

it('one answer more changes nothing that an officer is told until it is the fifth', async () => {
  const there = await makeSeatAndMember(db)
  const to = { memberId: there.member.id, gssCode: there.seat.gssCode, campaignId: busy.id }
  const answer = async (days: number) => {
    const { id } = await makeLetter(db, { ...to, state: 'sent', sentAt: daysAgo(20) })
    await makeReply(db, { letterId: id, state: 'neutral', receivedAt: daysAgo(20 - days) })
  }
  for (const days of [1, 2, 3, 4, 5]) await answer(days)
  const usual = (exact: boolean) => timeToAnswer(db, { memberId: there.member.id, exact })
  expect([await usual(true), await usual(false)]).toEqual([3, 3])
  for (const days of [10, 12, 14]) await answer(days)
  expect([await usual(true), await usual(false)]).toEqual([5, 3])
})

it('a seat’s letters are told by campaign; one with too few to be told is left out', async () => {
  const of = async (exact: boolean) =>
    (await seatLetters(db, { gssCode: place.seat.gssCode, exact })).map(({ letters, answers }) => [
      letters,
      answers,
    ])
  expect((await of(true)).sort()).toEqual([
    [2, 0],
    [7, 7],
  ])
  expect(await of(false)).toEqual([[5, 5]])
})
