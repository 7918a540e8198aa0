import type { Database } from '#lib/platform/database.ts'

const MEMBERS = 650

/** About what a letter has: 3 KB. */
const BYTES = `convert_to('Subject: A letter' || repeat(E'\\r\\nDear MP, ' || md5(number::text), 75), 'UTF8')`

/**
 * Puts messages to all members, of three campaigns, into the outbox.
 * @param bytes of a letter's size: these are the first to leave; the others have none, and are there to be many
 * @param apart each to a mailbox of its own
 */
export async function fill(
  db: Database,
  {
    count,
    state,
    bytes = false,
    apart = false,
  }: { count: number; state: 'ready' | 'accepted'; bytes?: boolean; apart?: boolean },
): Promise<void> {
  const since = bytes ? '2 hours' : '1 hour'
  await db.$executeRawUnsafe(`
    INSERT INTO "OutboxMessage" (id, kind, "correlationId", "dedupeKey", lane, turn, "envelopeFrom", "envelopeTo", "messageId",
      raw, repeatable, state, "nextAttemptAt")
    SELECT id, 'letter', id, id, 'members', 'campaign-' || number % 3, 'b@letters.invalid',
      'member-' || ${apart ? 'id' : `number % ${MEMBERS}`} || '@mp.invalid', id, ${bytes ? BYTES : `''`}, FALSE, '${state}', now() - interval '${since}'
    FROM (SELECT number, gen_random_uuid() AS id FROM generate_series(1, ${count}) AS number) AS each`)
  await db.$executeRawUnsafe('ANALYZE "OutboxMessage"')
  await db.$executeRawUnsafe('ANALYZE "OutboxQueue"')
}
