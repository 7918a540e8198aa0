import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keptCounts } from '#lib/counts/data.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { classifyReply } from './classify-reply.ts'
import type { ReplyClass } from './reply-class.ts'

let testing: TestDatabase
let ada: { id: string }
let ben: { id: string }
beforeAll(async () => {
  testing = await testDatabase()
  ada = await makePerson(testing.db, { name: 'Ada' })
  ben = await makePerson(testing.db, { name: 'Ben' })
})
afterAll(() => testing.drop())

const now = new Date()
let id: string
let campaignId: string
beforeEach(async () => {
  const letter = await makeLetter(testing.db, { state: 'sent', sentAt: now })
  campaignId = letter.campaignId
  id = (await makeReply(testing.db, { letterId: letter.id })).id
})

type Said = { to: ReplyState; also?: ReplyState[]; from?: ReplyClass; by?: { id: string } }
const say = async ({ by = ada, ...said }: Said) => {
  const done = await classifyReply({ db: testing.db, person: by, replyId: id, now, ...said })
  return done.ok ? done.from : done.reason
}
const itIs = async (): Promise<ReplyClass> =>
  testing.db.reply.findUniqueOrThrow({ where: { id }, select: { state: true, also: true } })
const UNREAD = { state: 'unclassified', also: [] } as const

test('an answer is of one class, and says other things besides', async () => {
  expect(await say({ to: 'supportive', also: ['meeting_offered', 'supportive'] })).toBe('unclassified')
  expect(await itIs()).toEqual({ state: 'supportive', also: ['meeting_offered'] })
  // Another class leaves what is said besides, but never says the same twice.
  await say({ to: 'action_promised' })
  expect(await itIs()).toEqual({ state: 'action_promised', also: ['meeting_offered'] })
  await say({ to: 'meeting_offered' })
  expect(await itIs()).toEqual({ state: 'meeting_offered', also: [] })
  const counts = await keptCounts(testing.db, ['answers_by_state'], campaignId)
  expect(counts).toMatchObject([{ state: 'meeting_offered', n: 1 }])
})

test('saying again what it is changes nothing, and is told to nobody', async () => {
  await say({ to: 'supportive', also: ['meeting_offered'] })
  const told = () => testing.db.auditEntry.count({ where: { subjectId: id, action: 'reply.classified' } })
  const before = await told()
  expect(await say({ to: 'supportive', also: ['meeting_offered'], by: ben })).toBe('supportive')
  expect(await told()).toBe(before)
})

describe('taken back', () => {
  test('it is exactly what it was before, unread too', async () => {
    await say({ to: 'opposed', also: ['by_post'] })
    const before = await itIs()
    await say({ to: 'supportive', also: [], from: before })
    await say({ to: before.state, also: [...before.also], from: { state: 'supportive', also: [] } })
    expect(await itIs()).toEqual(before)
    await say({ to: 'unclassified', from: before })
    expect(await itIs()).toEqual(UNREAD)
    expect(await testing.db.reply.findUnique({ where: { id } })).toMatchObject({
      classifiedAt: null,
      classifiedById: null,
    })
    const counts = await keptCounts(testing.db, ['answers_by_state'], campaignId)
    expect(counts).toMatchObject([{ state: 'unclassified', n: 1 }])
    const [told] = await testing.db.auditEntry.findMany({
      where: { subjectId: id, action: 'reply.classified' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
    expect(told).toMatchObject({ from: 'opposed', to: 'unclassified' })
  })

  test('it is not where somebody else has said otherwise', async () => {
    await say({ to: 'supportive' })
    await say({ to: 'opposed', by: ben })
    expect(await say({ to: 'unclassified', from: { state: 'supportive', also: [] } })).toBe('not_possible')
    expect(await say({ to: 'neutral', from: { state: 'supportive', also: [] } })).toBe('changed_meanwhile')
    expect(await itIs()).toEqual({ state: 'opposed', also: [] })
  })

  test('unread again it is by nobody but whoever read it first', async () => {
    await say({ to: 'supportive' })
    const from = { state: 'supportive', also: [] } as const
    expect(await say({ to: 'unclassified', from, by: ben })).toBe('not_possible')
    expect(await say({ to: 'unclassified', from })).toBe('supportive')
  })

  test('not once its supporter was told', async () => {
    await say({ to: 'supportive' })
    await testing.db.reply.update({ where: { id }, data: { filedToldAt: now } })
    expect(await say({ to: 'unclassified', from: { state: 'supportive', also: [] } })).toBe('not_possible')
  })
})

test('of two who mark what both saw unread, one is told that the other was quicker', async () => {
  const said = await Promise.all([
    say({ to: 'supportive', from: UNREAD }),
    say({ to: 'opposed', from: UNREAD, by: ben }),
  ])
  expect(said.toSorted()).toEqual(['changed_meanwhile', 'unclassified'])
  const counts = await keptCounts(testing.db, ['answers_by_state'], campaignId)
  expect(counts.map(({ n }) => n)).toEqual([1])
})

test('of two who add something at once, neither loses what the other said', async () => {
  await say({ to: 'supportive' })
  const from = { state: 'supportive', also: [] } as const
  const said = await Promise.all([
    say({ to: 'supportive', also: ['by_post'], from }),
    say({ to: 'supportive', also: ['meeting_offered'], from, by: ben }),
  ])
  expect(said.toSorted()).toEqual(['changed_meanwhile', 'supportive'])
  expect((await itIs()).also).toHaveLength(1)
})

test('a caseworker marks the answers of the campaigns given to them, and no other', async () => {
  const given = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaignId] })
  const { id: elsewhere } = await makeCampaign(testing.db)
  const other = await makePerson(testing.db, { role: 'caseworker', campaignIds: [elsewhere] })
  expect(await say({ to: 'supportive', by: other })).toBe('not_allowed')
  expect(await itIs()).toEqual(UNREAD)
  expect(await say({ to: 'supportive', by: given })).toBe('unclassified')
})
