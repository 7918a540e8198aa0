import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { listCaughtMail } from '#lib/catcher/caught-mail.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { applyMigrations } from '#lib/platform/migrations.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import type { BenchResult } from './run.ts'

export const describe = 'Messages a second through the embedded outbox, and what nine SIGKILLs do to them'

const MESSAGES = 1_500
const KILLS = [
  'database',
  'worker',
  'catcher',
  'database',
  'worker',
  'catcher',
  'database',
  'worker',
  'catcher',
]
const GIVE_UP_MS = 240_000

/** One of Chorus's processes, started again at once whenever it is killed. */
function keepAlive(name: string, dataDir: string) {
  let child: ChildProcess
  let ending = false
  const launch = async () => {
    child = fork(join(import.meta.dirname, '..', 'processes', `${name}.ts`), {
      env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    child.once('exit', () => {
      if (!ending) void launch()
    })
    await once(child, 'message')
  }
  return {
    launch,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      ending = true
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    },
  }
}

async function post(db: Database, number: number): Promise<void> {
  const name = randomUUID()
  const to = `${name}@mp.invalid`
  const own = { name: 'A supporter', address: `${name.slice(0, 8)}@letters.invalid` }
  await db.$transaction((tx) =>
    enqueueMessage(tx, {
      kind: 'invitation',
      correlationId: name,
      dedupeKey: name,
      lane: number % 2 === 0 ? 'members' : 'supporters',
      repeatable: false,
      envelope: { from: own.address, to },
      mail: {
        from: own,
        to: { address: to },
        subject: 'A letter',
        text: 'Dear MP',
        messageId: `<${name}@x.invalid>`,
      },
    }),
  )
}

async function settled(db: Database): Promise<void> {
  const until = Date.now() + GIVE_UP_MS
  while (Date.now() < until) {
    if (
      (await db.outboxMessage
        .count({ where: { state: { notIn: ['accepted', 'unknown'] } } })
        .catch(() => 1)) === 0
    )
      return
    await pause(200)
  }
  throw new Error('The outbox did not empty itself in time')
}

async function postAll(db: Database): Promise<void> {
  for (let number = 0; number < MESSAGES; number++) await post(db, number)
}

/** Sends every message twice over: once undisturbed, once while processes are killed; then counts what arrived. */
export async function run(): Promise<BenchResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'chorus-bench-'))
  const parts = new Map(['database', 'catcher', 'worker'].map((name) => [name, keepAlive(name, dataDir)]))
  try {
    await parts.get('database')?.launch()
    await applyMigrations(embeddedDatabaseUrl(dataDir))
    const db = connectDatabase(embeddedDatabaseUrl(dataDir), 3)
    await postAll(db)
    await parts.get('catcher')?.launch()
    const began = performance.now()
    await parts.get('worker')?.launch()
    await settled(db)
    const perSecond = MESSAGES / ((performance.now() - began) / 1000)

    await postAll(db)
    for (const name of KILLS) {
      await pause(500 + Math.random() * 1_500)
      parts.get(name)?.kill()
    }
    await settled(db)
    const caught = await listCaughtMail({
      limit: Number.POSITIVE_INFINITY,
      folder: dataPaths(dataDir).catcher,
    })
    const arrivals = new Map<string, number>()
    for (const { envelope } of caught) {
      for (const to of envelope.to) arrivals.set(to, (arrivals.get(to) ?? 0) + 1)
    }
    const rows = await db.outboxMessage.findMany({ select: { envelopeTo: true, state: true } })
    await db.$disconnect()
    const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length
    const figures = {
      messages: rows.length,
      messagesPerSecond: Math.round(perSecond),
      kills: KILLS.length,
      arrivedTwice: count(({ envelopeTo }) => (arrivals.get(envelopeTo) ?? 0) > 1),
      acceptedButMissing: count(({ envelopeTo, state }) => state === 'accepted' && !arrivals.has(envelopeTo)),
      unknown: count(({ state }) => state === 'unknown'),
    }
    const table = Object.entries(figures).map(([name, figure]) => `${name.padEnd(20)}${figure}`)
    return { table: table.join('\n'), figures }
  } finally {
    for (const part of [...parts.values()].reverse()) await part.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
