import type { Database } from './database.ts'
import { codeOf } from './error-parts.ts'
import { log } from './log.ts'
import { runStatement } from './run-statement.ts'

/**
 * A statement as RateLimiterPostgres hands it to its client. The only kind it makes here is its upsert, whose values are a
 * key, the points to add, when a count that begins now would end, and now; both times in milliseconds since 1970.
 */
type Question = { values: [key: string, points: number, end: number, now: number] }
type Answer = { rows: { points: number; expire: number }[] }
type Asker = { values: Question['values']; resolve(answer: Answer): void; reject(error: unknown): void }

const ADD_POINTS = `
INSERT INTO "LimitCount" AS count (key, points, expire)
SELECT key, points, expire FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS asked (key, points, expire)
ORDER BY key
ON CONFLICT (key) DO UPDATE SET
  points = CASE WHEN count.expire <= $4::bigint THEN excluded.points ELSE count.points + excluded.points END,
  expire = CASE WHEN count.expire <= $4::bigint THEN excluded.expire ELSE count.expire END
RETURNING key, points, expire`

/**
 * The client that RateLimiterPostgres counts with: what is asked in one turn of the event loop goes to the database in one
 * statement, since a letter asks for several counts at once; and what is asked while a statement is under way goes with the
 * next, since many letters that come together ask for the same rows, and would wait for each other there. The rows are taken
 * in the order of their keys, so that two processes never wait for each other in a circle.
 */
export function joinedCounts(db: Database): { query(question: Question): Promise<Answer> } {
  let waiting: Asker[] = []
  let underWay = false

  async function askAll(): Promise<void> {
    while (waiting.length > 0) await flush()
    underWay = false
  }

  async function flush(): Promise<void> {
    const askers = waiting
    waiting = []
    try {
      for (const [asker, answer] of await addPoints(db, askers)) asker.resolve(answer)
    } catch (error) {
      log().error(
        { part: 'limits', fault: codeOf(error) ?? 'unknown' },
        'limits are counted in this process alone: the database does not count them',
      )
      for (const asker of askers) asker.reject(error)
    }
  }

  return {
    query: ({ values }) =>
      new Promise((resolve, reject) => {
        waiting.push({ values, resolve, reject })
        if (underWay) return
        underWay = true
        setImmediate(askAll)
      }),
  }
}

/** Adds the points of all, and tells each how many there were when its own were added: those before it count, later ones not. */
async function addPoints(db: Database, askers: Asker[]): Promise<Map<Asker, Answer>> {
  const sums = new Map<string, { points: number; end: number }>()
  for (const { values } of askers) {
    const [key, points, end] = values
    sums.set(key, { points: points + (sums.get(key)?.points ?? 0), end })
  }
  const now = Math.max(...askers.map(({ values }) => values[3]))
  const rows = await runStatement<{ key: string; points: number; expire: string }>(db, ADD_POINTS, [
    list(sums.keys()),
    list(Array.from(sums.values(), ({ points }) => points)),
    list(Array.from(sums.values(), ({ end }) => end)),
    String(now),
  ])
  const counts = new Map(rows.map((row) => [row.key, row]))
  const answers = new Map<Asker, Answer>()
  for (const asker of askers.toReversed()) {
    const [key, points] = asker.values
    const count = counts.get(key)
    if (!count) throw new Error('a count was not kept')
    answers.set(asker, { rows: [{ points: count.points, expire: Number(count.expire) }] })
    count.points -= points
  }
  return answers
}

/** As PostgreSQL writes an array; keys are hashes and names of ours, with nothing in them to escape. */
const list = (items: Iterable<string | number>) => `{${[...items].join(',')}}`
