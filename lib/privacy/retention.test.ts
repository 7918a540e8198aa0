import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { within } from '#lib/platform/run-statement.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { placeByHand } from '#lib/replies/place-by-hand.ts'
import {
  makeCampaign,
  makeInbound,
  makeJointMail,
  makeLetter,
  makePerson,
  makeReply,
} from '#prisma/seed/factories.ts'
import { clearWhatIsDue, countWhatIsDue } from './clear-what-is-due.ts'
import { dueFor } from './due-for-clearing.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
const clearAll = async () => {
  while ((await clearWhatIsDue({ db, now })) > 0);
}
const cleared = async ({ id }: { id: string }) =>
  (await db.letter.findUniqueOrThrow({ where: { id } })).clearedAt !== null

const unconfirmed = (given: Partial<Prisma.LetterUncheckedCreateInput>) =>
  makeLetter(db, { state: 'expired', ...given })
const confirmed = (given: Partial<Prisma.LetterUncheckedCreateInput>) =>
  makeLetter(db, { createdAt: ago(300), confirmedAt: ago(300), ...given })
const answered = async (state: 'supportive' | 'holding_reply' | 'unclassified', days: number) => {
  const letter = await confirmed({ state: 'sent', sentAt: ago(120) })
  await makeReply(db, { letterId: letter.id, state, receivedAt: ago(days) })
  return letter
}
const closed = async (days: number) =>
  (await makeCampaign(db, { state: 'closed', opensOn: ago(900), closesOn: ago(days) })).id
/** A campaign that has no last day, closed by staff so many days ago; still live for none. */
const openEnded = async (days: number | null) => {
  const ended = days === null ? {} : { state: 'closed' as const, closedAt: ago(days) }
  return (await makeCampaign(db, { opensOn: ago(2_000), closesOn: null, ...ended })).id
}
const held = (days: number, campaignId: string) =>
  confirmed({ createdAt: ago(days + 1), state: 'held', stateChangedAt: ago(days), campaignId })

beforeEach(clearAll)

it.each([
  ['nobody confirmed for seven days', () => unconfirmed({ createdAt: ago(7.1) }), true],
  ['nobody confirmed for six days', () => unconfirmed({ createdAt: ago(6) }), false],
  [
    'still waits for its yes',
    () => unconfirmed({ state: 'awaiting_confirmation', createdAt: ago(8) }),
    false,
  ],
  ['was answered four weeks ago', () => answered('supportive', 29), true],
  ['was answered last week', () => answered('supportive', 7), false],
  ['got no more than “we shall write” within twelve weeks', () => answered('holding_reply', 29), false],
  ['has an answer that nobody has read', () => answered('unclassified', 29), false],
  ['had no answer for twelve weeks and four', () => confirmed({ state: 'sent', sentAt: ago(113) }), true],
  ['had no answer for twelve weeks', () => confirmed({ state: 'sent', sentAt: ago(90) }), false],
  ['was taken back four weeks ago', () => confirmed({ state: 'withdrawn', stateChangedAt: ago(29) }), true],
  ['waits in the queue', () => confirmed({ state: 'queued', stateChangedAt: ago(300) }), false],
  ['is held while its campaign goes on', () => confirmed({ state: 'held', stateChangedAt: ago(300) }), false],
  [
    'was held until its campaign was over',
    async () => confirmed({ state: 'held', stateChangedAt: ago(40), campaignId: await closed(30) }),
    true,
  ],
  ['is held, its campaign closed without a last day', async () => held(60, await openEnded(29)), true],
  ['is held, its campaign closed last week', async () => held(60, await openEnded(7)), false],
  [
    'is held for less than a year in a campaign without an end',
    async () => held(380, await openEnded(null)),
    false,
  ],
  ['was held for a year in a campaign without an end', async () => held(394, await openEnded(null)), true],
  [
    'is held in a campaign that was closed before its last day',
    async () => {
      const early = { state: 'closed', opensOn: ago(900), closesOn: ago(-90), closedAt: ago(29) } as const
      return held(60, (await makeCampaign(db, early)).id)
    },
    true,
  ],
  [
    'was released a week after it was written, and not confirmed',
    () => unconfirmed({ createdAt: ago(13), confirmExpiresAt: ago(1) }),
    false,
  ],
  [
    'was released before, and not confirmed in the week after that',
    () => unconfirmed({ createdAt: ago(13), confirmExpiresAt: ago(2.1) }),
    true,
  ],
  [
    'is kept longer at its writer’s wish',
    () => confirmed({ state: 'sent', sentAt: ago(200), keptUntil: ago(-10) }),
    false,
  ],
])('a letter that %s', async (_, make, gone) => {
  const letter = await make()
  await clearAll()
  expect(await cleared(letter)).toBe(gone)
  const supporter = await db.supporter.findUniqueOrThrow({ where: { id: letter.supporterId } })
  // The factory's supporters are of today; who they were goes with the last letter, a week later at the earliest.
  expect(supporter.email).not.toBe('')
  expect(await compareCounts(db)).toEqual([])
})

