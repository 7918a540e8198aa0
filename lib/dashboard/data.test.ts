import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mendCounts } from '#lib/counts/compare-counts.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeReply, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { dashboardNow, usualCampaign } from './data.ts'

let testing: TestDatabase
const now = new Date('2026-07-10T12:00:00Z')
const day = (text: string) => new Date(`2026-07-${text}Z`)

beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

async function read(campaign: string | null, { exact = true, newest = true } = {}) {
  const data = await dashboardNow(testing.db, { campaign, now, exact, newest })
  if (!data) throw new Error('no such campaign')
  return data
}

/** Letters delivered to one new member for a campaign. */
async function delivered(campaignId: string, count: number, name?: string) {
  const { seat, member } = await makeSeatAndMember(testing.db, name ? { member: { name } } : {})
  const letters = []
  for (let i = 0; i < count; i += 1) {
    letters.push(
      await makeLetter(testing.db, {
        campaignId,
        memberId: member.id,
        gssCode: seat.gssCode,
        state: 'sent',
        createdAt: day('08T10:00:00'),
        confirmedAt: day('08T23:30:00'),
        sentAt: day('09T10:00:00'),
      }),
    )
  }
  return { seat, member, letters }
}

test('an empty campaign has nothing to show, and an unknown one is none', async () => {
  const { slug } = await makeCampaign(testing.db)
  const data = await read(slug)
  expect(data).toMatchObject({
    letters: { written: 0 },
    days: [],
    members: [],
    answers: { unread: 0, newest: [] },
  })
  expect(await dashboardNow(testing.db, { campaign: 'none', now, exact: true, newest: true })).toBeNull()
})

test('letters are counted by where they are, and by day of the clocks in London', async () => {
  const { id, slug } = await makeCampaign(testing.db)
  await delivered(id, 2)
  for (const state of ['awaiting_confirmation', 'queued', 'held', 'bounced', 'withdrawn'] as const) {
    await makeLetter(testing.db, { campaignId: id, state, createdAt: day('07T12:00:00') })
  }
  const { letters, days } = await read(slug)
  expect(letters.written).toBe(7)
  expect(Object.fromEntries(letters.groups.map(({ group, count }) => [group, count]))).toEqual({
    unconfirmed: 1,
    on_the_way: 1,
    delivered: 2,
    kept_back: 1,
    needs_a_look: 1,
    not_sent: 1,
  })
  const at = (wanted: string) => days.find((one) => one.day === wanted)
  expect(at('2026-07-07')).toMatchObject({ written: 5, confirmed: 0 })
  expect(at('2026-07-08')).toMatchObject({ written: 7, confirmed: 0, delivered: 0 })
  expect(at('2026-07-09')).toMatchObject({ confirmed: 2, delivered: 2 })
  expect(days.at(-1)?.day).toBe('2026-07-10')
})

test('letters that are kept back say why', async () => {
  const { id: campaignId, slug } = await makeCampaign(testing.db)
  for (const heldReason of ['member_changed', 'member_changed', 'no_address'] as const) {
    await makeLetter(testing.db, { campaignId, state: 'held', heldReason })
  }
  const why = async (exact: boolean) => (await read(slug, { exact })).letters.keptBack
  expect(await why(true)).toEqual([
    { reason: 'member_changed', count: 2 },
    { reason: 'no_address', count: 1 },
  ])
  expect(await why(false)).toEqual([])
})

test('each member written to is listed with letters and answers; automatic replies are none', async () => {
  const { id, slug } = await makeCampaign(testing.db)
  const { member, seat, letters } = await delivered(id, 3)
  const [first, second, third] = letters.map((letter) => letter.id)
  await makeReply(testing.db, { letterId: first ?? '', state: 'unclassified' })
  await makeReply(testing.db, { letterId: second ?? '', state: 'supportive' })
  await makeReply(testing.db, { letterId: third ?? '', state: 'auto_reply' })
  await makeLetter(testing.db, { campaignId: id, state: 'awaiting_confirmation' })
  const { members, answers } = await read(slug)
  expect(members).toEqual([
    {
      memberId: member.id,
      name: member.name,
      invented: false,
      party: 'Independent',
      partyColour: '#666666',
      gssCode: seat.gssCode,
      seatName: seat.name,
      letters: 3,
      answers: 2,
    },
  ])
  expect(answers).toMatchObject({ unread: 1, total: 2 })
  expect(answers.newest).toMatchObject([{ memberName: member.name, seatName: seat.name }])
})

test('readers without that right are told fives, no MP with fewer, and none of the answers', async () => {
  const { id, slug } = await makeCampaign(testing.db)
  await delivered(id, 6, 'Six')
  await delivered(id, 5, 'Five')
  await delivered(id, 2, 'Two')
  const { members, letters, answers } = await read(slug, { exact: false, newest: false })
  const counts = Object.fromEntries(members.map(({ name, letters }) => [name, letters]))
  expect(counts).toEqual({ Six: 5, Five: 5 })
  expect(letters.written).toBe(10)
  expect(answers.newest).toBeNull()
})

