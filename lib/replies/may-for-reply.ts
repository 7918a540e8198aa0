import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Action } from '#lib/accounts/permissions.ts'
import type { Transaction } from '#lib/platform/database.ts'

/**
 * Whether a person may do it to an answer at this moment: everywhere, or since its campaign was given to them. Of one that
 * there is not, who has the right for some campaigns alone is told the same as of one that is not theirs.
 */
export async function mayForReply(
  tx: Transaction,
  { person, action, replyId, now }: { person: { id: string }; action: Action; replyId: string; now: Date },
): Promise<{ ok: true } | NotAllowed> {
  const reply = await tx.reply.findUnique({ where: { id: replyId }, select: { campaignId: true } })
  return allowed(tx, { personId: person.id, action, campaignId: reply?.campaignId, now })
}
