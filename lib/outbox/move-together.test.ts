import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { untilWaitedFor } from '#lib/platform/testing/until-waited-for.ts'
import { callBackMessages } from './call-back-messages.ts'
import { enqueueMessage } from './enqueue-message.ts'
import { moveAlone, takeMessages } from './move-message.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-02T09:00:00Z')
const fence = { owner: 'w', attempt: 1 }
// The embedded database has one session: there no transaction holds what another asks for.
const server = inject('testDatabase').kind === 'server'

/** So many letters that `w` has taken. @returns their ids, which are the names they are called back by too */
async function taken(count: number): Promise<string[]> {
  const own = { name: 'Sam', address: 'sam@letters.invalid' }
  return data.db.$transaction(async (tx) => {
    const ids: string[] = []
    for (let number = 0; number < count; number++) {
      const name = randomUUID()
      const { id } = await enqueueMessage(tx, {
        kind: 'letter',
        correlationId: name,
        dedupeKey: name,
        lane: 'members',
        repeatable: false,
        envelope: { from: own.address, to: 'member@mp.invalid' },
        mail: { from: own, to: own, subject: 's', text: 't', messageId: `<${name}@letters.invalid>` },
      })
      ids.push(id)
    }
    return takeMessages(tx, { ids, owner: 'w', now })
  })
}

const begin = (id: string, held = fence) =>
  moveAlone(data.db, { id, kind: 'letter', to: 'in_data', from: ['leased'], now, fence: held, signature: id })
const accept = (id: string, response: string) =>
  moveAlone(data.db, {
    id,
    kind: 'letter',
    to: 'accepted',
    now,
    fence,
    response,
    ended: { outcome: 'accepted' },
  })

const rowOf = (id: string) =>
  data.db.outboxMessage.findUniqueOrThrow({ where: { id }, include: { log: true, queued: true } })
const stateOf = async (id: string) => (await rowOf(id)).state
const left = async () => {
  const sum = await data.db.countChange.aggregate({ where: { what: 'mails_left' }, _sum: { n: true } })
  return sum._sum.n ?? 0
}
async function commitsOf(ids: string[]): Promise<number> {
  const rows = await data.db.$queryRaw<{ xmin: string }[]>`
    SELECT DISTINCT xmin::text FROM "OutboxMessage" WHERE id = ANY (${ids}::uuid[])`
  return rows.length
}

test('moves that come together are one commit, and each has what was asked of it alone', async () => {
  const ids = await taken(3)
  const before = await left()
  expect(await Promise.all(ids.map((id) => begin(id)))).toEqual(['leased', 'leased', 'leased'])
  expect(await commitsOf(ids)).toBe(1)
  const said = ['250 2.0.0 {taken}', '250 "so", it said', '250 \\ NULL']
  expect(await Promise.all(ids.map((id, at) => accept(id, said[at] ?? '')))).toEqual(ids.map(() => 'in_data'))
  expect(await commitsOf(ids)).toBe(1)
  for (const [at, id] of ids.entries()) {
    expect(await rowOf(id)).toMatchObject({
      state: 'accepted',
      signature: id,
      lastResponse: said[at],
      leaseOwner: null,
      queued: null,
      log: [{ inDataAt: now, endedAt: now, outcome: 'accepted', response: said[at] }],
    })
  }
  expect((await left()) - before).toBe(3)
})

test('a fence that is lost keeps its own message back and no other', async () => {
  const [first = '', second = ''] = await taken(2)
  const moves = [
    begin(first, { owner: 'w', attempt: 2 }),
    begin(second),
    begin(first, { owner: 'x', attempt: 1 }),
  ]
  expect(await Promise.all(moves)).toEqual([null, 'leased', null])
  expect(await stateOf(first)).toBe('leased')
})

test('two moves of one message that come together are made one after the other', async () => {
  const [id = ''] = await taken(1)
  expect(await Promise.all([begin(id), begin(id)])).toEqual(['leased', null])
})

test('an outcome that the database does not take fails alone', async () => {
  const ids = await taken(3)
  await Promise.all(ids.map((id) => begin(id)))
  const moves = ids.map((id, at) => accept(id, at === 1 ? '250 \0' : '250 ok'))
  const told = await Promise.allSettled(moves)
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await Promise.all(ids.map(stateOf))).toEqual(['accepted', 'in_data', 'accepted'])
})

test.runIf(server)(
  'nobody waits for a message that somebody else holds but whoever asks for it',
  async () => {
    const [free = '', held = ''] = await taken(2)
    const { correlationId } = await rowOf(held)
    let waits: Promise<unknown> | undefined
    await data.db.$transaction(async (tx) => {
      expect(await callBackMessages(tx, { correlationId, now })).toMatchObject({ calledBack: 1 })
      const [goes, ...rest] = [begin(free), begin(held)]
      waits = Promise.all(rest)
      await untilWaitedFor(tx)
      expect(await stateOf(free)).toBe('in_data')
      return goes
    })
    expect(await waits).toEqual([null])
    expect(await stateOf(held)).toBe('cancelled')
  },
)
