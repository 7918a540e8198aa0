import { cookies } from 'next/headers'
import { cache } from 'react'
import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { emptyDraft } from '#lib/letters/draft.ts'
import { readDraft } from '#lib/letters/draft-cookie.ts'
import { findPlace } from '#lib/letters/find-place.ts'
import { firstMissing, type JourneyStep, journeyOrder } from '#lib/letters/journey.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { dissolved } from '#lib/parliament/data.ts'
import { database } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { noSuchPage, redirectTo } from '../../redirect-to.ts'
import { speak } from '../../request-language.ts'
import { CAMPAIGN_SLUG } from './campaign-slug.ts'

/** The campaign of an address, whoever runs this installation, and the draft on this device; once for each request. */
export const openCampaign = cache(async (slug: string) => {
  if (!CAMPAIGN_SLUG.test(slug)) return noSuchPage()
  const db = database()
  const [campaign, umbrella] = await Promise.all([visibleCampaign(db, slug), coalition(db)])
  if (!campaign) return noSuchPage()
  const now = new Date()
  const [signed, noMembers] = await Promise.all([signatories(db, campaign.id, now), dissolved(db, now)])
  const jar = await cookies()
  const found = readDraft({ slug, now, cookieValue: (name) => jar.get(name)?.value })
  return {
    campaign,
    umbrella,
    coalitionName: umbrella?.name ?? 'the coalition',
    coalitionNameCy: umbrella?.nameCy,
    signed,
    signatories: signed.map(({ name }) => name),
    draft: found ?? emptyDraft(),
    hasDraft: found !== null,
    /** Parliament is dissolved: nobody can be written to. */
    noMembers,
    now,
  }
})

/**
 * All that a step's page needs. Whoever opens a step too early is taken to the first one that is missing; while the
 * campaign is paused, to its first page; while there are no members, to the page that says so.
 */
export const openStep = cache(async (slug: string, step: JourneyStep) => {
  const { language, to } = await speak()
  const opened = await openCampaign(slug)
  const { campaign, draft, now, noMembers } = opened
  const start = to(`/campaigns/${slug}`)
  if (campaign.state !== 'live') redirectTo(start)
  const place = await findPlace({ db: database(), draft, now, language })
  const missing = noMembers && draft.postcode ? 'mp' : firstMissing(draft, place, campaign)
  if (journeyOrder.indexOf(missing) < journeyOrder.indexOf(step)) {
    redirectTo(missing === 'start' ? start : `${start}/${missing}`)
  }
  return { ...opened, place }
})

/** The organisation on whose page this draft began, as long as it has one; once for each request. */
export const openThrough = cache(async (slug: string) => {
  const { campaign, draft, now } = await openCampaign(slug)
  return throughOrganisation(database(), { slug: draft.through, campaignId: campaign.id, now })
})

export type StepProps = { params: Promise<{ slug: string }> }
