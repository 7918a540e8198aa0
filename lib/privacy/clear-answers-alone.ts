import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { clearMessagesAbout } from '#lib/outbox/clear-messages.ts'
import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { runStatement, within } from '#lib/platform/run-statement.ts'
import { sqlList } from '#lib/platform/sql-list.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { clearReplies } from '#lib/replies/clear-replies.ts'
import { copyKey } from '#lib/replies/copy-to-supporter.ts'
import { lockInbound } from '#lib/replies/move-inbound.ts'

const BATCH = '100'

/**
 * Answers that are for their supporters alone and that nobody waits for any more: the supporter's mail system has the copy; or a
 * machine wrote it, and whoever placed it by hand can no longer think again; or its letter is cleared, so there is nobody to
 * pass it on to.
 */
const DUE = `SELECT m.id FROM "InboundMessage" m
JOIN "Reply" r ON r."inboundId" = m.id JOIN "Letter" l ON l.id = r."letterId"
WHERE NOT m."staffMayRead" AND m."clearedAt" IS NULL AND m.state = 'placed' AND (
  r."copyLeftAt" IS NOT NULL OR l."clearedAt" IS NOT NULL
  OR (r.state IN ${sqlList(NO_ANSWER)} AND r."classifiedAt" <= $1::timestamptz - interval '1 minute')
)`
const SOME_DUE = `${DUE} ORDER BY m."receivedAt", m.id LIMIT $2::integer`
const STILL_DUE = `${DUE} AND m.id = $2::uuid`

/**
 * Clears answers that are for their supporters alone as soon as they are there: of each, words, sender, files and bytes, and the
 * copy of it that left. That it came, and on which day, stays. @returns how many
 */
export async function clearAnswersAlone({ db, now }: { db: Database; now: Date }): Promise<number> {
  const due = await runStatement<{ id: string }>(db, SOME_DUE, [now.toISOString(), BATCH])
  for (const { id } of due) {
    await againAfterDeadlock(() =>
      db.$transaction(async (tx) => {
        // Somebody may be taking it back at this moment.
        await holdAnswer(tx, id)
        const still = await within(tx)<{ id: string }>(STILL_DUE, [now.toISOString(), id])
        if (still.length > 0) await clearAnswer(tx, { inboundId: id, now })
      }),
    )
  }
  return due.length
}

/** Holds a message, then the letter it is with, in the order in which it is placed and taken back. */
export async function holdAnswer(tx: Transaction, inboundId: string): Promise<void> {
  await lockInbound(tx, inboundId)
  const replies = await tx.reply.findMany({ where: { inboundId }, select: { letterId: true } })
  for (const { letterId } of replies) if (letterId) await lockLetter(tx, letterId)
}

/** Clears a message with the answer it is and the copy of that, where that has ended its way. The caller holds them. */
export async function clearAnswer(
  tx: Transaction,
  { inboundId, now }: { inboundId: string; now: Date },
): Promise<void> {
  const replies = await tx.reply.findMany({ where: { inboundId }, select: { id: true, letterId: true } })
  await clearReplies(tx, { ids: replies.map(({ id }) => id), now })
  await clearInbound(tx, { ids: [inboundId], now })
  for (const { id, letterId } of replies) {
    if (!letterId) continue
    await clearMessagesAbout(tx, { correlationId: letterId, dedupeKeys: [copyKey(id)], now })
  }
}
