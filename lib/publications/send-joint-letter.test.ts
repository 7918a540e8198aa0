import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { returnPath, tokenIn } from '#lib/letters/letter-address.ts'
import type { Database } from '#lib/platform/database.ts'
import type { DeliveryState, JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeReply,
  makeSeatAndMember,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { jointLetterProgressOf, jointMailList, lastTestOf, membersInOffice } from './data.ts'
import { finishJointLetters } from './finish-joint-letters.ts'
import { followJointMail } from './follow-joint-mail.ts'
import { mayJointLetterLeave } from './may-joint-letter-leave.ts'
import { type JointMailShow, jointLetterWords } from './schema.ts'
import { sendJointLetter } from './send-joint-letter.ts'
import { sendTestJointLetter } from './send-test-joint-letter.ts'
import { stopJointLetter } from './stop-joint-letter.ts'

const now = new Date()
let testing: TestDatabase
let db: Database
let coordinator: { id: string }
let campaign: { id: string; slug: string }
let positionId: string

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
  coordinator = await makePerson(db)
  for (let at = 0; at < 45; at += 1) await makeSeatAndMember(db)
  const { member } = await makeSeatAndMember(db)
  await db.incumbency.updateMany({
    where: { memberId: member.id },
    data: { endedOn: new Date('2025-01-01') },
  })
})
afterAll(() => testing.drop())

beforeEach(async () => {
  campaign = await makeCampaign(db)
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
  const { id: organisationId } = await makeOrganisation(db, { name: 'Ynys Môn Arthritis' })
  const position = await makePosition(db, {
    versionId: version.id,
    organisationId,
    kind: 'signs_with_reservation',
    reservation: 'Only by daylight.',
  })
  positionId = position.id
})

const toAll = jointLetterWords.parse({
  audience: 'all_members',
  covering: 'We write together.',
  date: '2026-11-22',
})
const toMinister = jointLetterWords.parse({
  audience: 'minister',
  recipientName: 'The Rt Hon Sam Example MP',
  recipientEmail: 'office@minister.invalid',
  salutation: 'Dear Secretary of State',
  date: '2026-11-22',
})
const onlyTo = (segment: string, members: number[]) => ({
  words: { ...toAll, segment },
  onlyTo: { name: 'Friends', members },
})
const send = (words = toAll, person = coordinator) =>
  sendJointLetter({ db, person, slug: campaign.slug, words, now })
const mails = () =>
  db.outboxMessage.findMany({ where: { dedupeKey: { startsWith: `joint-letter:${campaign.id}:` } } })
/** Whether one of the mails may still leave. */
async function mayLeave() {
  const [mail] = await mails()
  return mayJointLetterLeave(db, {
    correlationId: mail?.correlationId ?? '',
    dedupeKey: mail?.dedupeKey ?? '',
  })
}
/** As it is when some of its mails were not written yet. */
async function breakOff(count: number) {
  const gone = (await mails()).slice(0, count)
  await db.outboxMessage.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  await db.jointMail.deleteMany({ where: { id: { in: gone.map(({ correlationId }) => correlationId) } } })
  await db.jointLetter.updateMany({
    where: { version: { campaignId: campaign.id } },
    data: { queuedAt: null },
  })
}
const letter = () => db.jointLetter.findFirstOrThrow({ where: { version: { campaignId: campaign.id } } })

test('every member in office gets one mail, greeted by name, that can never be delivered outside', async () => {
  expect(await send()).toEqual({ ok: true, queued: 45, created: 45, withoutAddress: 0 })
  const sent = await mails()
  expect(new Set(sent.map(({ envelopeTo }) => envelopeTo)).size).toBe(45)
  expect(
    sent.every(
      ({ envelopeTo, lane, repeatable }) =>
        /^member-\d+@mp\.invalid$/.test(envelopeTo) && lane === 'members' && !repeatable,
    ),
  ).toBe(true)
  const raw = Buffer.from(sent[0]?.raw ?? [])
    .toString('utf8')
    .replaceAll('=\r\n', '')
  expect(raw).toMatch(/Dear Member/)
  expect(raw).toContain('We write together.')
  expect(raw).toContain('Only by daylight.')
  expect(raw).toContain(`/campaigns/${campaign.slug}/statement/`)
})

