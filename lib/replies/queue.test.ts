import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mendCounts } from '#lib/counts/compare-counts.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makePerson, makeReply, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { nextUnread, queueChoices, replyDetail, replyList, replySource, whoCanTake } from './data.ts'
import type { Reader } from './queue-reach.ts'
import { filterInAddress, replyListInput } from './schema.ts'
import { allAnswers } from './testing/all-answers.ts'

let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
beforeEach(async () => {
  await testing.db.reply.deleteMany()
  await mendCounts(testing.db)
})
afterAll(() => testing.drop())

let minute = 0
/** An answer a minute after the one before, to a letter of its own. */
async function answer(given: {
  letter?: Partial<Prisma.LetterUncheckedCreateInput>
  reply?: Pick<Partial<Prisma.ReplyUncheckedCreateInput>, 'state' | 'assignedToId' | 'waitsSince'>
}) {
  minute += 1
  const letter = await makeLetter(testing.db, { state: 'sent', sentAt: new Date(), ...given.letter })
  const receivedAt = new Date(Date.UTC(2026, 5, 1, 12, minute))
  const { id } = await makeReply(testing.db, { letterId: letter.id, receivedAt, ...given.reply })
  return { id, letter }
}

const listed = async (asked: Record<string, string>, reader: Reader = allAnswers) =>
  (await replyList(testing.db, replyListInput.parse(asked), reader)).items.map(({ id }) => id)

describe('a list is narrowed by', () => {
  test('campaign, MP, seat and party, all of which have to hold', async () => {
    const campaign = await makeCampaign(testing.db)
    const place = await makeSeatAndMember(testing.db, {
      member: { party: 'The Orchard Party', name: 'Gwen Apple' },
      seat: { name: 'Cider Vale' },
    })
    const of = { memberId: place.member.id, gssCode: place.seat.gssCode }
    const both = await answer({ letter: { ...of, campaignId: campaign.id } })
    const theirs = await answer({ letter: of })
    const others = await answer({ letter: { campaignId: campaign.id } })
    expect(await listed({ show: 'all' })).toEqual([others.id, theirs.id, both.id])
    expect(await listed({ show: 'all', campaign: campaign.slug })).toEqual([others.id, both.id])
    const ways: Record<string, string>[] = [
      { member: String(of.memberId) },
      { seat: of.gssCode },
      { party: 'The Orchard Party' },
      { name: 'appl' },
      { name: 'cider' },
    ]
    for (const one of ways) {
      expect([one, await listed({ show: 'all', ...one })]).toEqual([one, [theirs.id, both.id]])
      expect(await listed({ show: 'all', ...one, campaign: campaign.slug })).toEqual([both.id])
    }
    expect(await listed({ show: 'all', name: 'nobody of that name' })).toEqual([])
    expect(await listed({ show: 'supportive', party: 'The Orchard Party' })).toEqual([])
  })

  test('whose work it is: mine, and nobody’s yet', async () => {
    const [ada, ben] = [await makePerson(testing.db), await makePerson(testing.db)]
    const hers = await answer({ reply: { assignedToId: ada.id } })
    await answer({ reply: { assignedToId: ben.id } })
    const free = await answer({})
    expect(await listed({ whose: 'mine' }, { personId: ada.id, campaigns: 'all' })).toEqual([hers.id])
    expect(await listed({ whose: 'nobody' })).toEqual([free.id])
    const list = await replyList(testing.db, replyListInput.parse({ whose: 'mine' }), {
      personId: ada.id,
      campaigns: 'all',
    })
    expect(list.total).toBe(1)
  })

  test('what machines sent is left out where it is said whose answers', async () => {
    const { letter } = await answer({ reply: { state: 'auto_reply' } })
    expect(await listed({ show: 'all', member: String(letter.memberId) })).toEqual([])
  })
})

test('the oldest come first where that is asked, and pages go on by a mark, of the same moment too', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) ids.push((await answer({})).id)
  expect(await listed({ order: 'oldest' })).toEqual(ids)
  await testing.db.reply.updateMany({
    where: { id: { in: ids.slice(1, 4) } },
    data: { receivedAt: new Date('2026-06-01T13:00:00Z') },
  })
  for (const order of ['newest', 'oldest']) {
    const whole = await listed({ order })
    const walked: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof replyList>> = await replyList(
        testing.db,
        replyListInput.parse({ order, limit: '2', ...(after && { after }) }),
        allAnswers,
      )
      walked.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(walked).toEqual(whole)
    const below: (string | null)[] = []
    for (const id of whole) {
      const filter = replyListInput.parse({ order })
      below.push((await replyDetail(testing.db, { id, filter, reader: allAnswers }))?.belowId ?? null)
    }
    expect(below).toEqual([...whole.slice(1), null])
  }
})

