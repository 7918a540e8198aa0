import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databaseUrl, throughSocket } from './database-url.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { rememberPool } from './run-statement.ts'

/** What a verb takes: the client, or the transaction it is already in. */
export type Database = PrismaClient
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/**
 * A client of its own on an address; the caller disconnects it.
 * @param prepares whether each connection prepares what it runs, once: for what runs the same few statements again and again.
 * Through a socket of this machine none does: the embedded database is one session, and all would share the names.
 */
export function connectDatabase(
  url: string,
  connections = 8,
  { prepares = false }: { prepares?: boolean } = {},
): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: idleFor(url) })
  // A connection that ends while nobody uses it is replaced at the next question.
  pool.on('error', () => {})
  // One that ends while it is used fails what it is used for; unheard, its own event would end the process too.
  pool.on('connect', (connection) => connection.on('error', () => {}))
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    ...(prepares && !throughSocket(url) && { statementNameGenerator: statementNames() }),
  })
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
  rememberPool(client, pool)
  return client
}

/** So many texts are prepared; whatever comes beyond is as without. A list of another length is another text. */
const MOST_PREPARED = 300

function statementNames() {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    const name = names.size < MOST_PREPARED ? `own_${names.size}` : ''
    if (name !== '') names.set(sql, name)
    return name
  }
}

/**
 * How long an idle connection stays open. One to a socket of this machine stays for good: the embedded database is one
 * session, which keeps what each connection prepared, and one that came and went would leave its own behind every time.
 */
const idleFor = (url: string) => (throughSocket(url) ? 0 : 10_000)

// One client a process, kept where a development server's reload finds it again.
const shelf = globalThis as typeof globalThis & { chorusDatabase?: PrismaClient }

/** This process's client. */
export function database(): PrismaClient {
  shelf.chorusDatabase ??= connectDatabase(databaseUrl())
  return shelf.chorusDatabase
}

/** Puts another database in the place of this process's own; for tests. */
export function useDatabase(client: PrismaClient): void {
  shelf.chorusDatabase = client
}