test('pressed twice at once, and again later, it goes once', async () => {
  const [first, second] = await Promise.all([send(), send()])
  expect(first.ok && second.ok && first.created + second.created).toBe(45)
  expect(await send()).toMatchObject({ ok: true, created: 0, queued: 45 })
  expect(await mails()).toHaveLength(45)
  const noted = await db.auditEntry.findMany({ where: { subjectId: (await letter()).id } })
  expect(noted.map(({ action }) => action).sort()).toEqual(['joint_letter.queued', 'joint_letter.started'])
})

test('after breaking off, the next press writes only what is missing, in the words of the first', async () => {
  await send()
  await breakOff(5)
  expect(await send({ ...toAll, covering: 'Other words.' })).toMatchObject({ ok: true, created: 5 })
  const raws = (await mails()).map(({ raw }) => Buffer.from(raw).toString('utf8'))
  expect(raws.every((raw) => raw.includes('We write together.'))).toBe(true)
})

test('a minister gets one mail at the address given; without one nothing is sent', async () => {
  expect(await send({ ...toMinister, recipientEmail: '' })).toMatchObject({ ok: false, reason: 'no_address' })
  expect(await send(toMinister)).toMatchObject({ ok: true, queued: 1, created: 1 })
  expect((await mails()).map(({ envelopeTo }) => envelopeTo)).toEqual(['office@minister.invalid'])
})

test('only who may send it sends it, and nobody without a version or a signature', async () => {
  const officer = await makePerson(db, { role: 'officer' })
  expect(await send(toAll, officer)).toMatchObject({ ok: false, reason: 'not_allowed' })
  await db.position.update({
    where: { id: positionId },
    data: { state: 'withdrawn', current: null, endedAt: now },
  })
  expect(await send()).toMatchObject({ ok: false, reason: 'no_signatories' })
  await db.version.updateMany({ where: { campaignId: campaign.id }, data: { publishedAt: null } })
  expect(await send()).toMatchObject({ ok: false, reason: 'nothing_published' })
  expect(await mails()).toHaveLength(0)
})

test('a signature withdrawn meanwhile stops the rest, and what has not left stays', async () => {
  await send()
  expect(await mayLeave()).toEqual({ ok: true })
  const organisation = await makeOrganisation(db)
  const { versionId } = await letter()
  await makePosition(db, { versionId, organisationId: organisation.id })
  await breakOff(5)
  expect(await send()).toMatchObject({ ok: false, reason: 'signatories_changed' })
  expect(await mails()).toHaveLength(40)
  expect(await mayLeave()).toMatchObject({ ok: false })
})

test('to a member who left the House meanwhile it does not leave', async () => {
  await send()
  const sent = await mails()
  const [gone] = await db.incumbency.findMany({ where: { endedOn: null }, take: 1 })
  const leaves = (memberId: number) => {
    const mail = sent.find(({ dedupeKey }) => dedupeKey.endsWith(`:${memberId}`))
    return mayJointLetterLeave(db, { correlationId: mail?.correlationId ?? '', dedupeKey: '' })
  }
  const where = { id: gone?.id ?? '' }
  expect(await leaves(gone?.memberId ?? 0)).toEqual({ ok: true })
  await db.incumbency.update({ where, data: { endedOn: now } })
  try {
    expect(await leaves(gone?.memberId ?? 0)).toEqual({ ok: false, reason: 'the member has left the House' })
  } finally {
    await db.incumbency.update({ where, data: { endedOn: null } })
  }
})

