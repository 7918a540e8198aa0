import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makePerson, makeReply, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { sendMornings } from './send-mornings.ts'

let testing: TestDatabase | null = null
let db: Database
// It looks at everybody, so each test has a database of its own.
beforeEach(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  await testing?.drop()
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing?.drop())

// Winter: seven in London is seven in UTC.
const run = (iso: string) => sendMornings({ db, now: new Date(iso) })
const mails = async () => {
  const rows = await db.outboxMessage.findMany({ where: { kind: 'morning' }, orderBy: { envelopeTo: 'asc' } })
  return rows.map(({ envelopeTo, raw }) => ({ to: envelopeTo, text: Buffer.from(raw).toString() }))
}

async function anAnswer(campaignId: string, receivedAt: string) {
  const { member, seat } = await makeSeatAndMember(db)
  const letter = await makeLetter(db, {
    ...{ campaignId, memberId: member.id, gssCode: seat.gssCode, state: 'sent' },
    senderName: 'Sally Supporter',
  })
  const reply = await makeReply(db, {
    ...{ letterId: letter.id, receivedAt: new Date(receivedAt), text: 'I shall vote for it.' },
  })
  return { member, reply }
}

test('leaves at seven, once, to those whose role has it or who chose it, when something is new', async () => {
  const [mine, other] = [await makeCampaign(db), await makeCampaign(db)]
  const coordinator = await makePerson(db)
  const caseworker = await makePerson(db, { role: 'caseworker', campaignIds: [mine.id] })
  const idle = await makePerson(db, { role: 'caseworker', campaignIds: [] })
  const off = await makePerson(db)
  await db.membership.updateMany({ where: { userId: off.id }, data: { mailMorning: false } })
  await makePerson(db, { role: 'officer' })
  await anAnswer(mine.id, '2026-11-25T12:00:00Z')
  await anAnswer(other.id, '2026-11-25T13:00:00Z')
  expect(await run('2026-11-26T06:59:00Z')).toBe(0)
  const both = await Promise.all([run('2026-11-26T07:00:00Z'), run('2026-11-26T07:00:00Z')])
  expect(both.toSorted()).toEqual([0, 2])
  expect(await run('2026-11-26T09:00:00Z')).toBe(0)
  const sent = new Map((await mails()).map(({ to, text }) => [to, text]))
  expect([...sent.keys()].toSorted()).toEqual([coordinator.email, caseworker.email].toSorted())
  expect(sent.get(coordinator.email)).toContain('2 answers came since yesterday morning')
  expect(sent.get(caseworker.email)).toContain('1 answer came since yesterday morning')
  expect(sent.has(idle.email)).toBe(false)
  // A quiet day says nothing.
  expect(await run('2026-11-27T07:00:00Z')).toBe(0)
})

test('says who answered and what happened to what is watched; no words of an answer, no supporter', async () => {
  const campaign = await makeCampaign(db, { title: 'Hands' })
  const officer = await makePerson(db, { role: 'officer' })
  await db.membership.updateMany({ where: { userId: officer.id }, data: { mailMorning: true } })
  const { member, reply } = await anAnswer(campaign.id, '2026-11-25T12:00:00Z')
  await db.watching.create({ data: { userId: officer.id, campaignId: campaign.id } })
  await db.$transaction(async (tx) => {
    await writeAudit(tx, {
      actor: { kind: 'person', id: officer.id },
      ...{ action: 'campaign.moved', subjectId: campaign.id, from: 'live', to: 'paused' },
    })
    await writeAudit(tx, {
      actor: { kind: 'system', id: 'replies' },
      ...{ action: 'reply.arrived', subjectId: reply.id },
    })
  })
  await db.auditEntry.updateMany({ data: { at: new Date('2026-11-25T12:00:00Z') } })
  await db.activity.updateMany({ data: { at: new Date('2026-11-25T12:00:00Z') } })
  expect(await run('2026-11-26T07:30:00Z')).toBe(1)
  const [mail] = await mails()
  const text = mail?.text.replaceAll('=\r\n', '') ?? ''
  for (const said of [member.name, 'from live to paused', '/account#mail']) {
    expect(text).toContain(said)
  }
  expect(text).not.toContain('Sally')
  expect(text).not.toContain('vote for it')
  expect(text).not.toContain('answers came')
})
