import { postcodeIndex } from '#lib/parliament/look-up-seats.ts'
import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
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

/** Whether this installation can do its work: the database answers, the worker works, postcodes can be looked up. */
export async function readHealth(db: Database, now: Date): Promise<Health> {
  const trouble: string[] = []
  const worker = await workerState(db, now).catch(() => {
    trouble.push('The database does not answer.')
    return 'unknown' as const
  })
  if (worker === 'silent' || worker === 'never_started')
    trouble.push('The worker is silent: letters and answers wait until it runs again.')
  const index = indexInfo()
  if (!index) trouble.push('The postcode index cannot be read.')
  return {
    status: trouble.length === 0 ? 'ok' : 'trouble',
    version: packageJson.version,
    database: config().databaseUrl ? 'postgresql' : 'pglite',
    worker,
    index,
    trouble,
  }
}

async function workerState(db: Database, now: Date): Promise<WorkerState> {
  const last = await db.workerBeat.findFirst({ orderBy: { beatAt: 'desc' } })
  return stateOfWorker(last?.beatAt ?? null, now)
}

function indexInfo(): Health['index'] {
  try {
    const { bytes, postcodes, source, builtAt } = postcodeIndex().info()
    return { bytes, postcodes, source, builtAt: new Date(builtAt).toISOString() }
  } catch {
    return null
  }
}
