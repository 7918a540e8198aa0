import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { clearReplies } from '#lib/replies/clear-replies.ts'
import { makeFollowUp } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { remarkFormFor, remarksOf } from './data.ts'
import { editRemark } from './edit-remark.ts'
import { removeRemark } from './remove-remark.ts'
import type { RemarkSubject } from './schema.ts'
import { tellMentioned } from './tell-mentioned.ts'
import { writeRemark } from './write-remark.ts'

const now = new Date('2026-11-26T10:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)
let testing: TestDatabase
type Person = Awaited<ReturnType<typeof makePerson>>

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
})
afterAll(() => testing.drop())

const write = (
  person: Person,
  subject: RemarkSubject,
  text: string,
  more: { shared?: boolean; mention?: string; remarkId?: string; organisationId?: string } = {},
) =>
  writeRemark({
    ...{ db: testing.db, person, subject, text, now },
    ...{ organisationId: person.organisationId, shared: false, ...more },
  })

async function read({ id }: { id: string }, subject: RemarkSubject, at = now) {
  const memberships = await membershipsOf(testing.db, { userId: id, now: at })
  const found = await remarksOf(testing.db, { subject, person: { id, memberships }, now: at })
  return found?.items.map(({ text }) => text) ?? null
}

const tell = (at: Date) => tellMentioned({ db: testing.db, now: at })
async function mailsTo({ email }: { email: string }) {
  const rows = await testing.db.outboxMessage.findMany({ where: { envelopeTo: email, kind: 'mentioned' } })
  return rows.map(({ raw }) => Buffer.from(raw).toString())
}

describe('beside an answer', () => {
  let subject: RemarkSubject
  let caseworker: Person
  let stranger: Person
  let coordinator: Person
  beforeEach(async () => {
    const campaign = await makeCampaign(testing.db)
    const letter = await makeLetter(testing.db, { campaignId: campaign.id, state: 'sent' })
    const reply = await makeReply(testing.db, { letterId: letter.id, text: 'I shall ask the minister.' })
    subject = { kind: 'reply', id: reply.id }
    caseworker = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaign.id] })
    stranger = await makePerson(testing.db, { role: 'caseworker', campaignIds: [] })
    coordinator = await makePerson(testing.db, { name: `Ada ${randomUUID().slice(0, 6)}` })
  })

  test('whoever reads the answer writes and reads remarks, and nobody else', async () => {
    expect(await write(caseworker, subject, 'They mean it.')).toMatchObject({ ok: true })
    expect(await read(coordinator, subject)).toEqual(['They mean it.'])
    expect(await read(stranger, subject)).toBeNull()
    expect(await read(await makePerson(testing.db, { role: 'officer' }), subject)).toBeNull()
    expect(await write(stranger, subject, 'Let me in.')).toMatchObject({ reason: 'not_allowed' })
    const officer = await makePerson(testing.db, { role: 'officer' })
    expect(await write(officer, subject, 'Let me in.')).toMatchObject({ reason: 'not_allowed' })
    expect(await read(coordinator, subject)).toEqual(['They mean it.'])
  })

  test('an answer for its supporter alone has none', async () => {
    const campaign = await makeCampaign(testing.db, { answersGoTo: 'supporter_alone' })
    const letter = await makeLetter(testing.db, { campaignId: campaign.id, state: 'sent' })
    const reply = await makeReply(testing.db, { letterId: letter.id })
    const alone = { kind: 'reply', id: reply.id } as const
    expect(await write(coordinator, alone, 'What did it say?')).toMatchObject({ reason: 'no_such_subject' })
    expect(await read(coordinator, alone)).toBeNull()
  })

  test('when the answer is cleared, so is what was said beside it', async () => {
    await write(caseworker, subject, 'Her daughter is ill, it says.')
    await testing.db.$transaction((tx) => clearReplies(tx, { ids: [String(subject.id)], now }))
    expect(await read(coordinator, subject)).toEqual([''])
    expect(await testing.db.remark.findMany({ where: { text: { contains: 'daughter' } } })).toEqual([])
  })

  test('a colleague who is named is told once, in one mail, without a word of it', async () => {
    await write(caseworker, subject, `@${coordinator.name}, they mean the clinic in Leeds.`)
    await write(caseworker, subject, 'And please ring them.', { mention: coordinator.id })
    expect(await tell(minutes(4))).toBe(0)
    expect((await Promise.all([tell(minutes(6)), tell(minutes(6))])).toSorted()).toEqual([0, 2])
    expect(await tell(minutes(12))).toBe(0)
    const [mail, ...others] = await mailsTo(coordinator)
    expect(others).toEqual([])
    expect(mail).toContain('You were named in 2 remarks')
    expect(mail).not.toContain('Leeds')
    expect(mail).not.toContain('minister')
    expect(await read(coordinator, subject)).toContain(`@${coordinator.name} And please ring them.`)
  })

  test('nobody is told who may not read it any more, nor of a remark that is gone', async () => {
    await write(coordinator, subject, 'Could you look?', { mention: caseworker.id })
    await testing.db.givenCampaign.deleteMany({ where: { membership: { userId: caseworker.id } } })
    const other = await makePerson(testing.db)
    const gone = await write(coordinator, subject, 'Never mind.', { mention: other.id })
    if (!gone.ok) throw new Error(gone.message)
    await removeRemark({ db: testing.db, person: coordinator, remarkId: gone.remarkId, now })
    await tell(minutes(6))
    expect([await mailsTo(caseworker), await mailsTo(other)]).toEqual([[], []])
  })

  test('whoever could not read it cannot be chosen, and what was typed is not lost', async () => {
    const answer = await write(coordinator, subject, 'Look at this.', { mention: stranger.id })
    expect(answer).toMatchObject({ reason: 'cannot_read' })
    expect(await read(coordinator, subject)).toEqual([])
  })
})

