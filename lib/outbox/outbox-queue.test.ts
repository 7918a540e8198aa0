import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { callBackMessages } from './call-back-messages.ts'
import { enqueueMessage } from './enqueue-message.ts'
import { moveMessage, takeMessages } from './move-message.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-02T09:00:00Z')
const later = new Date('2026-03-02T10:00:00Z')

async function posted() {
  const name = randomUUID()
  const own = { name: 'Sam', address: 'sam@letters.invalid' }
  const { id } = await data.db.$transaction((tx) =>
    enqueueMessage(tx, {
      kind: 'letter',
      correlationId: name,
      dedupeKey: name,
      lane: 'members',
      turn: 'a',
      repeatable: false,
      envelope: { from: own.address, to: 'leeds@mp.invalid' },
      mail: { from: own, to: own, subject: 's', text: 't', messageId: `<${name}@letters.invalid>` },
    }),
  )
  return { id, name }
}

const queued = (id: string) => data.db.outboxQueue.findUnique({ where: { outboxId: id } })
const take = (id: string) => data.db.$transaction((tx) => takeMessages(tx, { ids: [id], owner: 'w', now }))
const move = (id: string, to: 'in_data' | 'accepted' | 'deferred' | 'failed' | 'ready') =>
  data.db.$transaction((tx) => moveMessage(tx, { id, to, now, nextAttemptAt: later }))

test('a message is in the queue until it is finished, and waits there while nobody has it in hand', async () => {
  const { id } = await posted()
  expect(await queued(id)).toMatchObject({ lane: 'members', mailbox: 'leeds@mp.invalid', turn: 'a' })
  await take(id)
  expect(await queued(id)).toMatchObject({ inHand: true, deferred: false })
  await move(id, 'deferred')
  expect(await queued(id)).toMatchObject({ nextAttemptAt: later, inHand: false, deferred: true })
  await take(id)
  await move(id, 'in_data')
  expect(await queued(id)).toMatchObject({ inHand: true, deferred: false })
  await move(id, 'accepted')
  expect(await queued(id)).toBeNull()
})

test('what failed comes back to it when it is sent again, and what is called back leaves it', async () => {
  const { id, name } = await posted()
  await take(id)
  await move(id, 'failed')
  await move(id, 'ready')
  expect(await queued(id)).not.toBeNull()
  await data.db.$transaction((tx) => callBackMessages(tx, { correlationId: name, now }))
  expect(await queued(id)).toBeNull()
})

test('a claim takes nothing that the queue alone still shows', async () => {
  const { id } = await posted()
  await take(id)
  expect(await take(id)).toEqual([])
  expect(await data.db.outboxAttempt.count({ where: { outboxId: id } })).toBe(1)
})
