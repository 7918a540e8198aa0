import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Transaction } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { untilWaitedFor } from '#lib/platform/testing/until-waited-for.ts'
import { callBackMessages } from './call-back-messages.ts'
import { enqueueMessage } from './enqueue-message.ts'
import { moveMessage, takeMessages } from './move-message.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-02T09:00:00Z')

async function waiting(): Promise<{ id: string; correlationId: string }> {
  const correlationId = randomUUID()
  const own = { name: 'Sam', address: 'sam@letters.invalid' }
  await data.db.$transaction((tx) =>
    enqueueMessage(tx, {
      kind: 'letter',
      correlationId,
      dedupeKey: correlationId,
      lane: 'members',
      repeatable: false,
      envelope: { from: own.address, to: 'member@mp.invalid' },
      mail: { from: own, to: own, subject: 's', text: 't', messageId: `<${correlationId}@letters.invalid>` },
    }),
  )
  const { id } = await data.db.outboxMessage.findUniqueOrThrow({ where: { dedupeKey: correlationId } })
  return { id, correlationId }
}

const claim = (tx: Transaction, id: string) => takeMessages(tx, { ids: [id], owner: 'w', now })
const begin = (tx: Transaction, id: string) => moveMessage(tx, { id, to: 'in_data', from: ['leased'], now })
const callBack = (correlationId: string) =>
  data.db.$transaction((tx) => callBackMessages(tx, { correlationId, now }))
const stateOf = async (id: string) => (await data.db.outboxMessage.findUniqueOrThrow({ where: { id } })).state

// The embedded database has one session: there no transaction sees another half done.
const server = inject('testDatabase').kind === 'server'

test.runIf(server)(
  'a message that a sender takes at this very moment is called back all the same',
  async () => {
    const { id, correlationId } = await waiting()
    let called: ReturnType<typeof callBack> | undefined
    await data.db.$transaction(async (tx) => {
      await claim(tx, id)
      called = callBack(correlationId)
      await untilWaitedFor(tx)
    })
    expect(await called).toEqual({ calledBack: 1, leaving: 0 })
    expect(await stateOf(id)).toBe('cancelled')
  },
)

test.runIf(server)('one whose text begins at this very moment goes on, and is told of', async () => {
  const { id, correlationId } = await waiting()
  await data.db.$transaction((tx) => claim(tx, id))
  let called: ReturnType<typeof callBack> | undefined
  await data.db.$transaction(async (tx) => {
    await begin(tx, id)
    called = callBack(correlationId)
    await untilWaitedFor(tx)
  })
  expect(await called).toEqual({ calledBack: 0, leaving: 1 })
  expect(await stateOf(id)).toBe('in_data')
})

test('what waits and what is leased is called back, and stays so', async () => {
  const [one, other] = [await waiting(), await waiting()]
  await data.db.$transaction((tx) => claim(tx, other.id))
  for (const { id, correlationId } of [one, other]) {
    expect(await callBack(correlationId)).toEqual({ calledBack: 1, leaving: 0 })
    expect(await callBack(correlationId)).toEqual({ calledBack: 0, leaving: 0 })
    expect(await data.db.$transaction((tx) => begin(tx, id))).toBeNull()
    expect(await stateOf(id)).toBe('cancelled')
  }
})
