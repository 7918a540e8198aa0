import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { databaseUrl } from './database-url.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { rememberPool } from './run-statement.ts'

/** What a verb takes: the client, or the transaction it is already in. */
export type Database = PrismaClient
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

/** A client of its own on an address; the caller disconnects it. */
export function connectDatabase(url: string, connections = 8): PrismaClient {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  const adapter = new PrismaPg(pool, { onPoolError: () => {}, disposeExternalPool: true })
  const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 20_000 } })
  rememberPool(client, pool)
  return client
}

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
