import { dropUnusedBytes } from '#lib/files/mail-source.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { within } from '#lib/platform/run-statement.ts'

const CLEAR = `UPDATE "InboundMessage" SET "envelopeFrom" = '', "envelopeTo" = '', "peerAddress" = '', "peerName" = '', "fromName" = '', "fromAddress" = '', subject = '', text = '',
  words = '', "replyTo" = '', "messageId" = '', attachments = 0, "clearedAt" = $2::timestamptz
WHERE id = ANY ($1::uuid[]) AND "clearedAt" IS NULL AND state <> 'received' RETURNING id, "sourceId"`

const CLEAR_FILES = `DELETE FROM "AttachedFile" WHERE "inboundId" = ANY ($1::uuid[]) RETURNING "sourceId"`

/**
 * Takes sender, words, files and bytes out of incoming messages; that they came, when, and what became of them stays. One that no
 * rule has looked at yet is left.
 * @returns how many were cleared
 */
export async function clearInbound(
  tx: Transaction,
  { ids, now }: { ids: readonly string[]; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0
  const run = within(tx)
  const cleared = await run<{ id: string; sourceId: string }>(CLEAR, [ids, now.toISOString()])
  const files = await run<{ sourceId: string }>(CLEAR_FILES, [cleared.map(({ id }) => id)])
  // The bytes came for several recipients, and are kept until the last of them is cleared.
  await dropUnusedBytes(
    tx,
    [...cleared, ...files].map(({ sourceId }) => sourceId),
  )
  return cleared.length
}
