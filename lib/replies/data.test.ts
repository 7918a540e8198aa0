import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { nextUnread, replyDetail, replyList, replySource } from './data.ts'
import { heldDetail, heldSource, holdingPen } from './holding-pen-data.ts'

let testing: TestDatabase

beforeAll(async () => {
  testing = await testDatabase()
})
beforeEach(async () => {
  await testing.db.reply.deleteMany()
  await testing.db.inboundMessage.deleteMany()
})
afterAll(() => testing.drop())

/** Answers a minute apart, the last the newest; each to a letter of its own. */
async function answers(...states: ('unclassified' | 'supportive')[]) {
  const ids: string[] = []
  for (const [at, state] of states.entries()) {
    const letter = await makeLetter(testing.db, { state: 'accepted', acceptedAt: new Date() })
    const receivedAt = new Date(Date.UTC(2026, 5, 1, 12, at))
    ids.push((await makeReply(testing.db, { letterId: letter.id, state, receivedAt })).id)
  }
  return ids
}

test('a list holds what was asked for, the newest first, up to its limit', async () => {
  const [oldest, marked, newest] = await answers('unclassified', 'supportive', 'unclassified')
  const ids = async (show: 'unread' | 'all' | 'supportive' | 'opposed', limit = 50) =>
    (await replyList(testing.db, { show, limit })).items.map(({ id }) => id)
  expect(await ids('unread')).toEqual([newest, oldest])
  expect(await ids('all')).toEqual([newest, marked, oldest])
  expect(await ids('supportive')).toEqual([marked])
  expect(await ids('opposed')).toEqual([])
  expect(await replyList(testing.db, { show: 'all', limit: 1 })).toMatchObject({ total: 3, unread: 2 })
  expect(await ids('all', 1)).toEqual([newest])
})

test('an answer knows its neighbours in the list it was opened from', async () => {
  const [oldest, marked, newest] = await answers('unclassified', 'supportive', 'unclassified')
  const around = async (show: 'unread' | 'all') => {
    const detail = await replyDetail(testing.db, { id: marked ?? '', show })
    return [detail?.newerId, detail?.olderId]
  }
  expect(await around('all')).toEqual([newest, oldest])
  expect(await around('unread')).toEqual([newest, oldest])
  const first = await replyDetail(testing.db, { id: newest ?? '', show: 'unread' })
  expect(first).toMatchObject({ newerId: null, olderId: oldest, unread: 2, marked: null })
})

test('answers of the same instant have an order too', async () => {
  const ids = await answers('unclassified', 'unclassified', 'unclassified')
  await testing.db.reply.updateMany({ data: { receivedAt: new Date('2026-06-01') } })
  const listed = (await replyList(testing.db, { show: 'unread', limit: 50 })).items.map(({ id }) => id)
  const walked: string[] = []
  for (let id: string | null = listed[0] ?? null; id; ) {
    walked.push(id)
    id = (await replyDetail(testing.db, { id, show: 'unread' }))?.olderId ?? null
  }
  expect(walked).toEqual(listed)
  expect(walked.toSorted()).toEqual(ids.toSorted())
})

test('after one answer comes the next older unread, and from the end the newest', async () => {
  const [oldest, middle, newest] = await answers('unclassified', 'unclassified', 'unclassified')
  expect(await nextUnread(testing.db, { after: newest ?? '' })).toBe(middle)
  expect(await nextUnread(testing.db, { after: oldest ?? '' })).toBe(newest)
  await testing.db.reply.updateMany({ where: { id: { not: oldest } }, data: { state: 'neutral' } })
  expect(await nextUnread(testing.db, { after: oldest ?? '' })).toBeNull()
})

test('an answer says who marked it', async () => {
  const [id] = await answers('supportive')
  const person = await makePerson(testing.db, { name: 'Ceri' })
  const classifiedAt = new Date('2026-06-02T09:00:00Z')
  await testing.db.reply.update({ where: { id }, data: { classifiedBy: person.id, classifiedAt } })
  const detail = await replyDetail(testing.db, { id: id ?? '', show: 'all' })
  expect(detail?.marked).toEqual({ by: 'Ceri', at: '2026-06-02T09:00:00.000Z' })
  expect(new TextDecoder().decode((await replySource(testing.db, id ?? '')) ?? undefined)).toContain(
    'Thank you',
  )
})

test('what does not exist is null', async () => {
  expect(await replyDetail(testing.db, { id: randomUUID(), show: 'all' })).toBeNull()
  expect(await replySource(testing.db, randomUUID())).toBeNull()
  expect(await heldDetail(testing.db, randomUUID())).toBeNull()
  expect(await heldSource(testing.db, randomUUID())).toBeNull()
})

test('the holding pen shows what is held and why, and nothing else', async () => {
  const message = (state: 'received' | 'held' | 'placed', heldReason?: string) =>
    testing.db.inboundMessage.create({
      data: {
        envelopeFrom: 'office@mp.invalid',
        envelopeTo: 'someone@letters.invalid',
        raw: new TextEncoder().encode('Subject: Hello'),
        fingerprint: randomUUID(),
        subject: 'Hello',
        state,
        heldReason,
      },
    })
  const held = await message('held', 'No letter has this address.')
  await message('placed')
  const received = await message('received')
  const pen = await holdingPen(testing.db)
  expect(pen).toMatchObject({ total: 1, items: [{ id: held.id, reason: 'No letter has this address.' }] })
  expect(await heldDetail(testing.db, held.id)).toMatchObject({ state: 'held', replyId: null })
  expect(await heldDetail(testing.db, received.id)).toBeNull()
})
