import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PIECE_BYTES } from '#lib/files/in-pieces.ts'
import { readPieces } from '#lib/files/mail-source.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { receiveMessage } from './receive-message.ts'
import { removeBrokenArrivals } from './remove-broken-arrivals.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
beforeEach(async () => {
  await data.db.inboundMessage.deleteMany()
  await data.db.mailPiece.deleteMany()
  await data.db.mailSource.deleteMany()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const ANN = 'ann@letters.invalid'

/** A message that comes in as chunks of no particular size, as from a network. */
function* inChunks(raw: Buffer) {
  for (let at = 0; at < raw.length; at += 50_001) yield raw.subarray(at, at + 50_001)
}

const receive = (raw: Buffer, to = [ANN]) =>
  receiveMessage({
    db: data.db,
    now,
    raw: inChunks(raw),
    envelope: { from: 'office@parliament.invalid', to },
    peer: { address: '203.0.113.9', name: 'mail.parliament.invalid' },
  })

async function bytesOf(inboundId: string | undefined): Promise<Buffer> {
  const { source } = await data.db.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    select: { source: true },
  })
  return buffer(readPieces(data.db, source).pieces())
}

describe('the bytes of a message', () => {
  test.each([0, 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES])('come back whole: %i', async (size) => {
    const raw = randomBytes(size)
    const { inboundIds, fresh } = await receive(raw)
    expect(fresh).toBe(true)
    expect(await bytesOf(inboundIds[0])).toEqual(raw)
    const [row] = await data.db.inboundMessage.findMany()
    expect(row).toMatchObject({ envelopeTo: ANN, state: 'received', receivedAt: now })
    expect(row).toMatchObject({ peerAddress: '203.0.113.9', peerName: 'mail.parliament.invalid' })
  })

  test('are written down in pieces that keep nobody waiting', async () => {
    await receive(randomBytes(PIECE_BYTES * 2 + 10))
    const pieces = await data.db.mailPiece.findMany({ orderBy: { number: 'asc' } })
    expect(pieces.map(({ bytes }) => bytes.length)).toEqual([PIECE_BYTES, PIECE_BYTES, 10])
  })

  test('are there once, for however many they came', async () => {
    const to = Array.from({ length: 20 }, (_, n) => `person-${n}@letters.invalid`)
    const raw = randomBytes(PIECE_BYTES + 1)
    const { inboundIds } = await receive(raw, to)
    expect(new Set(inboundIds).size).toBe(20)
    await receive(raw, ['later@letters.invalid'])
    expect(await data.db.mailPiece.count()).toBe(2)
    expect(await data.db.inboundMessage.count()).toBe(21)
  })
})

describe('the same delivery', () => {
  test('tried again is one message', async () => {
    const raw = randomBytes(1_000)
    const first = await receive(raw)
    const second = await receive(raw, [ANN.toUpperCase()])
    expect(second).toEqual({ inboundIds: first.inboundIds, fresh: false })
    expect(await data.db.mailSource.count()).toBe(1)
  })

  test('tried many times at once is one message', async () => {
    const raw = randomBytes(PIECE_BYTES + 1)
    const deliveries = await Promise.all(Array.from({ length: 6 }, () => receive(raw)))
    expect(new Set(deliveries.flatMap(({ inboundIds }) => inboundIds)).size).toBe(1)
    expect(await data.db.mailSource.count()).toBe(1)
    expect(await data.db.mailPiece.count()).toBe(2)
  })
})

describe('an arrival that breaks off', () => {
  test('leaves nothing behind', async () => {
    async function* broken() {
      yield randomBytes(PIECE_BYTES * 2)
      expect(await data.db.mailPiece.count()).toBe(2)
      throw new Error('The other side went away')
    }
    const envelope = { from: '', to: [ANN] }
    await expect(receiveMessage({ db: data.db, now, raw: broken(), envelope })).rejects.toThrow('went away')
    expect(await data.db.mailPiece.count()).toBe(0)
    expect(await data.db.mailSource.count()).toBe(0)
  })

  test('with this process is cleared away by the timetable, and no message is', async () => {
    const whole = await receive(randomBytes(1_000))
    const bytes = new Uint8Array(10)
    const left = (startedAt: Date) =>
      data.db.mailSource.create({
        data: {
          startedAt,
          pieces: { create: Array.from({ length: 9 }, (_, number) => ({ number, bytes })) },
        },
      })
    await left(new Date('2026-03-10T01:00:00Z'))
    const arriving = await left(now)
    expect(await removeBrokenArrivals({ db: data.db, now })).toBe(1)
    expect(await removeBrokenArrivals({ db: data.db, now })).toBe(0)
    const rest = await data.db.mailSource.findMany({ where: { hash: null }, select: { id: true } })
    expect(rest).toEqual([{ id: arriving.id }])
    expect(await bytesOf(whole.inboundIds[0])).toHaveLength(1_000)
  })
})
