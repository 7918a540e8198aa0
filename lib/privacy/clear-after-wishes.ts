import { clearMessages } from '#lib/outbox/clear-messages.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

const BATCH = '200'

/** Mails about letters whose writers wished them gone, that were on their way then. */
const LEFT_BEHIND = `SELECT m.id FROM "Letter" l
JOIN "OutboxMessage" m ON m.kind = ANY (enum_range(NULL::"OutboxKind")) AND m."correlationId" = l.id::text
WHERE l."clearedFor" = 'wish' AND l."clearedAt" >= $1::timestamptz - interval '30 days'
  AND m."clearedAt" IS NULL AND m.state IN ('accepted', 'failed', 'cancelled', 'unknown')
LIMIT $2::integer`

/**
 * Clears the mails that were being handed over while their letter was cleared at its writer's wish, once their way has
 * ended. @returns how many
 */
export async function clearAfterWishes({ db, now }: { db: Database; now: Date }): Promise<number> {
  const left = await runStatement<{ id: string }>(db, LEFT_BEHIND, [now.toISOString(), BATCH])
  if (left.length === 0) return 0
  return db.$transaction((tx) => clearMessages(tx, { ids: left.map(({ id }) => id), now }))
}