it('clears who wrote once nothing of them is left, and not while they want news', async () => {
  const [gone, wantsNews] = [
    await unconfirmed({ createdAt: ago(8) }),
    await confirmed({ state: 'sent', sentAt: ago(200) }),
  ]
  await db.supporter.updateMany({ data: { createdAt: ago(400) }, where: { clearedAt: null } })
  const { leadOrganisationId } = await db.campaign.findUniqueOrThrow({ where: { id: wantsNews.campaignId } })
  const yes = {
    organisationId: leadOrganisationId,
    wording: 'Yes',
    wordingVersion: '1',
    language: 'en',
    page: '/',
  } as const
  const whose = { supporterId: wantsNews.supporterId, letterId: wantsNews.id }
  await db.consent.create({ data: { ...yes, ...whose, channel: 'email' } })
  await db.consent.create({ data: { ...yes, ...whose, channel: 'letter' } })
  await clearAll()
  const emails = await db.supporter.findMany({
    where: { id: { in: [gone.supporterId, wantsNews.supporterId] } },
    select: { email: true },
  })
  expect(emails.filter(({ email }) => email === '')).toHaveLength(1)
  expect(await db.consent.findMany({ where: whose, select: { channel: true } })).toEqual([
    { channel: 'email' },
  ])
})

it('keeps answers by what they hold, and messages as long as their letters', async () => {
  const letter = await confirmed({ state: 'sent', sentAt: ago(20) })
  const machine = await makeReply(db, { letterId: letter.id, state: 'auto_reply', receivedAt: ago(29) })
  const person = await makeReply(db, { letterId: letter.id, state: 'supportive', receivedAt: ago(10) })
  const old = await confirmed({ state: 'sent', sentAt: ago(500), campaignId: await closed(400) })
  const promised = await makeReply(db, { letterId: old.id, state: 'action_promised', receivedAt: ago(450) })
  await clearAll()
  const left = await db.reply.findMany({
    where: { clearedAt: null, letterId: { in: [letter.id, old.id] } },
    select: { id: true },
  })
  expect(left.map(({ id }) => id)).toEqual([person.id])
  expect(machine.state).toBe('auto_reply')
  const sources = await db.inboundMessage.findMany({
    where: { clearedAt: null, replies: { some: { letterId: { in: [letter.id, old.id] } } } },
    select: { id: true },
  })
  expect(sources.map(({ id }) => id).sort()).toEqual([machine.inboundId, person.inboundId].sort())
  expect((await db.reply.findUniqueOrThrow({ where: { id: promised.id } })).state).toBe('action_promised')
})

it.each([
  ['a campaign without a last day, closed more than a year ago', 500, () => openEnded(366), true],
  ['a campaign without a last day, closed less than a year ago', 500, () => openEnded(360), false],
  ['a campaign that never ends, three years old', 1_096, () => openEnded(null), true],
  ['a campaign that never ends, not three years old', 1_094, () => openEnded(null), false],
  ['a campaign that ended long ago, and it came since then', 360, () => openEnded(900), false],
])('an answer of %s', async (_, age, campaignOf, gone) => {
  const letter = await confirmed({ state: 'sent', sentAt: ago(age + 5), campaignId: await campaignOf() })
  const reply = await makeReply(db, { letterId: letter.id, state: 'supportive', receivedAt: ago(age) })
  await clearAll()
  const { clearedAt } = await db.reply.findUniqueOrThrow({ where: { id: reply.id } })
  expect(clearedAt !== null).toBe(gone)
})

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/London'])(
  'a campaign’s last day ends in London, though the database’s clocks stand in %s',
  async (zone) => {
    // In summer London's day begins an hour before the one of UTC.
    const campaign = {
      state: 'live',
      opensOn: new Date('2025-01-01'),
      closesOn: new Date('2025-06-30'),
    } as const
    const campaignId = (await makeCampaign(db, campaign)).id
    const letter = await confirmed({ state: 'sent', sentAt: new Date('2025-05-01T12:00:00Z'), campaignId })
    const receivedAt = new Date('2025-05-02T12:00:00Z')
    const reply = await makeReply(db, { letterId: letter.id, state: 'supportive', receivedAt })
    const dueAt = (at: string) =>
      db.$transaction(async (tx) => {
        await tx.$executeRawUnsafe(`SET LOCAL TIME ZONE '${zone}'`)
        const due = await within(tx)<{ id: string }>(dueFor.answer, [at])
        return due.some(({ id }) => id === reply.id)
      })
    expect(await dueAt('2026-06-30T22:59:59Z')).toBe(false)
    expect(await dueAt('2026-06-30T23:00:00Z')).toBe(true)
  },
)

