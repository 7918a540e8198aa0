import { afterAll, beforeEach, describe, expect, it, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson, makePosition, makeVersion } from '#prisma/seed/factories.ts'
import { askingOf } from './asking.ts'
import { reminderDue } from './reminder-due.ts'
import { sendDigests } from './send-digests.ts'
import { sendReminders } from './send-reminders.ts'

let testing: TestDatabase | null = null
let db: Database
// Digests and reminders look at everybody, so each test has a database of its own.
beforeEach(async () => {
  await testing?.drop()
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing?.drop())

const at = (iso: string) => new Date(iso)
const subjects = async () => {
  const rows = await db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } })
  return rows.map(({ raw }) =>
    /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(Buffer.from(raw).toString())?.[1]?.replace(/\r\n/g, ''),
  )
}
const take = async () => {
  const found = await subjects()
  await db.outboxMessage.updateMany({ data: { state: 'accepted' } })
  return found
}

test('which reminder is due', () => {
  const time = { askedAt: at('2026-11-02T10:00:00Z'), until: at('2026-11-22T23:59:59Z') }
  const due = (iso: string) => reminderDue({ ...time, now: at(iso) })
  expect(due('2026-11-02T10:00:00Z')).toBeNull()
  expect(due('2026-11-12T16:59:00Z')).toBeNull()
  expect(due('2026-11-12T17:00:00Z')).toBe('half')
  expect(due('2026-11-21T07:59:00Z')).toBe('half')
  expect(due('2026-11-21T08:00:00Z')).toBe('eve')
  expect(due('2026-11-23T00:00:00Z')).toBeNull()
  // Asked and due within a day: no eve before the question was put.
  const short = { askedAt: at('2026-11-21T12:00:00Z'), until: at('2026-11-22T12:00:00Z') }
  expect(reminderDue({ ...short, now: at('2026-11-22T01:00:00Z') })).toBeNull()
})

test('what is asked: an editorial change puts no new question', () => {
  const version = (
    number: number,
    change: 'first' | 'editorial' | 'material',
    askedUntil: Date | null = null,
  ) => ({
    id: `v${number}`,
    number,
    change,
    cutAt: at('2026-11-01'),
    askedUntil,
  })
  const deadline = at('2026-12-01')
  const asking = askingOf([
    version(1, 'first'),
    version(3, 'editorial'),
    version(2, 'material', deadline),
    version(4, 'editorial'),
  ])
  expect(asking).toMatchObject({ latest: { number: 4 }, root: { number: 2 }, until: deadline })
  expect(asking?.answeredBy.map(({ number }) => number)).toEqual([4, 3, 2])
  expect(askingOf([])).toBeNull()
})

async function question() {
  const [waiting, answered] = [
    await makePerson(db, { role: 'officer' }),
    await makePerson(db, { role: 'officer' }),
  ]
  const campaign = await makeCampaign(db, { state: 'signing', title: 'Hands' })
  const version = await makeVersion(db, {
    campaignId: campaign.id,
    cutAt: at('2026-11-02T10:00:00Z'),
    askedUntil: at('2026-11-20T23:59:59Z'),
  })
  await makePosition(db, {
    versionId: version.id,
    organisationId: answered.organisationId,
    kind: 'declines',
    takenAt: at('2026-11-03'),
  })
  return { waiting, answered, campaign, version }
}

describe('reminders', () => {
  it('ask once, remind at half time and on the day before, only those who have not answered', async () => {
    const { waiting } = await question()
    const run = (iso: string) => sendReminders({ db, now: at(iso) })
    expect(await run('2026-11-02T10:10:00Z')).toBe(1)
    expect(await run('2026-11-02T10:20:00Z')).toBe(0)
    expect(await Promise.all([run('2026-11-11T18:00:00Z'), run('2026-11-11T18:00:00Z')])).toContain(1)
    expect(await run('2026-11-19T09:00:00Z')).toBe(1)
    expect(await run('2026-11-25T09:00:00Z')).toBe(0)
    const rows = await db.outboxMessage.findMany()
    expect(rows.map(({ envelopeTo }) => envelopeTo)).toEqual([waiting.email, waiting.email, waiting.email])
    expect(await subjects()).toMatchObject(
      [/^What does/, /^A reminder/, /^Tomorrow is the last day/].map((start) => expect.stringMatching(start)),
    )
  })

  it('leave alone those who want no such mail, those who left, and a campaign that is not open', async () => {
    const { waiting, campaign } = await question()
    const now = at('2026-11-11T18:00:00Z')
    await db.membership.updateMany({ data: { mailWhenAsked: false } })
    expect(await sendReminders({ db, now })).toBe(0)
    await db.membership.updateMany({ data: { mailWhenAsked: true } })
    await db.coalitionPeriod.updateMany({
      where: { organisationId: waiting.organisationId },
      data: { leftOn: at('2026-11-10') },
    })
    expect(await sendReminders({ db, now })).toBe(0)
    await db.coalitionPeriod.updateMany({ data: { leftOn: null } })
    await db.campaign.update({ where: { id: campaign.id }, data: { state: 'drafting' } })
    expect(await sendReminders({ db, now })).toBe(0)
    await db.campaign.update({ where: { id: campaign.id }, data: { state: 'consulting' } })
    expect(await sendReminders({ db, now })).toBe(2)
  })
})

describe('the digest', () => {
  it('leaves at seven in London, once, to those who want it, when there is something', async () => {
    const { waiting, version } = await question()
    await db.version.update({ where: { id: version.id }, data: { cutAt: at('2026-07-14T15:00:00Z') } })
    await db.membership.updateMany({ where: { userId: { not: waiting.id } }, data: { mailDigest: false } })
    const run = (iso: string) => sendDigests({ db, now: at(iso) })
    // Summer: seven in London is six in UTC.
    expect(await run('2026-07-15T05:59:00Z')).toBe(0)
    expect(
      (await Promise.all([run('2026-07-15T06:00:00Z'), run('2026-07-15T06:00:00Z')])).toSorted(),
    ).toEqual([0, 1])
    expect(await run('2026-07-15T20:00:00Z')).toBe(0)
    // The next day nothing new had happened.
    expect(await run('2026-07-16T06:30:00Z')).toBe(0)
    expect(await take()).toMatchObject([expect.stringMatching(/^News from the coalition/)])
    const [mail] = await db.outboxMessage.findMany()
    const text = Buffer.from(mail?.raw ?? []).toString()
    expect(text).toContain('Version 1 was cut')
    expect(text).toContain('for your answer until')
  })
})
