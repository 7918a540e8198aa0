import { visibleCampaign, visibleCampaigns } from '#lib/campaigns/data.ts'
import { hasEnded } from '#lib/campaigns/last-day.ts'
import { coalition } from '#lib/coalition/data.ts'
import { confirmedByCampaign, countConfirmed, countSeatsWritten } from '#lib/counts/data.ts'
import { dissolved } from '#lib/parliament/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { shareReads } from '#lib/platform/share-reads.ts'
import { signatories } from '#lib/positions/data.ts'

/** What is the same for everybody who opens the home page. */
export const homeForVisitors = shareReads(async (db: Database, _: null) => {
  const now = new Date()
  const [campaigns, noMembers, confirmed] = await Promise.all([
    visibleCampaigns(db),
    dissolved(db, now),
    confirmedByCampaign(db),
  ])
  return {
    campaigns: campaigns.map((campaign) => ({
      ...campaign,
      confirmed: confirmed.get(campaign.id) ?? 0,
      ended: hasEnded(campaign, now),
    })),
    /** Parliament is dissolved: nobody can be written to. */
    noMembers,
  }
})

/** What is the same for everybody who opens a campaign's pages, by its slug; null where supporters may not see it. */
export const campaignForVisitors = shareReads(async (db: Database, slug: string) => {
  const now = new Date()
  const [campaign, umbrella, noMembers] = await Promise.all([
    visibleCampaign(db, slug),
    coalition(db),
    dissolved(db, now),
  ])
  if (!campaign) return null
  const { id: campaignId } = campaign
  const [signed, published, confirmed, seatsWritten] = await Promise.all([
    signatories(db, campaignId, now),
    db.version.findFirst({ where: { campaignId, publishedAt: { not: null } }, select: { id: true } }),
    countConfirmed(db, campaignId),
    campaign.goalSeats === null ? 0 : countSeatsWritten(db, campaignId),
  ])
  return {
    campaign,
    umbrella,
    signed,
    /** How many organisations stand under the published statement; null while none is published. */
    signatures: published ? signed.length : null,
    confirmed,
    /** In how many seats somebody wrote; nought where the campaign has no goal of seats. */
    seatsWritten,
    noMembers,
    /** Its last day has passed: it takes nothing new. */
    ended: hasEnded(campaign, now),
    now,
  }
})
