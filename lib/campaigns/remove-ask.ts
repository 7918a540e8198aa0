import type { Database } from '#lib/platform/database.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'

/** Removes an ask; one that is gone already stays gone. */
export async function removeAsk(options: {
  db: Database
  person: { id: string }
  slug: string
  askId: string
  now: Date
}): Promise<{ ok: true } | ChangeRefused> {
  const { askId } = options
  const outcome = await changeCampaign(options, async (tx, campaign) => {
    const { count } = await tx.ask.deleteMany({ where: { id: askId, campaignId: campaign.id } })
    return { ok: true as const, action: 'ask.removed', detail: { ask: askId }, unchanged: count === 0 }
  })
  return outcome.ok ? { ok: true } : outcome
}
