import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { publishedDissents, signatories, standingPositions } from './data.ts'
import { followVersion } from './follow-version.ts'
import { objectToCarriedPosition } from './object-to-carried-position.ts'
import { withdrawPosition } from './withdraw-position.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date('2026-11-22T12:00:00Z')

async function signed() {
  const officer = await makePerson(db, { role: 'officer' })
  const campaign = await makeCampaign(db, { state: 'live' })
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
  const position = await makePosition(db, { versionId: version.id, organisationId: officer.organisationId })
  return { officer, campaign, version, position }
}
type Signed = Awaited<ReturnType<typeof signed>>

async function cut({ campaign, version }: Signed, change: 'material' | 'editorial', texts = [randomUUID()]) {
  const next = await makeVersion(db, { campaignId: campaign.id, texts, change })
  await db.$transaction((tx) => followVersion(tx, { previous: version, version: next, change, now }))
  return next
}

const mailsAbout = (campaignId: string) =>
  db.outboxMessage.findMany({ where: { correlationId: campaignId }, orderBy: { createdAt: 'asc' } })
const names = async (campaignId: string, at = now) =>
  (await signatories(db, campaignId, at)).map(({ name }) => name)

describe('an editorial change', () => {
  it('carries positions over with their evidence, and tells each officer once', async () => {
    const there = await signed()
    const next = await cut(there, 'editorial')
    expect(await standingPositions(db, there.version.id)).toEqual([])
    expect(await standingPositions(db, next.id)).toMatchObject([
      {
        carriedFromId: there.position.id,
        personName: 'Ola Officer',
        authority: 'board, 3 March',
        textSha256: there.version.sha256,
        takenAt: there.position.takenAt,
        // Sunday; five working days later is Friday, to its end in London.
        objectUntil: new Date('2026-11-27T23:59:59.999Z'),
      },
    ])
    const all = await mailsAbout(there.campaign.id)
    const mails = all.filter(({ envelopeTo }) => envelopeTo === there.officer.email)
    expect(mails).toHaveLength(1)
    expect(Buffer.from(mails[0]?.raw ?? []).toString()).toMatch(/Auto-Submitted: auto-generated/)
    expect(await db.auditEntry.count({ where: { subjectId: there.position.id, to: 'replaced' } })).toBe(1)
  })

  it('can be objected to within the time; then the position is withdrawn', async () => {
    const there = await signed()
    const next = await cut(there, 'editorial')
    const [carried] = await standingPositions(db, next.id)
    const objection = {
      db,
      person: there.officer,
      positionId: carried?.id ?? '',
      why: 'It reads differently.',
    }
    const viewer = await makePerson(db, { role: 'viewer', organisationId: there.officer.organisationId })
    expect(await objectToCarriedPosition({ ...objection, person: viewer, now })).toMatchObject({
      reason: 'not_allowed',
    })
    const late = new Date('2026-11-28T00:00:00Z')
    expect(await objectToCarriedPosition({ ...objection, now: late })).toMatchObject({
      reason: 'too_late',
      message: expect.stringMatching(/Friday 27 November 2026.*you can withdraw it at any time/),
    })
    expect(await objectToCarriedPosition({ ...objection, now })).toMatchObject({ ok: true, again: false })
    expect(await objectToCarriedPosition({ ...objection, now })).toMatchObject({ ok: true, again: true })
    expect(await standingPositions(db, next.id)).toEqual([])
    expect(await db.position.findUnique({ where: { id: carried?.id } })).toMatchObject({
      state: 'withdrawn',
      endedWhy: 'Objected to being carried over: It reads differently.',
    })
    expect(await objectToCarriedPosition({ ...objection, positionId: there.position.id, now })).toMatchObject(
      { ok: true },
    )
  })

  it('while an officer withdraws: the position stands nowhere', async () => {
    const there = await signed()
    const withdrawal = { db, person: there.officer, positionId: there.position.id, now }
    const [result] = await Promise.all([withdrawPosition(withdrawal), cut(there, 'editorial')])
    expect(result).toMatchObject({ ok: true })
    const where = { organisationId: there.officer.organisationId, current: true }
    expect(await db.position.count({ where })).toBe(0)
  })

  it('leaves names under the published text until the new one is published', async () => {
    const there = await signed()
    const { name } = await db.organisation.findUniqueOrThrow({ where: { id: there.officer.organisationId } })
    const next = await cut(there, 'editorial')
    expect(await names(there.campaign.id)).toEqual([name])
    await db.version.update({ where: { id: next.id }, data: { publishedAt: new Date(now.getTime() + 1) } })
    expect(await names(there.campaign.id)).toEqual([name])
    const [carried] = await standingPositions(db, next.id)
    await withdrawPosition({ db, person: there.officer, positionId: carried?.id ?? '', now })
    expect(await names(there.campaign.id)).toEqual([])
  })

  it('does not put a name under a published text its organisation never signed', async () => {
    const there = await signed()
    await db.position.delete({ where: { id: there.position.id } })
    const next = await cut(there, 'editorial')
    await makePosition(db, { versionId: next.id, organisationId: there.officer.organisationId })
    expect(await names(there.campaign.id)).toEqual([])
  })
})

