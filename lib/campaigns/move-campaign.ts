import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { statesBefore } from '#lib/platform/life-cycle.ts'
import { campaignStates } from './campaign-states.ts'

export type CampaignMoved =
  | { ok: true; from: CampaignState }
  | { ok: false; reason: 'no_such_campaign' }
  | { ok: false; reason: 'not_allowed'; state: CampaignState }

/**
 * Moves a campaign along its table and writes the audit row. Of two moves at once, the second sees what the first made
 * of it.
 */
export async function moveCampaign(options: {
  db: Database
  actor: Actor
  slug: string
  to: CampaignState
}): Promise<CampaignMoved> {
  const { db, actor, slug, to } = options
  return db.$transaction(async (tx) => {
    const campaign = await tx.campaign.findUnique({ where: { slug }, select: { id: true, state: true } })
    if (!campaign) return { ok: false, reason: 'no_such_campaign' }
    const { id, state: from } = campaign
    const moved = await tx.campaign.updateMany({
      where: { id, state: { equals: from, in: statesBefore(campaignStates, to) } },
      data: { state: to },
    })
    if (moved.count === 0) return { ok: false, reason: 'not_allowed', state: from }
    await writeAudit(tx, { actor, subject: { kind: 'campaign', id }, action: 'campaign.moved', from, to })
    return { ok: true, from }
  })
}
