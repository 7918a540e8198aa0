import { setTimeout as pause } from 'node:timers/promises'
import { postcodeIndex } from '#lib/parliament/look-up-seats.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { spaceTrouble } from '#lib/platform/free-space.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { stateOfWorker, type WorkerState } from './worker-state.ts'

export type Health = {
  status: 'ok' | 'trouble'
  version: string
  database: 'pglite' | 'postgresql'
  worker: WorkerState | 'unknown'
  index: { bytes: number; postcodes: number; source: string; builtAt: string } | null
  /** What is wrong, a sentence each; empty when nothing is. */
  trouble: string[]
}

/** An answer that took longer is none: whoever asks for the health has not the time of a supporter. */
const ANSWERS_WITHIN_MS = 2_000

/**
 * Whether this installation can do its work: the database answers and takes writes (the worker writes every two seconds),
 * the disk has room for more, postcodes can be looked up.
 * @param answersWithin in milliseconds
 */
export async function readHealth(
  db: Database,
  now: Date,
  answersWithin = ANSWERS_WITHIN_MS,
): Promise<Health> {
  const trouble: string[] = []
  const { databaseUrl, dataDir } = config()
  const [worker, space] = await Promise.all([
    inTime(workerState(db, now), answersWithin).catch(() => 'unknown' as const),
    // With a server, letters are stored on the server's disk.
    databaseUrl === null ? spaceTrouble(dataDir).catch(() => null) : null,
  ])
  if (worker === 'unknown') trouble.push('The database does not answer.')
  if (space !== null) trouble.push(space)
  if (worker === 'silent' || worker === 'never_started')
    trouble.push(
      'The worker is silent, or what it writes does not reach the database: letters and answers wait until that is over.',
    )
  const index = indexInfo()
  if (!index) trouble.push('The postcode index cannot be read.')
  return {
    status: trouble.length === 0 ? 'ok' : 'trouble',
    version: packageJson.version,
    database: databaseUrl ? 'postgresql' : 'pglite',
    worker,
    index,
    trouble,
  }
}

async function workerState(db: Database, now: Date): Promise<WorkerState> {
  const last = await db.workerBeat.findFirst({ orderBy: { beatAt: 'desc' } })
  return stateOfWorker(last?.beatAt ?? null, now)
}

async function inTime<Value>(answer: Promise<Value>, within: number): Promise<Value> {
  const halt = new AbortController()
  const late = pause(within, undefined, { signal: halt.signal }).then(() => {
    throw new Error('no answer in time')
  })
  return Promise.race([answer, late]).finally(() => halt.abort())
}

function indexInfo(): Health['index'] {
  try {
    const { bytes, postcodes, source, builtAt } = postcodeIndex().info()
    return { bytes, postcodes, source, builtAt: new Date(builtAt).toISOString() }
  } catch {
    return null
  }
}
