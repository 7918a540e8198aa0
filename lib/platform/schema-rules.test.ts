import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const OURS = `relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`
const names = (sql: string) =>
  data.db.$queryRawUnsafe<{ name: string }[]>(sql).then((rows) => rows.map(({ name }) => name))

// Of a key of several columns the first is enough: the others only hold that both rows say the same.
it('every foreign key has an index that begins with it: what it points at is looked for there', async () => {
  const without = await names(`
    SELECT conname AS name FROM pg_constraint key
    WHERE contype = 'f' AND NOT EXISTS (
      SELECT FROM pg_index WHERE indrelid = key.conrelid AND indpred IS NULL
        AND (indkey::int2[])[0] = key.conkey[1]
    )`)
  expect(without).toEqual([])
})

it('nothing cascades to a row that another key holds: what may be removed is removed whole', async () => {
  const forbidden = await names(`
    SELECT falls.conname || ', held by ' || holds.conname AS name
    FROM pg_constraint falls JOIN pg_constraint holds ON holds.confrelid = falls.conrelid
    WHERE falls.contype = 'f' AND falls.confdeltype = 'c' AND holds.contype = 'f' AND holds.confdeltype <> 'c'`)
  expect(forbidden).toEqual([])
})

it('every time knows its zone', async () => {
  const without = await names(`
    SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE ${OURS} AND atttypid = 'timestamp'::regtype`)
  expect(without).toEqual([])
})

it('every id of ours is a UUID, and every column that is called one points at its row', async () => {
  // Of one table of many, or of none: what they name is told beside them. Counts hold nothing they count, nor the log what
  // it tells of.
  const free = [
    'AuditEntry.subjectId',
    'AuditEntry.actorId',
    'OutboxMessage.correlationId',
    'OutboxMessage.messageId',
    'InboundMessage.messageId',
  ]
  const counts = `'Count', 'CountChange', 'Activity'`
  const theirs = `'User', 'Session', 'Account', 'Verification', 'TwoFactor'`
  const text = await names(`
    SELECT relname || '.id' AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE ${OURS} AND relkind = 'r' AND attname = 'id' AND atttypid = 'text'::regtype AND relname NOT IN (${theirs})`)
  expect(text).toEqual([])
  const loose = await names(`
    SELECT relname || '.' || attname AS name FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE ${OURS} AND relkind = 'r' AND attname LIKE '%Id' AND relname NOT IN (${theirs}, ${counts}) AND NOT EXISTS (
      SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = attrelid AND attnum = ANY (conkey)
    )`)
  expect(loose.filter((name) => !free.includes(name))).toEqual([])
})
