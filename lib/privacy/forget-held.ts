import type { Transaction } from '#lib/platform/database.ts'
import { clearInbound } from '#lib/replies/clear-inbound.ts'
import { lockInbound, moveInbound } from '#lib/replies/move-inbound.ts'

const FORGOTTEN = 'Somebody it points to asked us to forget them. Its words are gone.'

/**
 * Sets aside and clears the messages in the holding pen that point to these letters and to no others; of one that points to
 * others too, only that it points here is forgotten.
 */
export async function forgetHeld(
  tx: Transaction,
  { letterIds, now }: { letterIds: readonly string[]; now: Date },
): Promise<void> {
  const ours = { letterId: { in: [...letterIds] } }
  const held = await tx.inboundMessage.findMany({
    where: {
      state: { in: ['held', 'set_aside', 'dismissed'] },
      clearedAt: null,
      suggestions: { some: ours, every: ours },
    },
    select: { id: true },
  })
  await forgetMessages(tx, { ids: held.map(({ id }) => id), now })
  await tx.inboundSuggestion.deleteMany({ where: ours })
}

/** Sets messages of the holding pen aside and clears them. */
export async function forgetMessages(
  tx: Transaction,
  { ids, now, reason = FORGOTTEN }: { ids: readonly string[]; now: Date; reason?: string },
): Promise<void> {
  for (const inboundId of ids) {
    if ((await lockInbound(tx, inboundId)) !== 'held') continue
    await moveInbound(tx, { inboundId, actor: { kind: 'system', id: 'privacy' }, to: 'set_aside', reason })
  }
  await clearInbound(tx, { ids, now })
}
