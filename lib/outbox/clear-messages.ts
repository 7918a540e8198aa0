import { dropUnusedBytes } from '#lib/files/mail-source.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { within } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import { ENDED } from './delivery-states.ts'

const CLEAR = `UPDATE "OutboxMessage" SET raw = '', signature = NULL, files = 0, "lastResponse" = NULL, "clearedAt" = $2::timestamptz,
  "envelopeTo" = CASE lane WHEN 'supporters' THEN '' ELSE "envelopeTo" END
WHERE id = ANY ($1::uuid[]) AND "clearedAt" IS NULL AND state IN ${sqlList(ENDED)}
RETURNING id`
const CLEAR_FILES = `DELETE FROM "OutboxFile" WHERE "outboxId" = ANY ($1::uuid[]) RETURNING "sourceId"`
const CLEAR_TRIES = `UPDATE "OutboxAttempt" SET response = NULL WHERE "outboxId" = ANY ($1::uuid[]) AND response IS NOT NULL`

/**
 * Takes the bytes of messages, their files, whom of ours they went to, and what mail systems answered out of them; when and how they
 * went stays. One that is still on its way is left to finish.
 * @returns how many were cleared
 */
export async function clearMessages(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  const run = within(tx)
  const cleared = (await run<{ id: string }>(CLEAR, [ids, now.toISOString()])).map(({ id }) => id)
  await run(CLEAR_TRIES, [cleared])
  const files = await run<{ sourceId: string }>(CLEAR_FILES, [cleared])
  await dropUnusedBytes(
    tx,
    files.map(({ sourceId }) => sourceId),
  )
  return cleared.length
}

/** Clears every message about one thing whose way has ended, or those of these names among them. */
export async function clearMessagesAbout(
  tx: Transaction,
  { correlationId, dedupeKeys, now }: { correlationId: string; dedupeKeys?: readonly string[]; now: Date },
): Promise<void> {
  const ended = await tx.outboxMessage.findMany({
    where: {
      kind: { in: Object.values(OutboxKind) },
      correlationId,
      ...(dedupeKeys && { dedupeKey: { in: [...dedupeKeys] } }),
      state: { in: [...ENDED] },
      clearedAt: null,
    },
    select: { id: true },
  })
  await clearMessages(tx, { ids: ended.map(({ id }) => id), now })
}
