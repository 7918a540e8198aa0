import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { notMeasured, onPglite, onPostgres, percentile95 } from './databases.ts'
import { fill } from './outbox/fill.ts'
import { bare, throughOutbox } from './outbox/send-some.ts'
import { startSink } from './outbox/start-sink.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'Letters a second beside a bare loop, beside 10,000 and 1,000,000 rows, with a snapshot open (30,000, or how many are named)'

const LETTERS = 30_000
const FEW = 10_000
const MANY = 1_000_000
/** In turns, so that whatever else the machine does is done to both. */
const ROUNDS = 6
const CLAIMS = 60

/**
 * - `lettersPerSecond` through the outbox; the follower of a letter is not in it
 * - `ratioToBare` the same as a share of a bare loop with a commit for each step and the same SMTP: the median of six rounds
 * - `writesPerLetter` transactions of the outbox that write
 * - `memoryGrowth`, `claimGrowth` what this process holds, and how long a claim takes (95th percentile), beside 1,000,000 rows
 *   as a multiple of beside 10,000
 * - `snapshotCost` the share of the speed, measured against the bare loop's beside it, that a snapshot costs which is held open
 *   all the while
 *
 * Of PostgreSQL where TEST_DATABASE_URL names a server; those with `Pglite`, of a tenth of the letters, of the embedded database.
 */
export async function run([letters = String(LETTERS)]: readonly string[]): Promise<BenchResult> {
  process.env.LOG_LEVEL = 'error'
  const count = Number(letters)
  const server = await onPostgres((url) => onServer(url, count))
  const embedded = await onPglite((url) => onEmbedded(url, Math.ceil(count / 10)))
  const figures: Record<string, number> = { ...server }
  for (const [name, figure] of Object.entries(embedded)) figures[server ? `${name}Pglite` : name] = figure
  const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(26)}${figure}`)
  return { table: [...lines, ...notMeasured()].join('\n'), figures }
}

type Scene = { db: Database; url: string; sink: Awaited<ReturnType<typeof startSink>> }

async function withScene<Figures>(
  url: string,
  measure: (scene: Scene) => Promise<Figures>,
): Promise<Figures> {
  await applyMigrations(url)
  const db = connectDatabase(url)
  const sink = await startSink()
  try {
    return await measure({ db, url, sink })
  } finally {
    sink.stop()
    await db.$disconnect()
  }
}

const onEmbedded = (url: string, letters: number) =>
  withScene(url, async (scene) => {
    await fill(scene.db, { count: letters + FEW, state: 'ready', bytes: true })
    const { rate, ratio } = await inTurns(scene, letters, 'the embedded database')
    return { lettersPerSecond: Math.round(rate), ratioToBare: inHundredths(ratio) }
  })

const onServer = (url: string, letters: number) =>
  withScene(url, async (scene) => {
    const { db } = scene
    await fill(db, { count: FEW, state: 'ready', bytes: true })
    const few = await atThisSize(scene)
    say(`${MANY} rows`)
    await fill(db, { count: (MANY - FEW) / 2, state: 'accepted' })
    await fill(db, { count: (MANY - FEW) / 2 - letters * 2, state: 'ready' })
    // What is sent has a letter's bytes and is the first to leave; the others are there to be many.
    await fill(db, { count: letters * 2, state: 'ready', bytes: true })
    const many = await atThisSize(scene)
    const usual = await inTurns(scene, letters, 'as usual')
    const held = await openSnapshot(url)
    const beside = await inTurns(scene, letters, 'beside a snapshot')
    await held.end()
    return {
      lettersPerSecond: Math.round(usual.rate),
      ratioToBare: inHundredths(usual.ratio),
      writesPerLetter: inHundredths(usual.writesPerLetter),
      memoryGrowth: inHundredths(many.memory / few.memory),
      claimGrowth: inHundredths(many.claimMs / few.claimMs),
      claimMs: many.claimMs,
      snapshotCost: inHundredths(1 - beside.ratio / usual.ratio),
    }
  })

/** What this process holds after it sent a thousand, and the 95th percentile of taking one. */
async function atThisSize(scene: Scene) {
  const { db } = scene
  const taken: number[] = []
  for (let count = 0; count < CLAIMS; count++) {
    const began = performance.now()
    await claimMessages({ db, owner: 'claims', lane: 'members', limit: 1, now: new Date() })
    taken.push(performance.now() - began)
  }
  await throughOutbox({ ...scene, count: 1_000 })
  collectGarbage()
  // The first claims make what every later one uses again.
  return { claimMs: percentile95(taken.slice(CLAIMS / 3)), memory: process.memoryUsage().heapUsed }
}

async function inTurns(scene: Scene, letters: number, told: string) {
  const count = Math.ceil(letters / ROUNDS)
  const rounds: { rate: number; ratio: number; written: number }[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const before = await writes(scene.db)
    const rate = await throughOutbox({ ...scene, count })
    const written = (await writes(scene.db)) - before
    const bareRate = await bare({ ...scene, count })
    rounds.push({ rate, ratio: rate / bareRate, written })
    say(
      `${told}, ${round} of ${ROUNDS}: ${Math.round(rate)} letters a second, the bare loop ${Math.round(bareRate)}`,
    )
  }
  return {
    rate: median(rounds.map(({ rate }) => rate)),
    ratio: median(rounds.map(({ ratio }) => ratio)),
    writesPerLetter: median(rounds.map(({ written }) => written / count)),
  }
}

/** How many transactions have written so far. */
async function writes(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ n: bigint }[]>`
    SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS n`
  return Number(row?.n)
}

/** A reader that sees the database as it was at this moment until it ends: nothing of what was then is tidied away. */
async function openSnapshot(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
  await client.query('SELECT 1')
  return client
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

const say = (line: string) => console.error(line)
const inHundredths = (figure: number) => Math.round(100 * figure) / 100
const median = (figures: number[]) => figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0
