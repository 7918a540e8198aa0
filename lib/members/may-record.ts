import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { missingRight } from '#lib/accounts/refusal.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { refused } from '#lib/platform/refused.ts'

/**
 * Whether somebody may write down about members for an organisation. A coordinator's right reaches every one, but nobody
 * speaks for an organisation that is not theirs.
 */
export async function mayRecord(
  tx: Transaction,
  { personId, organisationId, now }: { personId: string; organisationId: string; now: Date },
): Promise<{ ok: true } | NotAllowed> {
  const right = await allowed(tx, { personId, action: 'member.record', organisationId, now })
  if (!right.ok) return right
  const own = await tx.membership.findUnique({
    where: { userId_organisationId: { userId: personId, organisationId } },
    select: { id: true },
  })
  return own ? right : refused('not_allowed', missingRight('member.record'))
}
