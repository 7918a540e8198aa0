/**
 * `node database-host.ts FOLDER DUMP`: an embedded database in memory that test files use one after another. Says `ready`
 * over IPC; to `empty` it answers `ready` again, or ends where a test has changed more than rows.
 */
import { openAsBlob } from 'node:fs'
import { Client } from 'pg'
import { embeddedDatabaseUrl } from '#lib/platform/database-url.ts'
import { startEmbeddedDatabase } from '#lib/platform/embedded-database.ts'

const [, , folder = '', dump = ''] = process.argv

/** Everything of a database but its rows, as one hash. */
const SHAPE = `
SELECT md5(concat(
  (SELECT string_agg(concat(relname, relkind, reloptions), ',' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace),
  (SELECT string_agg(concat(attrelid::regclass, attname, atttypid, attnotnull, attisdropped), ',' ORDER BY attrelid, attnum)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace),
  (SELECT string_agg(concat(conname, pg_get_constraintdef(oid)), ',' ORDER BY oid) FROM pg_constraint),
  (SELECT string_agg(concat(tgrelid, tgname, tgenabled), ',' ORDER BY oid) FROM pg_trigger),
  (SELECT string_agg(concat(proname, prosrc), ',' ORDER BY oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
  (SELECT string_agg(enumlabel, ',' ORDER BY oid) FROM pg_enum),
  (SELECT string_agg(setconfig::text, ',') FROM pg_db_role_setting)
)) AS shape`
const TABLES = `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`

await startEmbeddedDatabase(folder, { inMemory: true, from: await openAsBlob(dump) })

/** One session serves every connection, so what a test has set for its own lives on until it is discarded. */
async function askWithin<Answer>(ask: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client({ connectionString: embeddedDatabaseUrl(folder) })
  await client.connect()
  try {
    await client.query('ROLLBACK')
    await client.query('DISCARD ALL')
    return await ask(client)
  } finally {
    await client.end()
  }
}

async function shapeOf(client: Client): Promise<string> {
  return (await client.query<{ shape: string }>(SHAPE)).rows[0]?.shape ?? ''
}

const { shape, tables } = await askWithin(async (client) => ({
  shape: await shapeOf(client),
  tables: (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => name),
}))
const filled = tables
  .map((name, at) => `SELECT ${at} AS at WHERE EXISTS (SELECT FROM ${name})`)
  .join(' UNION ALL ')

/** @returns whether it is again as it was */
async function empty(client: Client): Promise<boolean> {
  if ((await shapeOf(client)) !== shape) return false
  const { rows } = await client.query<{ at: number }>(filled)
  if (rows.length === 0) return true
  const names = rows.map(({ at }) => tables[at])
  // Some rows may not be taken out one by one; and none of the rules for that is asked here.
  await client.query(`SET session_replication_role = replica`)
  await client.query(`TRUNCATE ${names.join(', ')} RESTART IDENTITY CASCADE`)
  await client.query('DISCARD ALL')
  return true
}

process.on('message', async () => {
  if (await askWithin(empty)) process.send?.('ready')
  else process.exit()
})
process.on('disconnect', () => process.exit())
process.send?.('ready')
