import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeSeatAndMember,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { jointLetterProgressOf } from './data.ts'
import { mayJointLetterLeave } from './may-joint-letter-leave.ts'
import { jointLetterWords } from './schema.ts'
import { sendJointLetter } from './send-joint-letter.ts'
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
const send = (words = toAll, person = coordinator) =>
  sendJointLetter({ db, person, slug: campaign.slug, words, now })
const mails = () =>
  db.outboxMessage.findMany({ where: { dedupeKey: { startsWith: `joint-letter:${campaign.id}:` } } })
/** One of the mails, and whether it may still leave. */
async function mayLeave(correlationId: string) {
  const [mail] = await mails()
  return mayJointLetterLeave(db, { correlationId, dedupeKey: mail?.dedupeKey ?? '' })
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
  const gone = (await mails()).slice(0, 5).map(({ id }) => id)
  await db.outboxMessage.deleteMany({ where: { id: { in: gone } } })
  await db.jointLetter.updateMany({ data: { queuedAt: null } })
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
  const { id } = await letter()
  expect(await mayLeave(id)).toEqual({ ok: true })
  const organisation = await makeOrganisation(db)
  const { versionId } = await letter()
  await makePosition(db, { versionId, organisationId: organisation.id })
  await db.jointLetter.update({ where: { id }, data: { queuedAt: null } })
  expect(await send()).toMatchObject({ ok: false, reason: 'signatories_changed' })
  expect(await mayLeave(id)).toMatchObject({ ok: false })
})

test('to a member who left the House meanwhile it does not leave', async () => {
  await send()
  const { id } = await letter()
  const sent = await mails()
  const [gone] = await db.incumbency.findMany({ where: { endedOn: null }, take: 1 })
  const leaves = (memberId: number) => {
    const mail = sent.find(({ dedupeKey }) => dedupeKey.endsWith(`:${memberId}`))
    return mayJointLetterLeave(db, { correlationId: id, dedupeKey: mail?.dedupeKey ?? '' })
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
  expect(await stopJointLetter({ db, person: coordinator, letterId: id, now })).toEqual({
    ok: true,
    cancelled: 44,
  })
  const { letters } = await jointLetterProgressOf(db, campaign.id)
  expect(letters).toEqual([
    expect.objectContaining({ stopped: true, queued: 45, sent: 1, waiting: 0, notSent: 44 }),
  ])
  expect(await mayLeave(id)).toMatchObject({ ok: false })
  expect(await stopJointLetter({ db, person: coordinator, letterId: randomUUID(), now })).toMatchObject({
    ok: false,
  })
})
