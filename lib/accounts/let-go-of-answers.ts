import type { Transaction } from '#lib/platform/database.ts'
import { membershipsOf } from './data.ts'
import { campaignsFor } from './permissions.ts'

/** Answers that somebody may read no longer are not theirs to do: whoever has them open or was given them lets them go. */
export async function letGoOfAnswers(
  tx: Transaction,
  { personId, campaignIds, now }: { personId: string; campaignIds: readonly string[]; now: Date },
): Promise<void> {
  const still = campaignsFor(
    { memberships: await membershipsOf(tx, { userId: personId, now }) },
    'reply.read',
  )
  if (still === 'all') return
  const gone = { campaignId: { in: campaignIds.filter((id) => !still.includes(id)) } }
  await tx.reply.updateMany({ where: { assignedToId: personId, ...gone }, data: { assignedToId: null } })
  await tx.reply.updateMany({
    where: { claimedById: personId, ...gone },
    data: { claimedById: null, claimedAt: null },
  })
}
