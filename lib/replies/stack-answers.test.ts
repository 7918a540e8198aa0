import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeJointMail,
  makeLetter,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { classifyReply } from './classify-reply.ts'
import { stackAnswers } from './stack-answers.ts'
import { openStack, stackSizes, stacksPage } from './stack-data.ts'
import { leaveStack } from './stack-leave.ts'
import { markStack } from './stack-mark.ts'

const now = new Date()
let testing: TestDatabase
let campaignId: string
let coordinator: { id: string }

beforeAll(async () => {
  testing = await testDatabase()
  coordinator = await makePerson(testing.db)
})
afterAll(() => testing.drop())
beforeEach(async () => {
  campaignId = (await makeCampaign(testing.db)).id
})

/** The line that a party gave out, in words that no other test's has. */
const line = (topic: string) => `Dear constituent,

Thank you for your message about ${topic} and about the people who wait for it every day of the year.
I agree that ${topic} matters, and I have asked the minister what will be done about ${topic} before the summer.
I will write to you again as soon as there is an answer about ${topic} that I can pass on.`

let minutes = 0
async function answer(
  text: string,
  given: { campaignId?: string; memberId?: number; gssCode?: string } = {},
) {
  const letter = await makeLetter(testing.db, { campaignId, ...given })
  minutes += 1
  return makeReply(testing.db, {
    letterId: letter.id,
    text,
    receivedAt: new Date(now.getTime() + minutes * 60_000),
  })
}
async function stackAll() {
  while ((await stackAnswers({ db: testing.db, now })) > 0);
}
const stackOf = async ({ id }: { id: string }) =>
  (await testing.db.reply.findUniqueOrThrow({ where: { id }, select: { stackId: true } })).stackId
const all = { mayRead: 'all' as const }

describe('answers that are nearly the same', () => {
  test('come onto the stack of the first, whoever they are from', async () => {
    const first = await answer(line('the clinic'))
    const second = await answer(line('the clinic').replace('constituent', 'Mrs Evans'))
    const third = await answer(`${line('the clinic')}\nI can meet you in Testham.`)
    const alone = await answer(line('a railway that nobody else wrote about').replace('agree', 'doubt'))
    await stackAll()
    expect(await Promise.all([first, second, third, alone].map(stackOf))).toEqual([
      first.id,
      first.id,
      first.id,
      null,
    ])
    expect(await stackSizes(testing.db, { ids: [second.id, alone.id], ...all })).toEqual(
      new Map([[second.id, { stackId: first.id, size: 3 }]]),
    )
  })

  test('of another campaign too where they are of one member, and else not', async () => {
    const { seat, member } = await makeSeatAndMember(testing.db)
    const of = { memberId: member.id, gssCode: seat.gssCode }
    const other = { campaignId: (await makeCampaign(testing.db)).id }
    const first = await answer(line('a school'), of)
    const ofMember = await answer(line('a school'), { ...of, ...other })
    const ofNeither = await answer(line('a school'), other)
    await stackAll()
    expect(await stackOf(ofMember)).toBe(first.id)
    expect(await stackOf(ofNeither)).not.toBe(first.id)
  })

  test('and of joint letters', async () => {
    const mail = () => makeJointMail(testing.db, { campaignId })
    const replyTo = async () =>
      makeReply(testing.db, { jointMailId: (await mail()).id, text: line('a bridge') })
    const [one, two] = [await replyTo(), await replyTo()]
    await stackAll()
    expect(await stackOf(one)).not.toBeNull()
    expect(await stackOf(one)).toBe(await stackOf(two))
  })

  test('but nothing that nobody here reads, that a machine sent, or that is cleared', async () => {
    const secret = await makeCampaign(testing.db, { answersGoTo: 'supporter_alone' })
    const replies = [
      await answer(line('a harbour')),
      await answer(line('a harbour'), { campaignId: secret.id }),
      await makeReply(testing.db, {
        letterId: (await makeLetter(testing.db, { campaignId })).id,
        text: line('a harbour'),
        state: 'auto_reply',
      }),
    ]
    await stackAll()
    expect(await Promise.all(replies.map(stackOf))).toEqual([null, null, null])
  })

  test('two workers at once make one stack', async () => {
    const replies = []
    for (let n = 0; n < 6; n++) replies.push(await answer(line('a forest')))
    await Promise.all([stackAnswers({ db: testing.db, now }), stackAnswers({ db: testing.db, now })])
    await stackAll()
    expect(new Set(await Promise.all(replies.map(stackOf))).size).toBe(1)
    expect(await stackOf(replies[0] ?? { id: '' })).not.toBeNull()
  })
})

describe('one that is not the same', () => {
  const three = async (topic: string) => {
    const replies = []
    for (let n = 0; n < 3; n++) replies.push(await answer(line(topic)))
    await stackAll()
    return replies
  }
  const leave = ({ id }: { id: string }, person = coordinator) =>
    leaveStack({ db: testing.db, person, replyId: id, now })

  test('is taken out, and the next is the first where it was that', async () => {
    const [first, second, third] = await three('a lake')
    if (!first || !second || !third) throw new Error('there are three')
    expect(await leave(first)).toEqual({ ok: true })
    expect(await leave(first)).toEqual({ ok: true })
    expect(await Promise.all([first, second, third].map(stackOf))).toEqual([null, second.id, second.id])
    expect(
      await testing.db.auditEntry.count({ where: { subjectId: first.id, action: 'reply.left_stack' } }),
    ).toBe(1)
    await stackAll()
    expect(await stackOf(first)).toBeNull()
    await leave(third)
    expect(await stackOf(second)).toBeNull()
  })

  test('only by whoever may mark it', async () => {
    const [first] = await three('a river')
    if (!first) throw new Error('there is one')
    const stranger = await makePerson(testing.db, { role: 'caseworker', campaignIds: [] })
    expect(await leave(first, stranger)).toMatchObject({ reason: 'not_allowed' })
    expect(await stackOf(first)).toBe(first.id)
  })
})

