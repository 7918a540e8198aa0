import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { askForAnswers } from './ask-for-answer.ts'
import { classifyReply } from './classify-reply.ts'
import { hearBack } from './hear-back.ts'
import { heardLetter } from './heard-letter.ts'
import type { Saying } from './heard-link.ts'
import { tellWhatWasFiled } from './tell-what-was-filed.ts'
import { arrive } from './testing/mail.ts'

let testing: TestDatabase
let db: Database
beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
})
// The schedule looks at every letter: each test begins with none that is due.
beforeEach(() => db.letter.updateMany({ data: { stateChangedAt: new Date(0) } }))
afterAll(() => testing.drop())

const now = new Date('2026-03-10T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const sent = (days: number, given: Partial<Prisma.LetterUncheckedCreateInput> = {}) =>
  makeLetter(db, { state: 'sent', sentAt: daysAgo(days), stateChangedAt: daysAgo(days), ...given })
const mailsOf = async (letter: { id: string }, kind: OutboxKind) => {
  const rows = await db.outboxMessage.findMany({ where: { correlationId: letter.id, kind } })
  return Promise.all(rows.map(({ raw }) => PostalMime.parse(raw)))
}
const ask = (at = now) => askForAnswers({ db, now: at })

/** The token in the mail that asked, with which its pages are opened. */
async function tokenFor(letter: { id: string }) {
  const [mail] = await mailsOf(letter, 'answer_asked')
  return /\/heard\/([a-z2-7]+)\/by-post/.exec(mail?.text ?? '')?.[1] ?? ''
}
const say = (token: string, saying: Saying) => hearBack({ db, now, token, saying })

test('after three weeks without an answer a mail asks once, and only then', async () => {
  const [fresh, due, old] = [await sent(20), await sent(21), await sent(40)]
  const answered = await sent(21)
  await arrive(db, { to: letterAddress(answered), now: daysAgo(2) })
  const acknowledged = await sent(21)
  const auto = { 'Auto-Submitted': 'auto-replied' }
  await arrive(db, { to: letterAddress(acknowledged), headers: auto, now: daysAgo(2) })
  await db.letter.updateMany({
    where: { id: { in: [answered.id, acknowledged.id] } },
    data: { stateChangedAt: daysAgo(21) },
  })
  await Promise.all([ask(), ask()])
  await ask(later(60))
  const asked = async (letter: { id: string }) => (await mailsOf(letter, 'answer_asked')).length
  expect(await Promise.all([fresh, due, old, answered, acknowledged].map(asked))).toEqual([0, 1, 0, 0, 1])
})

test('what they say is kept with the letter, put right, and counted; opening a page says nothing', async () => {
  const letter = await sent(21)
  await ask()
  const token = await tokenFor(letter)
  const heard = async () => (await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).heard
  expect(await heardLetter(db, token)).toMatchObject({ heard: null, mayWriteAgain: false })
  expect(await heard()).toBeNull()
  for (const [saying, kept] of [
    ['by-post', 'by_post'],
    ['by-post', 'by_post'],
    ['not-yet', 'not_yet'],
  ] as const) {
    expect(await say(token, saying)).toEqual({ ok: true })
    expect(await heard()).toBe(kept)
  }
  expect(await compareCounts(db)).toEqual([])
  expect(await say(`${token.slice(0, -2)}aa`, 'by-post')).toEqual({ ok: false })
  expect(await heardLetter(db, 'nothing')).toBeNull()
})

test('whoever wishes so is never asked again, in whomever’s name they write', async () => {
  const letter = await sent(21, { senderName: 'Ann Other', senderEmail: 'ann@supporter.example' })
  await ask()
  await say(await tokenFor(letter), 'never-ask')
  const mother = await db.supporter.create({
    data: {
      key: 'ann@supporter.example|annother|for|may',
      name: 'Ann Other',
      email: 'ann@supporter.example',
    },
  })
  const next = await sent(21, {
    senderName: 'Ann Other',
    senderEmail: 'ann@supporter.example',
    supporterId: mother.id,
  })
  const another = await sent(21, { senderName: 'Ben Other', senderEmail: 'ann@supporter.example' })
  await ask()
  expect(await mailsOf(next, 'answer_asked')).toEqual([])
  expect(await mailsOf(another, 'answer_asked')).toHaveLength(1)
})

test('what a person filed an answer as is told once, when it has rested', async () => {
  const person = await makePerson(db, { role: 'coordinator' })
  const letter = await sent(5, { language: 'cy' })
  await arrive(db, { to: letterAddress(letter), now })
  const { id: replyId } = await db.reply.findFirstOrThrow({ where: { letterId: letter.id } })
  const file = (to: 'opposed' | 'supportive' | 'auto_reply', at: Date) =>
    classifyReply({ db, person, replyId, to, now: at })
  const tell = (at: Date) => tellWhatWasFiled({ db, now: at })
  expect(await tell(later(60))).toBe(0)
  await file('opposed', later(60))
  expect(await tell(later(70))).toBe(0)
  await file('auto_reply', later(75))
  expect(await tell(later(120))).toBe(0)
  await file('supportive', later(125))
  expect(await Promise.all([tell(later(160)), tell(later(160))])).toContain(1)
  await file('opposed', later(200))
  expect(await tell(later(300))).toBe(0)
  const mails = await mailsOf(letter, 'answer_filed')
  expect(mails.map(({ text }) => text?.includes('yn cytuno â’r hyn'))).toEqual([true])
})
