import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mendCounts } from '#lib/counts/compare-counts.ts'
import type { MailBytes } from '#lib/files/mail-source.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeInbound, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { nextUnread, replyDetail, replyList, replySource } from './data.ts'
import { heldDetail, heldSource, holdingPen } from './holding-pen-data.ts'
import { allAnswers } from './testing/all-answers.ts'

let testing: TestDatabase

beforeAll(async () => {
  testing = await testDatabase()
})
beforeEach(async () => {
  await testing.db.reply.deleteMany()
  await testing.db.inboundMessage.deleteMany()
  await mendCounts(testing.db)
})
afterAll(() => testing.drop())

const textOf = async (source: MailBytes | null) => source && text(source.pieces())

/** Answers a minute apart, the last the newest; each to a letter of its own. */
async function answers(...states: ('unclassified' | 'supportive')[]) {
  const ids: string[] = []
  for (const [at, state] of states.entries()) {
    const letter = await makeLetter(testing.db, { state: 'sent', sentAt: new Date() })
    const receivedAt = new Date(Date.UTC(2026, 5, 1, 12, at))
    ids.push((await makeReply(testing.db, { letterId: letter.id, state, receivedAt })).id)
  }
  return ids
}

test('a list holds what was asked for, the newest first, up to its limit', async () => {
  const [oldest, marked, newest] = await answers('unclassified', 'supportive', 'unclassified')
  const ids = async (show: 'unread' | 'all' | 'supportive' | 'opposed', limit = 50) =>
    (await replyList(testing.db, { show, limit }, allAnswers)).items.map(({ id }) => id)
  expect(await ids('unread')).toEqual([newest, oldest])
  expect(await ids('all')).toEqual([newest, marked, oldest])
  expect(await ids('supportive')).toEqual([marked])
  expect(await ids('opposed')).toEqual([])
  expect(await replyList(testing.db, { show: 'all', limit: 1 }, allAnswers)).toMatchObject({
    total: 3,
    unread: 2,
  })
  expect(await ids('all', 1)).toEqual([newest])
})

test('an answer knows its neighbours in the list it was opened from', async () => {
  const [oldest, marked, newest] = await answers('unclassified', 'supportive', 'unclassified')
  const around = async (show: 'unread' | 'all') => {
    const detail = await replyDetail(testing.db, { id: marked ?? '', filter: { show }, reader: allAnswers })
    return [detail?.aboveId, detail?.belowId]
  }
  expect(await around('all')).toEqual([newest, oldest])
  expect(await around('unread')).toEqual([newest, oldest])
  const first = await replyDetail(testing.db, {
    id: newest ?? '',
    filter: { show: 'unread' },
    reader: allAnswers,
  })
  expect(first).toMatchObject({ aboveId: null, belowId: oldest, unread: 2, marked: null })
})

test('answers of the same instant have an order too', async () => {
  const ids = await answers('unclassified', 'unclassified', 'unclassified')
  await testing.db.reply.updateMany({ data: { receivedAt: new Date('2026-06-01') } })
  const listed = (await replyList(testing.db, { show: 'unread', limit: 50 }, allAnswers)).items.map(
    ({ id }) => id,
  )
  const walked: string[] = []
  for (let id: string | null = listed[0] ?? null; id; ) {
    walked.push(id)
    id =
      (await replyDetail(testing.db, { id, filter: { show: 'unread' }, reader: allAnswers }))?.belowId ?? null
  }
  expect(walked).toEqual(listed)
  expect(walked.toSorted()).toEqual(ids.toSorted())
})

const unread = { filter: { show: 'unread' }, reader: allAnswers } as const

