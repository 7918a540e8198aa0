import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import type { Database } from '#lib/platform/database.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { type Answered, mixedMail } from './mixed-mail.ts'
import { end, greeting, launch, placed, watch } from './own-worker.ts'
import { processorMs } from './processor-time.ts'
import { feed } from './smtp-feed.ts'

const CONNECTIONS = 8
const WARM_UP = 100
const GREET_EVERY_MS = 100
/** A worker's own start, and the timetable's, which follows it, are not what is measured. */
const SETTLE_MS = 8_000
const GIVE_UP_MS = 600_000

export type Pace = {
  /** Messages that were stored, placed, held or set aside in a second, from the first byte until nothing waits. */
  perSecond: number
  /** Of those the ones that were stored and acknowledged, until the last was. */
  storedPerSecond: number
  /** From a message's last byte to its acknowledgement. */
  p99Ms: number
  worstMs: number
  /** The longest that a newcomer waited for a greeting meanwhile. */
  greetingMs: number
  /** What a message takes of the processor: of the worker with whatever it starts, and of the database. */
  workerCpuMs: number
  databaseCpuMs: number
}

/** Where the mail goes: a database that is filled already, how a worker is told of it, and what the database takes of the processor. */
export type Place = {
  db: Database
  dataDir: string
  env: Record<string, string>
  /** In ms, so far. */
  databaseMs: () => Promise<number>
}

/** Mail of every kind, through a worker's own listener, as fast as it is taken. */
export async function measurePace(
  { db, dataDir, env, databaseMs }: Place,
  { messages: many }: { messages: number },
): Promise<Pace> {
  const letters = await answeredLetters(db, many + WARM_UP)
  const worker = await launch('worker', dataDir, env)
  let greeted: (() => Promise<number>) | undefined
  try {
    const port = Number(await readFile(join(dataPaths(dataDir).ports, 'inbound'), 'utf8'))
    await pause(SETTLE_MS)
    await feed(port, { messages: mixedMail(letters.slice(many)), connections: CONNECTIONS })
    await placed(db, GIVE_UP_MS)
    const messages = mixedMail(letters.slice(0, many))
    greeted = watch(GREET_EVERY_MS, () => greeting(port))
    const [workerBefore, databaseBefore] = [await processorMs(pidOf(worker)), await databaseMs()]
    const began = performance.now()
    const took = await feed(port, { messages, connections: CONNECTIONS })
    const storedMs = performance.now() - began
    await placed(db, GIVE_UP_MS)
    const placedMs = performance.now() - began
    const each = (ms: number) => Math.round((10 * ms) / many) / 10
    took.sort((one, other) => one - other)
    return {
      perSecond: Math.round((many * 1_000) / placedMs),
      storedPerSecond: Math.round((many * 1_000) / storedMs),
      p99Ms: Math.round(took[Math.ceil(took.length * 0.99) - 1] ?? 0),
      worstMs: Math.round(took.at(-1) ?? 0),
      greetingMs: await greeted(),
      workerCpuMs: each((await processorMs(pidOf(worker))) - workerBefore),
      databaseCpuMs: each((await databaseMs()) - databaseBefore),
    }
  } finally {
    await greeted?.()
    await end(worker)
  }
}

const pidOf = ({ pid }: ChildProcess) => pid ?? 0

const GIVE_TOKENS = `UPDATE "Letter" SET "replyToken" = given.token
FROM (
  SELECT id, ($1::text[])[row_number() OVER (ORDER BY id)] AS token FROM (
    SELECT id FROM "Letter" WHERE state = 'sent' AND length("replyToken") <> 20 LIMIT $2::integer
  ) AS chosen
) AS given WHERE "Letter".id = given.id RETURNING "replyToken", "senderName"`

/** So many letters that were sent, with secrets as real ones have. */
function answeredLetters(db: Database, many: number): Promise<Answered[]> {
  const tokens = Array.from({ length: many }, newReplyToken)
  return runStatement<Answered>(db, GIVE_TOKENS, [tokens, many])
}
