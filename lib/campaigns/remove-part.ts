import type { Database } from '#lib/platform/database.ts'
import { campaignParts } from './campaign-parts.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import type { PartName } from './parts-schema.ts'

/** Removes an ask, a question or a paragraph; one that is gone already stays gone. */
export async function removePart(options: {
  db: Database
  person: { id: string }
  slug: string
  part: PartName
  id: string
  now: Date
}): Promise<{ ok: true } | ChangeRefused> {
  const { part, id } = options
  const outcome = await changeCampaign(options, async (tx, campaign) => {
    const { count } = await campaignParts[part].remove(tx, { id, campaignId: campaign.id })
    return { ok: true as const, action: `${part}.removed`, detail: { [part]: id }, unchanged: count === 0 }
  })
  return outcome.ok ? { ok: true } : outcome
}
