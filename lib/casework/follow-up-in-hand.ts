import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { FollowUp } from '#lib/platform/generated/prisma/client.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

/** A follow-up that is about to change, held until the transaction ends, for whoever may change it at this moment. */
export async function followUpInHand(
  tx: Transaction,
  { followUpId, personId, now }: { followUpId: string; personId: string; now: Date },
): Promise<{ ok: true; followUp: FollowUp } | NotAllowed | Refused<'no_such_follow_up'>> {
  await lockRow(tx, 'FollowUp', { id: followUpId }, 'state')
  const followUp = await tx.followUp.findUnique({ where: { id: followUpId } })
  if (!followUp) return refused('no_such_follow_up', 'There is no such follow-up. Nothing was changed.')
  const { organisationId } = followUp
  const right = await allowed(tx, { personId, action: 'follow_up.write', organisationId, now })
  return right.ok ? { ok: true, followUp } : right
}