test('the next to read is of the same filter and in its order', async () => {
  const { slug, id: campaignId } = await makeCampaign(testing.db)
  const [first, second] = [await answer({ letter: { campaignId } }), await answer({ letter: { campaignId } })]
  const other = await answer({})
  const next = (after: string, asked: Record<string, string>) =>
    nextUnread(testing.db, { after, filter: replyListInput.parse(asked), reader: allAnswers })
  expect(await next(second.id, { campaign: slug })).toBe(first.id)
  expect(await next(first.id, { campaign: slug })).toBe(second.id)
  expect(await next(first.id, { campaign: slug, order: 'oldest' })).toBe(second.id)
  expect(await next(other.id, {})).toBe(second.id)
})

describe('whoever reads some campaigns alone', () => {
  test('finds the answers, neighbours and numbers of those, and nothing of others', async () => {
    const given = await makeCampaign(testing.db)
    const other = await makeCampaign(testing.db)
    const mine = await answer({ letter: { campaignId: given.id }, reply: { waitsSince: new Date() } })
    const theirs = await answer({ letter: { campaignId: other.id }, reply: { waitsSince: new Date() } })
    const reader = { personId: 'a caseworker', campaigns: [given.id] }
    const lists: Record<string, string>[] = [
      { show: 'all' },
      { show: 'unread' },
      { show: 'waiting' },
      { words: 'thank you' },
      { whose: 'nobody' },
    ]
    for (const asked of lists) {
      expect([asked, await listed(asked, reader)]).toEqual([asked, [mine.id]])
    }
    expect(await listed({ show: 'all', campaign: other.slug }, reader)).toEqual([])
    expect(await listed({ show: 'all', member: String(theirs.letter.memberId) }, reader)).toEqual([])
    expect(await replyList(testing.db, replyListInput.parse({ show: 'all' }), reader)).toMatchObject({
      total: 1,
      unread: 1,
      waiting: 1,
    })
    const filter = { show: 'all' } as const
    expect(await replyDetail(testing.db, { id: theirs.id, filter, reader })).toBeNull()
    expect(await replySource(testing.db, { id: theirs.id, reader })).toBeNull()
    expect(await replyDetail(testing.db, { id: mine.id, filter, reader })).toMatchObject({
      aboveId: null,
      belowId: null,
      nextUnreadId: null,
      unread: 1,
    })
    expect((await queueChoices(testing.db, reader)).campaigns).toEqual([
      { slug: given.slug, title: given.title },
    ])
  })

  test('finds nothing at all where no campaign was given to them', async () => {
    await answer({})
    const reader = { personId: 'a caseworker', campaigns: [] }
    expect(await replyList(testing.db, replyListInput.parse({ show: 'all' }), reader)).toMatchObject({
      items: [],
      total: 0,
      unread: 0,
      waiting: 0,
    })
  })
})

test('the work of an answer can be that of whoever may mark it', async () => {
  const { id, letter } = await answer({})
  const [coordinator, viewer] = [
    await makePerson(testing.db, { name: 'Cora' }),
    await makePerson(testing.db, { role: 'viewer' }),
  ]
  const given = await makePerson(testing.db, {
    role: 'caseworker',
    campaignIds: [letter.campaignId],
    name: 'Gil',
  })
  const notGiven = await makePerson(testing.db, { role: 'caseworker', campaignIds: [] })
  const ids = (await whoCanTake(testing.db, { replyId: id, now: new Date() })).map((one) => one.id)
  expect(ids).toEqual(expect.arrayContaining([coordinator.id, given.id]))
  expect(ids).not.toContain(viewer.id)
  expect(ids).not.toContain(notGiven.id)
})

test('a filter stands in an address and comes back from it', () => {
  const asked = {
    show: 'all',
    order: 'oldest',
    campaign: 'hands',
    member: '12',
    seat: 'E14001234',
    party: 'Labour (Co-op)',
    name: 'ash fi',
    whose: 'mine',
    words: '“three weeks” –nurse',
  }
  const { limit: _, ...filter } = replyListInput.parse(asked)
  const address = filterInAddress(filter)
  expect(Object.fromEntries(address)).toEqual(asked)
  expect(replyListInput.parse(Object.fromEntries(address))).toMatchObject(filter)
})

test.each([
  [{ show: 'nonsense' }, { show: 'unread' }],
  [{ member: 'x', seat: "E'1", whose: 'everybody', order: 'sideways', words: '   ' }, { show: 'unread' }],
])('of %o what can be read counts', (asked, read) => {
  const { limit: _, ...filter } = replyListInput.parse(asked)
  expect(filter).toEqual(read)
})