it('has one outcome beside somebody who places a message at that very moment: what they placed keeps its words', async () => {
  const person = await makePerson(db)
  const seen = new Set<string>()
  for (let round = 0; round < 10; round += 1) {
    const letter = await confirmed({ state: 'sent', sentAt: ago(20), stateChangedAt: ago(20) })
    const { id } = await makeInbound(db, {
      state: round % 2 ? 'held' : 'set_aside',
      text: 'I will sign.',
      words: 'I will sign.',
      speaker: 'person',
      receivedAt: ago(91),
    })
    const places = async () => {
      for (let turn = 0; turn < 2 * round; turn += 1) await db.$queryRaw`SELECT 1`
      return placeByHand({ db, person, inboundId: id, letterReference: letter.reference, now })
    }
    const clears = async () => {
      // Listed at once, cleared a little later: in between somebody may press.
      for (let turn = 0; turn < 4; turn += 1) await db.$queryRaw`SELECT 1`
      return clearAll()
    }
    await Promise.all([places(), clears()])
    const { state, text } = await db.inboundMessage.findUniqueOrThrow({ where: { id } })
    const { text: reply } = (await db.reply.findFirst({ where: { inboundId: id } })) ?? { text: '' }
    if (reply) expect([state, text]).toEqual(['placed', 'I will sign.'])
    else expect(text).toBe('')
    seen.add(reply ? 'placed' : 'cleared')
  }
  expect([...seen].sort()).toEqual(['cleared', 'placed'])
})

it('sets aside what nobody placed in time, and says how much is due without touching it', async () => {
  const held = await makeInbound(db, { state: 'held', text: 'Somebody’s words', receivedAt: ago(91) })
  await makeInbound(db, { state: 'held', text: 'Somebody’s words', receivedAt: ago(80) })
  expect((await countWhatIsDue(db, now)).find(({ id }) => id === 'held')).toEqual({ id: 'held', count: 1 })
  expect(await db.inboundMessage.count({ where: { text: 'Somebody’s words' } })).toBe(2)
  await clearAll()
  expect(
    await db.inboundMessage.findUniqueOrThrow({
      where: { id: held.id },
      include: { source: { include: { pieces: true } } },
    }),
  ).toMatchObject({
    state: 'set_aside',
    text: '',
    source: { pieces: [] },
  })
  const audit = await db.auditEntry.findFirstOrThrow({
    where: { action: 'retention.cleared', subjectId: 'held' },
  })
  expect(audit.detail).toEqual({ count: 1 })
  expect(await compareCounts(db)).toEqual([])
})

it('clears spam thirty days after somebody dismissed it, however long ago it came', async () => {
  const spam = (dismissed: number) =>
    makeInbound(db, {
      state: 'dismissed',
      heldReason: 'Somebody took it for spam.',
      text: 'Cheap watches',
      receivedAt: ago(200),
      dismissedAt: ago(dismissed),
    })
  const [over, kept] = [await spam(31), await spam(29)]
  await clearAll()
  const left = await db.inboundMessage.findMany({
    where: { id: { in: [over.id, kept.id] } },
    orderBy: { dismissedAt: 'asc' },
    select: { state: true, text: true },
  })
  expect(left).toEqual([
    { state: 'dismissed', text: '' },
    { state: 'dismissed', text: 'Cheap watches' },
  ])
})

it('keeps what answers a joint letter, its files too, as long as the words of the answer', async () => {
  const mail = await makeJointMail(db, { campaignId: await closed(200) })
  const answers = await Promise.all(
    (['supportive', 'auto_reply'] as const).map((state) =>
      makeReply(db, { jointMailId: mail.id, state, receivedAt: ago(40) }),
    ),
  )
  const [person, machine] = answers
  await db.inboundMessage.updateMany({
    where: { id: { in: answers.map(({ inboundId }) => inboundId) } },
    data: { receivedAt: ago(40) },
  })
  await clearAll()
  const kept = await db.inboundMessage.findMany({
    where: { clearedAt: null, replies: { some: { jointMailId: mail.id } } },
    select: { id: true },
  })
  expect(kept).toEqual([{ id: person?.inboundId }])
  expect(await db.reply.count({ where: { id: machine?.id, clearedAt: null } })).toBe(0)
})
