import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { log } from '#lib/platform/log.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeInbound, makeLetter } from '#prisma/seed/factories.ts'
import { type Placing, startPlacing } from './place-waiting.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
  vi.spyOn(log(), 'error').mockImplementation(() => {})
})
let placings: Placing[] = []
afterEach(async () => {
  await Promise.all(placings.map((placing) => placing.stop()))
  placings = []
  await data.db.reply.deleteMany()
  await data.db.inboundMessage.deleteMany()
})
afterAll(() => data.drop())

type Options = Partial<Parameters<typeof startPlacing>[0]>

function start(options: Options = {}): Placing {
  const placing = startPlacing({ db: data.db, ...options })
  placings.push(placing)
  return placing
}

const aMinute = (minute: number) => new Date(Date.UTC(2026, 2, 10, 12, minute))

async function received(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) ids.push((await makeInbound(data.db, { receivedAt: aMinute(at) })).id)
  return ids
}

/** Stands in for the placing: notes each message, and waits or fails as it is told. */
function standIn(behave: (inboundId: string) => Promise<void> = async () => {}) {
  const placed: string[] = []
  const place = async ({ inboundId }: { inboundId: string }) => {
    await behave(inboundId)
    placed.push(inboundId)
    await data.db.inboundMessage.update({ where: { id: inboundId }, data: { state: 'placed' } })
  }
  return { placed, place }
}

const patiently = { timeout: 15_000, interval: 20 }

test('what was received before a crash is placed afterwards', async () => {
  const letter = await makeLetter(data.db, { state: 'sent' })
  await makeInbound(data.db, {
    envelopeTo: letterAddress(letter),
    raw: 'From: office@mp.invalid\r\nSubject: Re\r\n\r\nI will sign.',
  })
  start()
  await vi.waitFor(async () => {
    expect(await data.db.reply.findMany({ where: { letterId: letter.id } })).toHaveLength(1)
  }, patiently)
})

test('the oldest comes first', async () => {
  const ids = await received(4)
  const { placed, place } = standIn()
  start({ place, atOnce: 1 })
  await vi.waitFor(() => expect(placed).toEqual(ids), patiently)
})

test('a new arrival is placed when it is told of', async () => {
  const { placed, place } = standIn()
  const placing = start({ place })
  const [id] = await received(1)
  placing.wake()
  await vi.waitFor(() => expect(placed).toEqual([id]), patiently)
})

describe('no message holds up another', () => {
  test('by being slow', async () => {
    const [slow, ...others] = await received(4)
    const release = Promise.withResolvers<void>()
    const { placed, place } = standIn((id) => (id === slow ? release.promise : Promise.resolve()))
    start({ place })
    await vi.waitFor(() => expect(placed).toEqual(others), patiently)
    release.resolve()
    await vi.waitFor(() => expect(placed).toEqual([...others, slow]), patiently)
  })

  test('by failing, and it is tried again', async () => {
    const [bad, ...others] = await received(3)
    let failures = 0
    const { placed, place } = standIn(async (id) => {
      if (id === bad && failures++ === 0) throw new Error('trouble')
    })
    start({ place, atOnce: 1, restMs: 200, now: () => aMinute(5) })
    await vi.waitFor(() => expect(placed).toEqual([...others, bad]), patiently)
  })

  test('and two are placed at a time, whatever arrives', async () => {
    await received(6)
    const release = Promise.withResolvers<void>()
    let begun = 0
    const { placed, place } = standIn(() => {
      begun++
      return release.promise
    })
    const placing = start({ place })
    await vi.waitFor(() => expect(begun).toBe(2), patiently)
    placing.wake()
    expect(await data.db.inboundMessage.count({ where: { state: 'received' } })).toBe(6)
    expect(begun).toBe(2)
    release.resolve()
    await vi.waitFor(() => expect(placed).toHaveLength(6), patiently)
  })
})

test('what fails for ten minutes goes to a person with the reason', async () => {
  const [id] = await received(1)
  const place = () => Promise.reject(new Error('trouble'))
  start({ place, now: () => aMinute(11) })
  await vi.waitFor(async () => {
    const held = await data.db.inboundMessage.findUniqueOrThrow({ where: { id } })
    expect(held).toMatchObject({ state: 'held', heldReason: expect.stringContaining('source is kept') })
  }, patiently)
})