test('stopping calls back what waits, and the progress says so', async () => {
  await send()
  const { id } = await letter()
  const [one] = await mails()
  await db.outboxMessage.update({ where: { id: one?.id ?? '' }, data: { state: 'accepted' } })
  await db.jointMail.update({ where: { id: one?.correlationId ?? '' }, data: { state: 'sent' } })
  expect(await stopJointLetter({ db, person: coordinator, letterId: id, now })).toEqual({
    ok: true,
    cancelled: 44,
  })
  const { letters } = await jointLetterProgressOf(db, campaign.id)
  expect(letters).toEqual([
    expect.objectContaining({ stoppedFor: 'by_hand', queued: 45, sent: 1, waiting: 0, notSent: 44 }),
  ])
  expect(await mayLeave()).toMatchObject({ ok: false })
  expect(await stopJointLetter({ db, person: coordinator, letterId: randomUUID(), now })).toMatchObject({
    ok: false,
  })
})

describe('a sending that broke off', () => {
  const later = new Date(now.getTime() + 61_000)

  test('is finished by the timetable: each recipient has exactly one mail', async () => {
    let batches = 0
    const dying = new Proxy(db, {
      get(real, name) {
        if (name === '$transaction' && ++batches > 2) throw new Error('the process was killed')
        return Reflect.get(real, name, real)
      },
    })
    const sending = { person: coordinator, slug: campaign.slug, words: toAll, now }
    await expect(sendJointLetter({ db: dying, ...sending })).rejects.toThrow('killed')
    expect(await mails()).toHaveLength(40)
    expect(await finishJointLetters({ db, now })).toBe(0)
    expect(await finishJointLetters({ db, now: later })).toBe(1)
    const sent = await mails()
    expect(new Set(sent.map(({ envelopeTo }) => envelopeTo)).size).toBe(45)
    expect(sent).toHaveLength(45)
    expect((await letter()).queuedAt).toEqual(later)
    expect(await finishJointLetters({ db, now: later })).toBe(0)
  })

  test('is finished once by two workers and whoever presses again, all at once', async () => {
    await send()
    await breakOff(43)
    const [, , pressed] = await Promise.all([
      finishJointLetters({ db, now: later }),
      finishJointLetters({ db, now: later }),
      send(),
    ])
    expect(pressed).toMatchObject({ ok: true, queued: 45 })
    const sent = await mails()
    expect(sent).toHaveLength(45)
    expect(new Set(sent.map(({ envelopeTo }) => envelopeTo)).size).toBe(45)
    expect(await db.jointMail.count({ where: { jointLetterId: (await letter()).id } })).toBe(45)
    const noted = await db.auditEntry.count({
      where: { subjectId: (await letter()).id, action: 'joint_letter.queued', at: { gte: now } },
    })
    // Once as it was sent, and once as it was finished.
    expect(noted).toBe(2)
  })

  test('stays where it is when somebody else signs, and the page says why', async () => {
    await send()
    await breakOff(5)
    const { versionId } = await letter()
    await makePosition(db, { versionId, organisationId: (await makeOrganisation(db)).id })
    expect(await finishJointLetters({ db, now: later })).toBe(1)
    expect(await mails()).toHaveLength(40)
    const { letters } = await jointLetterProgressOf(db, campaign.id)
    expect(letters).toMatchObject([{ stoppedFor: 'text_changed', queued: 40, recipients: 45 }])
    expect(await finishJointLetters({ db, now: later })).toBe(0)
  })

  test('stopped at the same moment, it is finished or stopped, and says so', async () => {
    await send()
    await breakOff(40)
    const { id } = await letter()
    await Promise.all([
      finishJointLetters({ db, now: later }),
      stopJointLetter({ db, person: coordinator, letterId: id, now: later }),
    ])
    const after = await letter()
    const states = await db.jointMail.groupBy({ by: ['state'], where: { jointLetterId: id }, _count: true })
    const waiting = await db.outboxMessage.count({
      where: { state: 'ready', dedupeKey: { startsWith: `joint-letter:${campaign.id}:` } },
    })
    expect(after.stoppedFor).toBe('by_hand')
    expect(states.map(({ state }) => state)).toEqual(['cancelled'])
    expect(waiting).toBe(0)
  })
})