describe('beside a member', () => {
  let subject: RemarkSubject
  let officer: Person
  let colleague: Person
  let elsewhere: Person
  beforeEach(async () => {
    const { member } = await makeSeatAndMember(testing.db)
    subject = { kind: 'member', id: member.id }
    const organisationId = (await makeOrganisation(testing.db)).id
    officer = await makePerson(testing.db, { role: 'officer', organisationId })
    colleague = await makePerson(testing.db, { role: 'viewer', organisationId })
    elsewhere = await makePerson(testing.db, { role: 'editor' })
  })

  test('a remark is the organisation’s own until it is shared', async () => {
    await write(officer, subject, 'Our trustee knows her.')
    await write(officer, subject, 'Her office likes letters on paper.', { shared: true })
    expect(await read(colleague, subject)).toEqual([
      'Our trustee knows her.',
      'Her office likes letters on paper.',
    ])
    expect(await read(elsewhere, subject)).toEqual(['Her office likes letters on paper.'])
    expect(await read(await makePerson(testing.db), subject)).toEqual(['Her office likes letters on paper.'])
  })

  test('viewers read and do not write; nobody writes for an organisation that is not theirs', async () => {
    expect(await write(colleague, subject, 'Me too.')).toMatchObject({ reason: 'not_allowed' })
    const { organisationId } = officer
    expect(await write(elsewhere, subject, 'As you.', { organisationId })).toMatchObject({
      reason: 'not_allowed',
    })
    const coordinator = await makePerson(testing.db)
    expect(await write(coordinator, subject, 'As you.', { organisationId })).toMatchObject({
      reason: 'not_allowed',
    })
    const memberships = await membershipsOf(testing.db, { userId: colleague.id, now })
    expect(
      await remarkFormFor(testing.db, { subject, person: { id: colleague.id, memberships }, now }),
    ).toBeNull()
  })

  test('pressed twice at once it is written once', async () => {
    const remarkId = randomUUID()
    const both = await Promise.allSettled([
      write(officer, subject, 'Once.', { remarkId }),
      write(officer, subject, 'Once.', { remarkId }),
    ])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await read(officer, subject)).toEqual(['Once.'])
    expect(await write(elsewhere, subject, 'Mine.', { remarkId })).toMatchObject({ reason: 'somebody_elses' })
  })

  test('its writer changes it within a quarter of an hour, and names somebody else', async () => {
    const written = await write(officer, subject, `@${colleague.name}, look.`, { shared: true })
    if (!written.ok) throw new Error(written.message)
    const edit = (person: Person, at: Date, text = `@${elsewhere.name}, look.`) =>
      editRemark({ db: testing.db, person, remarkId: written.remarkId, text, now: at })
    expect(await edit(colleague, minutes(1))).toMatchObject({ reason: 'no_such_remark' })
    expect(await edit(officer, minutes(3))).toMatchObject({ ok: true })
    expect(await edit(officer, minutes(15), 'Too late.')).toMatchObject({ reason: 'too_late' })
    await tell(minutes(20))
    expect([(await mailsTo(colleague)).length, (await mailsTo(elsewhere)).length]).toEqual([0, 1])
  })

  test('its writer removes it, or a coordinator where they see it; others do not', async () => {
    const remove = async (text: string, by: Person, shared = true) => {
      const written = await write(officer, subject, text, { shared })
      if (!written.ok) throw new Error(written.message)
      return removeRemark({ db: testing.db, person: by, remarkId: written.remarkId, now })
    }
    expect(await remove('One.', officer)).toMatchObject({ ok: true })
    const coordinator = await makePerson(testing.db)
    expect(await remove('Two.', coordinator)).toMatchObject({ ok: true })
    expect(await remove('Three.', coordinator, false)).toMatchObject({ reason: 'no_such_remark' })
    expect(await remove('Four.', elsewhere)).toMatchObject({ reason: 'not_allowed' })
    expect(await read(officer, subject)).toEqual(['', '', 'Three.', 'Four.'])
  })
})

test('beside a follow-up they are for its organisation and for coordinators', async () => {
  const officer = await makePerson(testing.db, { role: 'officer' })
  const task = await makeFollowUp(testing.db, { organisationId: officer.organisationId })
  const subject = { kind: 'follow_up', id: task.id } as const
  expect(await write(officer, subject, 'I rang twice.')).toMatchObject({ ok: true })
  expect(await read(await makePerson(testing.db), subject)).toEqual(['I rang twice.'])
  expect(await read(await makePerson(testing.db, { role: 'officer' }), subject)).toBeNull()
})
