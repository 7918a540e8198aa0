import type { Transaction } from '#lib/platform/database.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

/**
 * Holds a campaign until the transaction ends. Cutting a version, moving the campaign and every other position on it take
 * the same hold, so whoever comes second sees what the first left; rows that only point at the campaign, such as letters,
 * are not held up. Null when there is none.
 */
export async function lockCampaign(
  tx: Transaction,
  campaignId: string,
): Promise<{ state: CampaignState } | null> {
  const [row] = await tx.$queryRaw<
    { state: CampaignState }[]
  >`SELECT state FROM "Campaign" WHERE id = ${campaignId} FOR NO KEY UPDATE`
  return row ?? null
}

/** Holds a person's roles in an organisation: a role that is taken away at this moment counts either before or after. */
export async function lockRole(
  tx: Transaction,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM "Membership" WHERE "userId" = ${personId} AND "organisationId" = ${organisationId} FOR SHARE`
}