describe('marking a stack', () => {
  const mark = (ids: string[], person = coordinator) =>
    markStack({ db: testing.db, person, ids, to: 'supportive', now })
  const stateOf = async (id: string) =>
    (await testing.db.reply.findUniqueOrThrow({ where: { id }, select: { state: true } })).state

  test('marks those that are ticked, each with its row of the audit', async () => {
    const [one, two, untouched] = [await answer(line('x')), await answer(line('x')), await answer(line('x'))]
    expect(await mark([one.id, two.id])).toEqual({ ok: true, marked: 2, kept: 0 })
    expect(await Promise.all([one, two, untouched].map(({ id }) => stateOf(id)))).toEqual([
      'supportive',
      'supportive',
      'unclassified',
    ])
    expect(
      await testing.db.auditEntry.count({
        where: { subjectId: { in: [one.id, two.id] }, action: 'reply.classified' },
      }),
    ).toBe(2)
  })

  test('what somebody else marks at the same moment is kept, and said', async () => {
    const ids = []
    for (let n = 0; n < 4; n++) ids.push((await answer(line('y'))).id)
    const taken = ids[1] ?? ''
    const colleague = await makePerson(testing.db)
    await classifyReply({ db: testing.db, person: colleague, replyId: taken, to: 'opposed', now })
    const both = await Promise.all([mark(ids), mark(ids, colleague)])
    expect(both.reduce((sum, done) => sum + (done.ok ? done.marked : 0), 0)).toBe(3)
    expect(await stateOf(taken)).toBe('opposed')
    expect(await mark(ids)).toMatchObject({ ok: false, reason: 'marked_meanwhile' })
    expect(await mark([])).toMatchObject({ reason: 'nothing_ticked' })
  })

  test('a caseworker marks what is of their campaigns, and is told of no other', async () => {
    const own = await answer(line('z'))
    const other = await answer(line('z'), { campaignId: (await makeCampaign(testing.db)).id })
    const person = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaignId] })
    expect(await mark([own.id, other.id], person)).toEqual({ ok: true, marked: 1, kept: 0 })
    expect(await stateOf(other.id)).toBe('unclassified')
    expect(await mark([other.id], person)).toMatchObject({ reason: 'not_allowed' })
  })
})

describe('the page of stacks', () => {
  test('shows each with what it says, how many and whose; opened, what each says of its own', async () => {
    const first = await answer(line('a market'))
    const second = await answer(`${line('a market')}\nI can meet you next week at my office.`)
    await stackAll()
    const mayRead = [campaignId]
    const { items } = await stacksPage(testing.db, { show: 'unread', mayRead })
    expect(items).toMatchObject([{ id: first.id, size: 2, unread: 2, text: first.text }])
    expect(items[0]?.names).toHaveLength(2)
    const opened = await openStack(testing.db, { id: first.id, show: 'unread', mayRead })
    expect(opened).toMatchObject({ size: 2, unread: 2, text: first.text })
    expect(opened?.answers.map(({ id, adds, leavesOut }) => ({ id, adds, leavesOut }))).toEqual([
      { id: first.id, adds: [], leavesOut: [] },
      { id: second.id, adds: ['I can meet you next week at my office'], leavesOut: [] },
    ])
  })

  test('of one that spans campaigns a caseworker sees their part, and of others nothing', async () => {
    const { seat, member } = await makeSeatAndMember(testing.db)
    const of = { memberId: member.id, gssCode: seat.gssCode }
    const own = (await makeCampaign(testing.db)).id
    const first = await answer(line('a museum').replace('agree', 'agree wholly'), of)
    const theirs = await answer(line('a museum'), { ...of, campaignId: own })
    await stackAll()
    expect(await stackOf(theirs)).toBe(first.id)
    const opened = await openStack(testing.db, { id: first.id, show: 'all', mayRead: [own] })
    expect(opened).toMatchObject({ size: 1, text: theirs.text })
    expect(opened?.answers.map(({ id }) => id)).toEqual([theirs.id])
    expect(await openStack(testing.db, { id: first.id, show: 'all', mayRead: [] })).toBeNull()
    expect((await stacksPage(testing.db, { show: 'all', mayRead: [] })).items).toEqual([])
    expect(await stackSizes(testing.db, { ids: [theirs.id], mayRead: [own] })).toEqual(new Map())
  })

  test('once all are marked it is under “all” alone', async () => {
    const [one, two] = [await answer(line('a station')), await answer(line('a station'))]
    await stackAll()
    await markStack({ db: testing.db, person: coordinator, ids: [one.id, two.id], to: 'neutral', now })
    const list = async (show: 'unread' | 'all') =>
      (await stacksPage(testing.db, { show, mayRead: [campaignId] })).items.map(({ id }) => id)
    expect(await list('unread')).toEqual([])
    expect(await list('all')).toEqual([one.id])
  })
})
