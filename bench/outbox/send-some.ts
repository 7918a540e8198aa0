import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startSender } from '#lib/outbox/sender.ts'
import type { Database } from '#lib/platform/database.ts'
import { openSession } from '#lib/platform/smtp-session.ts'
import type { Sink } from './start-sink.ts'

/** As many messages are under way at once as in the sender; it takes 256 at once, so that a claim costs the bare loop more. */
const LINES = 4
const TAKEN_AT_ONCE = 32

type Way = (some: { db: Database; url: string; sink: Sink; count: number }) => Promise<number>

/** Has the sender send this many of what waits. @returns how many a second */
export const throughOutbox: Way = async ({ db, sink, count }) => {
  const before = await sink.taken()
  const began = performance.now()
  const owner = 'bench'
  const sender = startSender({ db, owner, transport: () => sink.target, kinds: {}, takeOver: false })
  let sent = 0
  while (sent < count) {
    await pause(20)
    sent = (await sink.taken()) - before
  }
  const seconds = (performance.now() - began) / 1000
  await sender.stop()
  return sent / seconds
}

const TAKE = `UPDATE bare SET state = 'leased' WHERE id = ANY ($1::integer[]) RETURNING id, raw`
const MOVE = 'UPDATE bare SET state = $2 WHERE id = $1'

/**
 * The same commits and the same SMTP, and nothing else: some are taken at once, each is said to be under way before its first
 * byte leaves, and is said to be accepted.
 */
export const bare: Way = async ({ url, sink, count }) => {
  const pool = new pg.Pool({ connectionString: url, max: LINES })
  // One that ends while it is idle is replaced; one that ends while it is used fails what it is used for.
  pool.on('error', () => {})
  await pool.query(
    'CREATE TABLE IF NOT EXISTS bare (id integer PRIMARY KEY, state text NOT NULL, raw bytea NOT NULL)',
  )
  await pool.query('TRUNCATE bare')
  await pool.query(`
    INSERT INTO bare SELECT row_number() OVER (), 'ready', raw
    FROM (SELECT raw FROM "OutboxMessage" WHERE length(raw) > 0 LIMIT ${count}) AS letters`)
  const { rowCount: all } = await pool.query('SELECT FROM bare')
  let next = 1
  let sent = 0
  const waiting: { id: number; raw: Buffer }[] = []
  const began = performance.now()
  const line = async () => {
    const connection = await pool.connect()
    // In the embedded database all connections share one session, and what is prepared in it.
    const own = randomUUID()
    const move = (id: number, state: string) =>
      connection.query({ name: `move ${own}`, text: MOVE, values: [id, state] })
    const session = await openSession(sink.target)
    for (;;) {
      if (waiting.length === 0) {
        const ids = Array.from(
          { length: Math.min(TAKEN_AT_ONCE, (all ?? 0) - next + 1) },
          (_, at) => next + at,
        )
        if (ids.length === 0) break
        next += ids.length
        // Another line may have taken some meanwhile: they are kept.
        waiting.push(...(await connection.query({ name: `take ${own}`, text: TAKE, values: [ids] })).rows)
      }
      const one = waiting.shift()
      if (!one) continue
      const said = await session.deliver({
        envelope: { from: 'b@letters.invalid', to: 'member@mp.invalid' },
        raw: one.raw,
        release: async () => (await move(one.id, 'in_data')).rowCount === 1,
      })
      if (said.kind !== 'accepted') throw new Error(`The sink said ${JSON.stringify(said)}`)
      await move(one.id, 'accepted')
      sent++
    }
    session.close()
    connection.release()
  }
  await Promise.all(Array.from({ length: LINES }, line))
  const rate = sent / ((performance.now() - began) / 1000)
  await pool.end()
  return rate
}
