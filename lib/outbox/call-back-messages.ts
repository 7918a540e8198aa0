import type { Transaction } from '#lib/platform/database.ts'
import { OutboxKind } from '#lib/platform/generated/prisma/enums.ts'
import { UNSAID } from './delivery-states.ts'
import { moveMessage } from './move-message.ts'

/**
 * Calls back every message about one thing of which nothing has been said yet, even one that a sender has taken: whoever is
 * first, this or the sender's step to `in_data`, decides. The caller records its own side: no follower is told.
 * @param kinds only these; all unless given
 * @param dedupeKeys only the messages that were named so
 * @returns how many were called back; and how many are `leaving`: they are being handed over at this moment, and can no
 * longer be stopped
 */
export async function callBackMessages(
  tx: Transaction,
  {
    correlationId,
    kinds = Object.values(OutboxKind),
    dedupeKeys,
    now,
  }: {
    correlationId: string
    kinds?: readonly OutboxKind[]
    dedupeKeys?: readonly string[]
    now: Date
  },
): Promise<{ calledBack: number; leaving: number }> {
  const named = dedupeKeys && { dedupeKey: { in: [...dedupeKeys] } }
  const about = { correlationId, kind: { in: [...kinds] }, ...named }
  const waiting = await tx.outboxMessage.findMany({
    where: { ...about, state: { in: [...UNSAID] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  let calledBack = 0
  for (const { id } of waiting) {
    // A sender that has it in hand at this moment is waited for; then it is looked at as the sender left it.
    const ended = { outcome: 'kept_back' } as const
    if (await moveMessage(tx, { id, to: 'cancelled', from: UNSAID, now, ended })) calledBack += 1
  }
  const leaving = await tx.outboxMessage.count({ where: { ...about, state: 'in_data' } })
  return { calledBack, leaving }
}
