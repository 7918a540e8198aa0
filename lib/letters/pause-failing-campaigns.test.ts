import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveCampaign } from '#lib/campaigns/move-campaign.ts'
import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { pauseFailingCampaigns } from './pause-failing-campaigns.ts'
import { warnOfRefusal } from './warn-of-refusal.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
let place: { memberId: number; gssCode: string }
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  coordinator = await makePerson(db)
  const { member, seat } = await makeSeatAndMember(db)
  place = { memberId: member.id, gssCode: seat.gssCode }
})
beforeEach(() => db.outboxMessage.deleteMany())
afterAll(() => test.drop())

const now = new Date()
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

async function campaignWith(letters: Partial<Record<LetterState, number>>, endedAt = hoursAgo(1)) {
  const campaign = await makeCampaign(db)
  for (const state of Object.keys(letters) as LetterState[]) {
    for (let count = 0; count < (letters[state] ?? 0); count++)
      await makeLetter(db, { campaignId: campaign.id, ...place, state, stateChangedAt: endedAt })
  }
  return campaign
}
const stateOf = async (id: string) => (await db.campaign.findUniqueOrThrow({ where: { id } })).state
const warnings = () => db.outboxMessage.count({ where: { kind: 'warning' } })

describe('a campaign whose letters fail', () => {
  it('pauses itself, writes down why, and tells the coordinators', async () => {
    const { id } = await campaignWith({ sent: 10, failed: 7, bounced: 4 })
    expect(await pauseFailingCampaigns({ db, now })).toBe(1)
    expect(await stateOf(id)).toBe('paused')
    const [row] = await db.auditEntry.findMany({ where: { subjectId: id } })
    expect(row).toMatchObject({
      actorKind: 'system',
      actorId: 'failing_letters',
      action: 'campaign.moved',
      from: 'live',
      to: 'paused',
      detail: { why: 'refused', refused: 11, inDoubt: 0, sent: 10 },
    })
    const mail = await db.outboxMessage.findFirstOrThrow({ where: { kind: 'warning', correlationId: id } })
    expect(Buffer.from(mail.raw).toString()).toContain('has paused itself')
  })

  it.each<[string, Partial<Record<LetterState, number>>, Date]>([
    ['where few fail', { sent: 3, failed: 9 }, hoursAgo(1)],
    ['where they failed long ago', { failed: 12 }, hoursAgo(25)],
    ['where most arrive', { sent: 120, failed: 12 }, hoursAgo(1)],
  ])('%s goes on', async (_where, letters, endedAt) => {
    const { id } = await campaignWith(letters, endedAt)
    expect(await pauseFailingCampaigns({ db, now })).toBe(0)
    expect(await stateOf(id)).toBe('live')
    expect(await warnings()).toBe(0)
  })

  it('goes on with one press, and is judged by what fails after that', async () => {
    const { id, slug } = await campaignWith({ failed: 12 })
    await pauseFailingCampaigns({ db, now })
    await db.auditEntry.create({
      data: {
        actorKind: 'person',
        actorId: coordinator.id,
        subjectKind: 'campaign',
        subjectId: id,
        action: 'campaign.moved',
        from: 'paused',
        to: 'live',
        at: now,
      },
    })
    await db.campaign.update({ where: { slug }, data: { state: 'live' } })
    expect(await pauseFailingCampaigns({ db, now })).toBe(0)
    await db.letter.updateMany({
      where: { campaignId: id },
      data: { stateChangedAt: new Date(now.getTime() + 1_000) },
    })
    expect(await pauseFailingCampaigns({ db, now })).toBe(1)
  })

  it('is paused once by two who see it at once, and told of once', async () => {
    const { id } = await campaignWith({ failed: 10 })
    const both = await Promise.all([pauseFailingCampaigns({ db, now }), pauseFailingCampaigns({ db, now })])
    expect(both.sort()).toEqual([0, 1])
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(1)
    expect(await warnings()).toBe(1)
  })

  it('that a person closes at this moment is left closed', async () => {
    const { id, slug } = await campaignWith({ failed: 10 })
    await Promise.all([
      moveCampaign({ db, person: coordinator, slug, to: 'closed', now }),
      pauseFailingCampaigns({ db, now }),
    ])
    expect(await stateOf(id)).toBe('closed')
  })
})

describe('a mail system that refuses us by policy', () => {
  const rest = (since: Date, until: Date) => ({
    reason: 'policy' as const,
    answer: '550 5.7.1',
    since,
    until,
  })

  it('is told of once a spell', async () => {
    const first = rest(hoursAgo(1), new Date(now.getTime() + 60_000))
    await db.laneRest.create({ data: { lane: 'members', ...first } })
    expect(await warnOfRefusal({ db, now })).toBe(1)
    expect(await warnOfRefusal({ db, now })).toBe(0)
    await db.laneRest.update({ where: { lane: 'members' }, data: rest(now, first.until) })
    expect(await warnOfRefusal({ db, now })).toBe(1)
  })

  it('is not told of once it takes letters again', async () => {
    await db.laneRest.updateMany({ data: rest(hoursAgo(2), hoursAgo(1)) })
    expect(await warnOfRefusal({ db, now })).toBe(0)
  })
})