test('each mail has an address and a return path of its own, and the PDF is kept once for all', async () => {
  await send({ ...toAll, attachPdf: true })
  const { id, pdfId } = await letter()
  const jointMails = await db.jointMail.findMany({ where: { jointLetterId: id } })
  expect(new Set(jointMails.map(({ replyToken }) => replyToken)).size).toBe(45)
  const files = await db.outboxFile.findMany({ where: { sourceId: pdfId ?? '' } })
  expect(files).toHaveLength(45)
  const [first] = jointMails
  const message = await db.outboxMessage.findFirstOrThrow({ where: { correlationId: first?.id } })
  expect(message).toMatchObject({ envelopeFrom: returnPath(first?.replyToken ?? ''), files: 1 })
  const raw = Buffer.from(message.raw).toString('utf8')
  const mail = await PostalMime.parse(raw)
  expect(tokenIn(mail.from?.address ?? '')).toEqual({ token: first?.replyToken, use: 'answer' })
  expect(mail.replyTo?.[0]?.address).toBe(mail.from?.address)
  expect(mail.text).toContain(`Reference: ${first?.reference}`)
})

describe('one to me first', () => {
  const testing = (given: { person?: { id: string }; words?: typeof toAll; memberId?: number } = {}) =>
    sendTestJointLetter({ db, person: coordinator, slug: campaign.slug, words: toAll, now, ...given })
  const tests = () =>
    db.outboxMessage.findMany({ where: { kind: 'joint_letter_test', correlationId: versionId } })
  let versionId: string
  beforeEach(async () => {
    versionId = (await db.version.findFirstOrThrow({ where: { campaignId: campaign.id } })).id
  })

  test('goes to whoever pressed and to nobody else, as the member chosen would get it', async () => {
    const [, chosen] = await membersInOffice(db, now)
    const { email } = await db.user.findUniqueOrThrow({ where: { id: coordinator.id } })
    const sent = await testing({ memberId: chosen?.id, words: { ...toAll, attachPdf: true } })
    expect(sent).toEqual({ ok: true, mailedTo: email, sentAt: now.toISOString() })
    const [message, ...others] = await tests()
    expect(others).toEqual([])
    expect(message).toMatchObject({ envelopeTo: email, envelopeFrom: 'campaigns@letters.invalid', files: 1 })
    const mail = await PostalMime.parse(Buffer.from(message?.raw ?? []).toString('utf8'))
    expect(mail.subject).toMatch(/^Test: /)
    expect(mail.text).toContain(`Dear ${chosen?.name},`)
    expect(mail.from?.address).toBe('campaigns@letters.invalid')
    expect(await db.jointMail.count({ where: { jointLetter: { versionId } } })).toBe(0)
    expect(await lastTestOf(db, { versionId, personId: coordinator.id })).not.toBeNull()
  })

  test('only who may send the letter', async () => {
    const officer = await makePerson(db, { role: 'officer' })
    expect(await testing({ person: officer })).toMatchObject({ ok: false, reason: 'not_allowed' })
    expect(await tests()).toEqual([])
  })
})

test('the lists of a letter hold what its numbers count', async () => {
  await send()
  const { id } = await letter()
  const all = await db.jointMail.findMany({ where: { jointLetterId: id }, orderBy: { id: 'asc' } })
  const [sent, answered, bounced] = all
  for (const mail of [sent, answered]) {
    await db.jointMail.update({ where: { id: mail?.id ?? '' }, data: { state: 'sent' } })
  }
  await db.jointMail.update({ where: { id: bounced?.id ?? '' }, data: { state: 'bounced' } })
  await makeReply(db, { jointMailId: answered?.id ?? '' })
  await makeReply(db, { jointMailId: sent?.id ?? '', state: 'auto_reply' })
  const { letters } = await jointLetterProgressOf(db, campaign.id)
  expect(letters).toMatchObject([{ sent: 2, answered: 1, bounced: 1, waiting: 42, notSent: 0 }])
  const list = async (show: JointMailShow) =>
    (await jointMailList(db, { campaignId: campaign.id, letterId: id, show }))?.mails
  expect(await list('answered')).toMatchObject([{ id: answered?.id, answers: [{ id: expect.any(String) }] }])
  expect(await list('bounced')).toMatchObject([{ id: bounced?.id }])
  expect(await list('sent')).toHaveLength(2)
  expect(await list('waiting')).toHaveLength(42)
  expect(await jointMailList(db, { campaignId: randomUUID(), letterId: id, show: 'sent' })).toBeNull()
})

