import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeSeatAndMember, theUmbrella } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { newConfirmation } from './confirm-token.ts'
import { oneOf } from './one-of.ts'
import { remindToConfirm } from './remind-to-confirm.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  const { id } = await theUmbrella(db)
  await db.organisation.update({ where: { id }, data: { nameCy: 'Yr Ambarél' } })
})
// Each looks at a ledger with its own letters alone: the schedule takes whatever is due.
beforeEach(() => db.letter.updateMany({ data: { state: 'expired' } }))
afterAll(() => test.drop())

const HOUR = 3_600_000
const wrote = new Date('2026-03-10T09:30:00Z')
const after = (hours: number) => new Date(wrote.getTime() + hours * HOUR)
const text = { subject: 'Please help', body: 'Dear Member,\n\nMy hands hurt.' }

async function aLetter(given: Partial<Prisma.LetterUncheckedCreateInput> = {}) {
  const { token, data } = newConfirmation({ ...text, now: wrote })
  const letter = await makeLetter(db, { ...text, ...data, createdAt: wrote, ...given })
  return { id: letter.id, token, email: letter.senderEmail }
}

async function mailsTo(email: string) {
  const mails = await db.outboxMessage.findMany({ where: { envelopeTo: email } })
  return Promise.all(mails.map(({ raw }) => PostalMime.parse(raw)))
}

it('comes once, a day after the mail, with the same link', async () => {
  const { id, token, email } = await aLetter({ senderName: 'Ann Other' })
  expect(await remindToConfirm({ db, now: after(23) })).toBe(0)
  expect(await remindToConfirm({ db, now: after(25) })).toBe(1)
  expect(await remindToConfirm({ db, now: after(26) })).toBe(0)
  expect(await remindToConfirm({ db, now: after(100) })).toBe(0)
  const [mail, ...more] = await mailsTo(email)
  expect(more).toEqual([])
  expect(mail?.subject).toMatch(/^Your letter to .* still waits for you$/)
  expect(mail?.text).toContain('Hello Ann Other,')
  expect(mail?.text).toContain(`/confirm/${token}`)
  expect(mail?.text).toContain('until 09:30 on 15 March 2026')
  expect(mail?.text).toContain('our only reminder')
  expect((await db.letter.findUniqueOrThrow({ where: { id } })).remindedAt).toEqual(after(25))
  const audit = await db.auditEntry.findMany({ where: { subjectId: id } })
  expect(audit.map(({ action }) => action)).toEqual(['letter.reminded'])
  expect(await confirmLetter({ db, now: after(27), token })).toMatchObject({ ok: true, again: false })
})

it('does not come when the MP has left the seat', async () => {
  const { id, email } = await aLetter()
  const { gssCode } = await db.letter.findUniqueOrThrow({ where: { id } })
  await db.incumbency.updateMany({ where: { gssCode }, data: { endedOn: wrote } })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(0)
  expect(await mailsTo(email)).toEqual([])
})

it('speaks the language of the letter’s pages, and says for whom it was written', async () => {
  const { seat, member } = await makeSeatAndMember(db, {
    seat: { name: 'Testham', nameCy: 'Trebrawf', nation: 'wales' },
  })
  const campaign = await makeCampaign(db, { title: 'Seen in three weeks', titleCy: 'Cael eich gweld' })
  const { token, email } = await aLetter({
    campaignId: campaign.id,
    gssCode: seat.gssCode,
    memberId: member.id,
    language: 'cy',
    representedName: 'Mair Jones',
  })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(1)
  const [mail] = await mailsTo(email)
  expect(mail?.subject).toBe(`Mae eich llythyr at ${member.name} yn dal i aros amdanoch`)
  expect(mail?.text).toContain(`/cy/confirm/${token}`)
  expect(mail?.text).toContain('Aelod Seneddol (AS) Trebrawf, ar ran Mair Jones, gyda “Cael eich gweld”')
  expect(mail?.text).toContain('15 Mawrth 2026')
  expect(mail?.from?.name).toBe('Yr Ambarél')
  expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'content-language', value: 'cy' }))
})

it.each([
  ['is confirmed', { state: 'queued' }],
  ['was taken back', { state: 'withdrawn' }],
  ['has expired', { confirmExpiresAt: after(24) }],
  ['was reminded of before', { remindedAt: after(24) }],
  ['has another text than was mailed', { body: 'Something else.' }],
  ['has no link', { confirmNonce: null }],
] as const)('does not come for a letter that %s', async (_, given) => {
  const { email } = await aLetter(given)
  expect(await remindToConfirm({ db, now: after(25) })).toBe(0)
  expect(await mailsTo(email)).toEqual([])
})

it('does not come for a letter beside which another was confirmed', async () => {
  const { id, email } = await aLetter()
  const letter = await db.letter.findUniqueOrThrow({ where: { id } })
  const { supporterId, campaignId, memberId, gssCode } = letter
  await makeLetter(db, { supporterId, campaignId, memberId, gssCode, state: 'queued', oneOf: oneOf(letter) })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(0)
  expect(await mailsTo(email)).toEqual([])
})

it('waits while the campaign does', async () => {
  const { id: campaignId } = await makeCampaign(db, { state: 'paused' })
  await aLetter({ campaignId })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(0)
  await db.campaign.update({ where: { id: campaignId }, data: { state: 'live' } })
  expect(await remindToConfirm({ db, now: after(26) })).toBe(1)
})

it('waits while there are no MPs', async () => {
  await aLetter()
  const { id } = await db.dissolution.create({ data: { dissolvedOn: new Date('2026-03-01') } })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(0)
  await db.dissolution.delete({ where: { id } })
  expect(await remindToConfirm({ db, now: after(25) })).toBe(1)
})

it('is sent once by many workers at the same moment', async () => {
  const letters = await Promise.all(Array.from({ length: 6 }, () => aLetter()))
  const counts = await Promise.all(Array.from({ length: 4 }, () => remindToConfirm({ db, now: after(25) })))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6)
  for (const { email } of letters) expect(await mailsTo(email)).toHaveLength(1)
})

it('and a yes at the same moment: at most one reminder, and one letter', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id, token, email } = await aLetter()
    const [reminded, confirmed] = await Promise.all([
      remindToConfirm({ db, now: after(25) }),
      confirmLetter({ db, now: after(25), token }),
    ])
    expect(confirmed).toMatchObject({ ok: true, again: false })
    const mails = await mailsTo(email)
    expect(mails.filter(({ subject }) => subject?.includes('still waits'))).toHaveLength(reminded)
    expect(await db.outboxMessage.count({ where: { kind: 'letter', correlationId: id } })).toBe(1)
    expect(await remindToConfirm({ db, now: after(26) })).toBe(0)
  }
})

it('and a new text at the same moment: no link in it is to another text than the row holds', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { id, token, email } = await aLetter()
    const changed = { subject: text.subject, body: 'Dear Member,\n\nBetter words.' }
    const fresh = newConfirmation({ ...changed, now: after(25) })
    const [reminded] = await Promise.all([
      remindToConfirm({ db, now: after(25) }),
      db.letter.update({ where: { id }, data: { ...changed, ...fresh.data } }),
    ])
    const [mail] = await mailsTo(email)
    // Before the change the reminder held the old link, which the change has ended; after it, none is due yet.
    if (reminded === 1) expect(mail?.text).toContain(token)
    else expect(mail).toBeUndefined()
    expect(await confirmLetter({ db, now: after(25), token })).toMatchObject({ ok: false })
    expect(await confirmLetter({ db, now: after(25), token: fresh.token })).toMatchObject({ ok: true })
  }
})
