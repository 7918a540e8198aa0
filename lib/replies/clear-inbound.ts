import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'

const CLEAR = `UPDATE "InboundMessage" SET "envelopeFrom" = '', "envelopeTo" = '', "fromName" = '', "fromAddress" = '', subject = '', text = '',
  words = '', "replyTo" = '', attachments = 0, "clearedAt" = $2::timestamptz
WHERE id = ANY ($1::uuid[]) AND "clearedAt" IS NULL AND state <> 'received' RETURNING "sourceId"`

/** The bytes came for several recipients, and are kept until the last of them is cleared. */
const CLEAR_PIECES = `DELETE FROM "MailPiece" WHERE "sourceId" = ANY ($1::uuid[]) AND NOT EXISTS (
  SELECT FROM "InboundMessage" AS other WHERE other."sourceId" = "MailPiece"."sourceId" AND other."clearedAt" IS NULL
)`

/** Its mark goes too: the same bytes, sent once more for somebody else, are to be stored anew. */
const CLEAR_SOURCES = `UPDATE "MailSource" SET hash = 'cleared:' || id, size = 0
WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM "MailPiece" WHERE "sourceId" = "MailSource".id)`

/**
 * Takes sender, words and bytes out of incoming messages; that they came, when, and what became of them stays. One that no
 * rule has looked at yet is left.
 * @returns how many were cleared
 */
export async function clearInbound(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  const run = within(tx)
  const cleared = await run<{ sourceId: string }>(CLEAR, [ids, now.toISOString()])
  const sources = [...new Set(cleared.map(({ sourceId }) => sourceId))]
  await run(CLEAR_PIECES, [sources])
  await run(CLEAR_SOURCES, [sources])
  return cleared.length
}