test.each<[DeliveryState, JointMailState]>([
  ['accepted', 'sent'],
  ['unknown', 'in_doubt'],
  ['failed', 'failed'],
  ['deferred', 'queued'],
])('a mail whose message is %s is %s', async (to, state) => {
  await send(toMinister)
  const mail = await db.jointMail.findFirstOrThrow({ where: { jointLetterId: (await letter()).id } })
  const event = { correlationId: mail.id, dedupeKey: '', from: 'in_data', to, response: null, now } as const
  await db.$transaction((tx) => followJointMail(tx, event))
  expect((await db.jointMail.findUniqueOrThrow({ where: { id: mail.id } })).state).toBe(state)
})

test('of a mail that was answered before its line broke there is no doubt', async () => {
  await send(toMinister)
  const mail = await db.jointMail.findFirstOrThrow({ where: { jointLetterId: (await letter()).id } })
  await makeReply(db, { jointMailId: mail.id })
  const event = { correlationId: mail.id, dedupeKey: '', response: null, now } as const
  await db.$transaction((tx) => followJointMail(tx, { ...event, from: 'in_data', to: 'unknown' }))
  expect((await db.jointMail.findUniqueOrThrow({ where: { id: mail.id } })).state).toBe('sent')
})

describe('a letter to a segment', () => {
  const sendTo = (given: ReturnType<typeof onlyTo>) =>
    sendJointLetter({ db, person: coordinator, slug: campaign.slug, now, ...given })
  const someMembers = async (count: number) =>
    (await membersInOffice(db, now)).slice(0, count).map(({ id }) => id)
  const recipients = async () =>
    (await db.jointMail.findMany({ where: { jointLetter: { version: { campaignId: campaign.id } } } }))
      .map(({ memberId }) => memberId)
      .sort()

  test('goes to its MPs alone, once, and says whose it is', async () => {
    const members = await someMembers(3)
    const segment = randomUUID()
    expect(await sendTo(onlyTo(segment, members))).toMatchObject({ ok: true, created: 3 })
    expect(await sendTo(onlyTo(segment, members))).toMatchObject({ ok: true, created: 0 })
    expect(await recipients()).toEqual(members.toSorted())
    expect((await jointLetterProgressOf(db, campaign.id)).letters).toMatchObject([
      { to: 'The MPs of “Friends”', queued: 3, allQueued: true },
    ])
  })

  test('and a letter to all beside it give nobody the same version twice', async () => {
    const members = await someMembers(5)
    const [some, all] = await Promise.all([sendTo(onlyTo(randomUUID(), members)), send()])
    expect([some.ok, all.ok]).toEqual([true, true])
    const got = await recipients()
    expect(new Set(got).size).toBe(got.length)
    expect(got).toHaveLength((await membersInOffice(db, now)).length)
  })

  test('is not sent where the segment is gone or nobody is in it', async () => {
    expect(await sendTo(onlyTo(randomUUID(), []))).toMatchObject({ ok: false, reason: 'no_such_segment' })
    const words = { ...toAll, segment: randomUUID() }
    expect(
      await sendJointLetter({ db, person: coordinator, slug: campaign.slug, words, onlyTo: null, now }),
    ).toMatchObject({ ok: false, reason: 'no_such_segment' })
    expect(await recipients()).toEqual([])
  })
})