describe('a material change', () => {
  it('ends positions, says why, and asks the officers again', async () => {
    const there = await signed()
    const quiet = await makePerson(db, { role: 'officer' })
    await db.membership.updateMany({ where: { userId: quiet.id }, data: { mailWhenAsked: false } })
    await cut(there, 'material')
    expect(await db.position.findUnique({ where: { id: there.position.id } })).toMatchObject({
      state: 'lapsed',
      current: null,
      endedWhy: 'Version 2 changed the text materially.',
    })
    const to = (await mailsAbout(there.campaign.id)).map(({ envelopeTo }) => envelopeTo)
    expect(to).toContain(there.officer.email)
    expect(to).not.toContain(quiet.email)
    expect(await names(there.campaign.id)).toEqual([])
  })
})

describe('withdrawing', () => {
  it('is possible in any state of the campaign, twice is once, and others may not', async () => {
    const there = await signed()
    await db.campaign.update({ where: { id: there.campaign.id }, data: { state: 'archived' } })
    const withdrawal = { db, person: there.officer, positionId: there.position.id, now }
    const stranger = await makePerson(db, { role: 'officer' })
    expect(await withdrawPosition({ ...withdrawal, person: stranger })).toMatchObject({
      reason: 'not_allowed',
    })
    const both = await Promise.all([withdrawPosition(withdrawal), withdrawPosition(withdrawal)])
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    expect(both.filter((result) => result.ok && result.again)).toHaveLength(1)
    expect(await db.auditEntry.count({ where: { subjectId: there.position.id } })).toBe(1)
    expect(await withdrawPosition({ ...withdrawal, positionId: randomUUID() })).toMatchObject({
      reason: 'no_such_position',
    })
  })

  it('of a lapsed position says that it is over', async () => {
    const there = await signed()
    await cut(there, 'material')
    const withdrawal = { db, person: there.officer, positionId: there.position.id, now }
    expect(await withdrawPosition(withdrawal)).toMatchObject({ reason: 'already_ended' })
  })
})

describe('what the public sees', () => {
  it('is what stands on the published version today, and nothing private', async () => {
    const campaign = await makeCampaign(db, { state: 'live' })
    const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
    const say = async (name: string, given: Record<string, unknown>) => {
      const organisation = await makeOrganisation(db, { name })
      await makePosition(db, { versionId: version.id, organisationId: organisation.id, ...given })
      return organisation
    }
    const secret = { reasons: 'PRIVATE', reasonsPublic: false }
    await say('Bee', { kind: 'signs', ...secret })
    await say('Ant', {
      kind: 'signs_with_reservation',
      reservation: 'But.',
      reasons: 'Open.',
      reasonsPublic: true,
    })
    await say('Cat', { kind: 'abstains', ...secret })
    await say('Dog', { kind: 'declines', ...secret })
    await say('Eel', { kind: 'dissents', dissent: 'PRIVATE', dissentPublic: false })
    await say('Fox', { kind: 'dissents', dissent: 'No, in public.', dissentPublic: true, ...secret })
    const gone = await say('Gnu', { kind: 'signs' })
    await db.coalitionPeriod.updateMany({
      where: { organisationId: gone.id },
      data: { leftOn: new Date('2026-11-01') },
    })
    const [under, against] = [
      await signatories(db, campaign.id, now),
      await publishedDissents(db, campaign.id, now),
    ]
    expect(under).toMatchObject([
      { name: 'Ant', kind: 'signs_with_reservation', reservation: 'But.', reasons: 'Open.' },
      { name: 'Bee', kind: 'signs', reservation: null, reasons: null },
    ])
    expect(against).toMatchObject([{ name: 'Fox', dissent: 'No, in public.', reasons: null }])
    expect(JSON.stringify([under, against])).not.toContain('PRIVATE')
  })

  it('is empty before anything is published', async () => {
    const campaign = await makeCampaign(db)
    const version = await makeVersion(db, { campaignId: campaign.id })
    await makePosition(db, { versionId: version.id, organisationId: (await makeOrganisation(db)).id })
    expect(await signatories(db, campaign.id, now)).toEqual([])
  })
})
