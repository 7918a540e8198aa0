import type { Pool, QueryResultRow } from 'pg'
import type { Database } from './database.ts'

// Beside the process's one client, which is kept there too: a build holds this module more than once.
const shelf = globalThis as typeof globalThis & { chorusPools?: WeakMap<Database, Pool> }
shelf.chorusPools ??= new WeakMap()
const pools = shelf.chorusPools

/** Says which connections a client uses. */
export function rememberPool(client: Database, pool: Pool): void {
  pools.set(client, pool)
}

/**
 * Runs one statement over a client's own connections, past its query engine: for the one statement that is run for every
 * letter, of whose time in this process the engine would take more than half.
 */
export async function runStatement<Row extends QueryResultRow>(
  db: Database,
  text: string,
  values: readonly string[],
): Promise<Row[]> {
  const pool = pools.get(db)
  if (!pool) throw new Error('this client has no connections of its own')
  return (await pool.query<Row>(text, [...values])).rows
}