test('one campaign cannot be subtracted from all', async () => {
  const first = await makeCampaign(testing.db)
  const second = await makeCampaign(testing.db)
  const { seat, member } = await delivered(first.id, 5, 'Both')
  await makeLetter(testing.db, {
    campaignId: second.id,
    memberId: member.id,
    gssCode: seat.gssCode,
    state: 'sent',
  })
  const { members } = await read(null, { exact: false, newest: false })
  expect(members.find(({ name }) => name === 'Both')?.letters).toBe(5)
})

test('the worker is running while it says so', async () => {
  expect((await read(null)).health).toMatchObject({ worker: 'never_started', heardAt: null })
  const beat = (beatAt: Date) =>
    testing.db.workerBeat.upsert({
      where: { name: 'worker' },
      create: { name: 'worker', startedAt: beatAt, beatAt },
      update: { beatAt },
    })
  await beat(new Date(now.getTime() - 5_000))
  expect((await read(null)).health.worker).toBe('running')
  await beat(new Date(now.getTime() - 60_000))
  expect((await read(null)).health.worker).toBe('silent')
})

test('letters in the outbox are counted, with how long they will take', async () => {
  const { db } = testing
  const twoMinutesAgo = new Date(now.getTime() - 2 * 60_000)
  await db.letter.updateMany({
    data: { state: 'expired', heldReason: null, stateChangedAt: new Date('2026-01-01') },
  })
  for (const state of ['queued', 'queued', 'queued', 'queued', 'queued', 'in_doubt'] as const)
    await makeLetter(db, { state })
  for (let n = 0; n < 2; n += 1) await makeLetter(db, { state: 'sent', stateChangedAt: twoMinutesAgo })
  await db.outboxMessage.create({
    data: {
      kind: 'letter',
      correlationId: randomUUID(),
      dedupeKey: 'deferred',
      lane: 'members',
      envelopeFrom: 'a@letters.invalid',
      envelopeTo: 'b@mp.invalid',
      messageId: 'deferred',
      raw: new Uint8Array(),
      repeatable: false,
      state: 'deferred',
    },
  })
  await mendCounts(db)
  expect((await read(null)).health).toMatchObject({ waiting: 5, deferred: 1, troubled: 1, minutesLeft: 4 })
})

describe('what is leaving', () => {
  const lane = async (name: 'members' | 'supporters') =>
    (await read(null)).lanes.find((each) => each.lane === name)

  test('is counted lane by lane, with why it rests', async () => {
    const { db } = testing
    await db.letter.updateMany({ data: { state: 'expired', heldReason: null } })
    const { member, seat } = await makeSeatAndMember(db)
    const place = { memberId: member.id, gssCode: seat.gssCode }
    for (let n = 0; n < 3; n += 1) await makeLetter(db, { ...place, state: 'queued' })
    await mendCounts(db)
    const day = londonDate(now)
    await db.countChange.create({ data: { what: 'mails_left', state: 'members', day, n: 7 } })
    const since = new Date(now.getTime() - 60_000)
    const until = new Date(now.getTime() + 60_000)
    const rest = { reason: 'policy' as const, answer: '550 5.7.1' }
    await db.laneRest.create({ data: { lane: 'members', ...rest, since, until } })
    expect(await lane('members')).toEqual({
      lane: 'members',
      left: 7,
      waiting: 3,
      more: false,
      opensAt: null,
      doneAt: null,
      rest: { ...rest, since: since.toISOString(), until: until.toISOString() },
    })
    expect(await lane('supporters')).toMatchObject({ left: 0, rest: null })
    await db.laneRest.update({ where: { lane: 'members' }, data: { until: since } })
    expect(await lane('members')).toMatchObject({ rest: null })
  })

  test('says what is kept back, so that nobody is told that all is well', async () => {
    await testing.db.letter.updateMany({ data: { state: 'expired', heldReason: null } })
    await makeLetter(testing.db, { state: 'held', heldReason: 'no_address' })
    await mendCounts(testing.db)
    expect((await read(null)).health).toMatchObject({ keptBack: 1 })
  })
})

test('a campaign that paused itself says so, until a person lets it go on', async () => {
  const { db } = testing
  const { id, slug } = await makeCampaign(db, { state: 'paused' })
  const itself = async () =>
    (await read(null)).campaigns.find((campaign) => campaign.slug === slug)?.pausedItself
  const moved = { subjectKind: 'campaign', subjectId: id, action: 'campaign.moved', to: 'paused' }
  const detail = { why: 'refused', refused: 12, inDoubt: 1, sent: 30 }
  await db.auditEntry.create({
    data: { ...moved, actorKind: 'system', actorId: 'failing_letters', detail, at: new Date('2026-01-01') },
  })
  expect(await itself()).toMatchObject({ why: 'refused', failed: 12, ended: 43 })
  await db.auditEntry.create({ data: { ...moved, actorKind: 'person', actorId: randomUUID() } })
  expect(await itself()).toBeNull()
})

test('the usual campaign is the only live one', async () => {
  await testing.db.campaign.updateMany({ data: { state: 'closed' } })
  expect(await usualCampaign(testing.db)).toBeNull()
  const { slug } = await makeCampaign(testing.db)
  expect(await usualCampaign(testing.db)).toBe(slug)
  await makeCampaign(testing.db)
  expect(await usualCampaign(testing.db)).toBeNull()
})
