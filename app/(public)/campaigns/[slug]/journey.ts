import { cookies } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { emptyDraft } from '#lib/letters/draft.ts'
import { readDraft } from '#lib/letters/draft-cookie.ts'
import { findPlace } from '#lib/letters/find-place.ts'
import { firstMissing, type JourneyStep, journeyOrder } from '#lib/letters/journey.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { CAMPAIGN_SLUG } from './campaign-slug.ts'

/** The campaign of an address, whoever runs this installation, and the draft on this device; once for each request. */
export const openCampaign = cache(async (slug: string) => {
  if (!CAMPAIGN_SLUG.test(slug)) notFound()
  const db = database()
  const [campaign, umbrella] = await Promise.all([visibleCampaign(db, slug), coalition(db)])
  if (!campaign) notFound()
  const now = new Date()
  const signed = await signatories(db, campaign.id, now)
  const jar = await cookies()
  const found = readDraft({ slug, now, cookieValue: (name) => jar.get(name)?.value })
  return {
    campaign,
    coalitionName: umbrella?.name ?? 'the coalition',
    signatories: signed.map(({ name }) => name),
    draft: found ?? emptyDraft(),
    hasDraft: found !== null,
    now,
  }
})

/**
 * All that a step's page needs. Whoever opens a step too early is taken to the first one that is missing; while the
 * campaign is paused, to its first page.
 */
export const openStep = cache(async (slug: string, step: JourneyStep) => {
  const opened = await openCampaign(slug)
  const { campaign, draft, now } = opened
  if (campaign.state !== 'live') redirect(`/campaigns/${slug}`)
  const place = await findPlace({ db: database(), draft, now })
  const missing = firstMissing(draft, place)
  if (journeyOrder.indexOf(missing) < journeyOrder.indexOf(step)) {
    redirect(missing === 'start' ? `/campaigns/${slug}` : `/campaigns/${slug}/${missing}`)
  }
  return { ...opened, place }
})

/** The organisation on whose page this draft began, as long as it has one; once for each request. */
export const openThrough = cache(async (slug: string) => {
  const { campaign, draft, now } = await openCampaign(slug)
  return throughOrganisation(database(), { slug: draft.through, campaignId: campaign.id, now })
})

export type StepProps = { params: Promise<{ slug: string }> }
