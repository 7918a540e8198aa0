import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from './database.ts'
import { joinedCounts } from './joined-counts.ts'
import { keyedHash } from './keyed-hash.ts'

/** At most so many of something within so many seconds from the first of them. `name`: letters and dashes, nobody else's. */
export type Limit = { name: string; most: number; seconds: number }

/** One more of something, counted for somebody: a mailbox, a network, a campaign. */
export type Ask = { limit: Limit; of: string }

/** `again`: in how many seconds the first of the limits that are reached lets somebody through again. */
export type Answered<Asked extends Ask = Ask> = { ok: true } | { ok: false; over: Asked[]; again: number }

/**
 * Counts one more for each of several limits, all in one statement, and says which are reached. The count is taken and
 * judged at once, so that requests side by side do not pass together; what was refused is given back, as if it had not
 * been asked: nobody has to wait longer for having tried.
 *
 * Counts are kept in the database, for all processes together, under keyed hashes: no address stands there. While the
 * database cannot count, each process counts by itself, and says so in its log: the limits hold, and letters go on.
 */
export async function ask<Asked extends Ask>(db: Database, asks: readonly Asked[]): Promise<Answered<Asked>> {
  const answers = await Promise.all(asks.map(async (one) => ({ one, refused: await countOne(db, one) })))
  const over = answers.flatMap(({ one, refused }) => (refused ? [{ one, refused }] : []))
  if (over.length === 0) return { ok: true }
  await giveBack(db, asks)
  const waits = over.map(({ refused }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1_000)))
  return { ok: false, over: over.map(({ one }) => one), again: Math.max(...waits) }
}

/** Takes back what was counted, because it came to nothing or was for good. */
export async function giveBack(db: Database, asks: readonly Ask[]): Promise<void> {
  await Promise.all(asks.map(({ limit, of }) => limiterOf(db, limit).reward(keyOf(limit, of))))
}

async function countOne(db: Database, { limit, of }: Ask): Promise<RateLimiterRes | null> {
  try {
    await limiterOf(db, limit).consume(keyOf(limit, of))
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

const keyOf = ({ name }: Limit, of: string) => keyedHash('limits', `${name} ${of}`).toString('base64url')

type Shelf = { counts: ReturnType<typeof joinedCounts>; limiters: Map<string, RateLimiterPostgres> }
const shelves = new WeakMap<Database, Shelf>()

/** The limiter of a limit, made once for each client of a database: it remembers what it counted while that could not. */
function limiterOf(db: Database, { name, most, seconds }: Limit): RateLimiterPostgres {
  const shelf = shelves.get(db) ?? { counts: joinedCounts(db), limiters: new Map() }
  shelves.set(db, shelf)
  const id = `${name} ${most} ${seconds}`
  const rules = { keyPrefix: name, points: most, duration: seconds }
  const limiter =
    shelf.limiters.get(id) ??
    new RateLimiterPostgres({
      ...rules,
      storeClient: shelf.counts,
      storeType: 'client',
      tableName: 'LimitCount',
      tableCreated: true,
      // The timetable does it, in one process: `remove-old-counts.ts`.
      clearExpiredByTimeout: false,
      insuranceLimiter: new RateLimiterMemory(rules),
    })
  shelf.limiters.set(id, limiter)
  return limiter
}