test('after one answer comes the next older unread, and from the end the newest', async () => {
  const [oldest, middle, newest] = await answers('unclassified', 'unclassified', 'unclassified')
  expect(await nextUnread(testing.db, { after: newest ?? '', ...unread })).toBe(middle)
  expect(await nextUnread(testing.db, { after: oldest ?? '', ...unread })).toBe(newest)
  await testing.db.reply.updateMany({
    where: { id: { not: oldest } },
    data: { state: 'neutral', classifiedAt: new Date() },
  })
  expect(await nextUnread(testing.db, { after: oldest ?? '', ...unread })).toBeNull()
})

test('an answer says who marked it', async () => {
  const [id] = await answers('supportive')
  const person = await makePerson(testing.db, { name: 'Ceri' })
  const classifiedAt = new Date('2026-06-02T09:00:00Z')
  await testing.db.reply.update({ where: { id }, data: { classifiedById: person.id, classifiedAt } })
  const detail = await replyDetail(testing.db, { id: id ?? '', filter: { show: 'all' }, reader: allAnswers })
  expect(detail?.marked).toEqual({ by: 'Ceri', at: '2026-06-02T09:00:00.000Z' })
  expect(await textOf(await replySource(testing.db, { id: id ?? '', reader: allAnswers }))).toContain(
    'Thank you',
  )
})

test('what does not exist is null', async () => {
  expect(
    await replyDetail(testing.db, { id: randomUUID(), filter: { show: 'all' }, reader: allAnswers }),
  ).toBeNull()
  expect(await replySource(testing.db, { id: randomUUID(), reader: allAnswers })).toBeNull()
  expect(await heldDetail(testing.db, randomUUID())).toBeNull()
  expect(await heldSource(testing.db, randomUUID())).toBeNull()
  expect(
    await replyDetail(testing.db, { id: 'none', filter: { show: 'all' }, reader: allAnswers }),
  ).toBeNull()
  expect(await heldDetail(testing.db, 'none')).toBeNull()
})

describe('the holding pen', () => {
  const message = (
    state: 'received' | 'held' | 'set_aside' | 'placed',
    given: { heldReason?: string; speaker?: 'person' | 'machine' } = {},
  ) => makeInbound(testing.db, { subject: 'Hello', state, ...given })

  test('shows what is held and why, and in a list of its own what was set aside', async () => {
    const held = await message('held', { heldReason: 'No letter has this address.' })
    const aside = await message('set_aside', { heldReason: 'Nobody wrote it.' })
    await message('placed')
    const received = await message('received')
    const counts = { held: 1, set_aside: 1, dismissed: 0 }
    expect(await holdingPen(testing.db, { show: 'held' })).toMatchObject({
      total: 1,
      counts,
      items: [{ id: held.id, reason: 'No letter has this address.' }],
    })
    expect(await holdingPen(testing.db, { show: 'set_aside' })).toMatchObject({
      total: 1,
      counts,
      items: [{ id: aside.id, reason: 'Nobody wrote it.' }],
    })
    expect(await heldDetail(testing.db, held.id)).toMatchObject({ state: 'held', reply: null })
    expect(await heldDetail(testing.db, received.id)).toBeNull()
  })

  test('says what points where, the strongest first, and whether it would be an answer', async () => {
    const { id: inboundId } = await message('held', { speaker: 'person' })
    const [quoted, answered] = [await makeLetter(testing.db), await makeLetter(testing.db)]
    await testing.db.inboundSuggestion.createMany({
      data: [
        { inboundId, letterId: quoted.id, by: 'reference' },
        { inboundId, letterId: answered.id, by: 'in_reply_to' },
      ],
    })
    const detail = await heldDetail(testing.db, inboundId)
    expect(detail).toMatchObject({ isAnswer: true, speaker: 'person' })
    expect(detail?.suggestions).toMatchObject([
      { reference: answered.reference, senderName: answered.senderName, by: 'in_reply_to' },
      { reference: quoted.reference, by: 'reference' },
    ])
    const machine = await message('held', { speaker: 'machine' })
    expect(await heldDetail(testing.db, machine.id)).toMatchObject({ isAnswer: false, suggestions: [] })
  })
})
