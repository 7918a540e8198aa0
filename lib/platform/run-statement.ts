import { randomUUID } from 'node:crypto'
import type { Pool, PoolClient, QueryResultRow } from 'pg'
import type { Database, Transaction } from './database.ts'

// Beside the process's one client, which is kept there too: a build holds this module more than once.
const shelf = globalThis as typeof globalThis & { chorusPools?: WeakMap<Database, Pool> }
shelf.chorusPools ??= new WeakMap()
const pools = shelf.chorusPools

/** Says which connections a client uses. */
export function rememberPool(client: Database, pool: Pool): void {
  pools.set(client, pool)
}

/** What a statement may be given. A time goes as ISO text: the driver would write it in the machine's own time zone. */
type Value = string | number | Uint8Array | readonly (string | null)[] | null

/** Runs one statement somewhere; the statement says what its values are. */
export type RunStatement = <Row extends QueryResultRow>(
  text: string,
  values: readonly Value[],
) => Promise<Row[]>

/**
 * Runs one statement over a client's own connections, past its query engine: for what is run for every letter, of whose
 * time in this process the engine would take more than half, and for bytes, which the engine would turn into text. Each
 * connection prepares a statement once: planning one that writes several tables takes longer than running it. So its text
 * must not change with its values.
 */
export async function runStatement<Row extends QueryResultRow>(
  db: Database,
  text: string,
  values: readonly Value[],
): Promise<Row[]> {
  const pool = pools.get(db)
  if (!pool) throw new Error('this client has no connections of its own')
  const connection = await pool.connect()
  try {
    const name = nameOn(connection, text)
    return (await connection.query<Row>({ name, text, values: [...values] })).rows
  } finally {
    connection.release()
  }
}

const prepared = new WeakMap<PoolClient, Map<string, string>>()

/** Under what name a connection prepares a text; no two the same, since in the embedded database all share one session. */
function nameOn(connection: PoolClient, text: string): string {
  const names = prepared.get(connection) ?? new Map<string, string>()
  prepared.set(connection, names)
  const name = names.get(text) ?? randomUUID()
  names.set(text, name)
  return name
}

/** By itself, over a client's own connections. */
export const alone =
  (db: Database): RunStatement =>
  (text, values) =>
    runStatement(db, text, values)

/** Through the engine: in the transaction that it holds. Each statement is planned anew, but for a client that prepares. */
export const within =
  (tx: Transaction): RunStatement =>
  <Row extends QueryResultRow>(text: string, values: readonly Value[]) =>
    tx.$queryRawUnsafe<Row[]>(text, ...values)
