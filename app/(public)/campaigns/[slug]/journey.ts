import { cookies } from 'next/headers'
import { cache } from 'react'
import { noSuchPage, redirectTo } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { takesLetters } from '#lib/campaigns/last-day.ts'
import { emptyDraft } from '#lib/letters/draft.ts'
import { readDraft } from '#lib/letters/draft-cookie.ts'
import { findSeat } from '#lib/letters/find-seat.ts'
import { campaignForVisitors } from '#lib/letters/for-visitors.ts'
import { firstMissing, type JourneyStep, journeyOrder } from '#lib/letters/journey.ts'
import { throughOrganisation } from '#lib/letters/through-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { CAMPAIGN_SLUG } from './campaign-slug.ts'

/** The campaign of an address, whoever runs this installation, and the draft on this device; once for each request. */
export const openCampaign = cache(async (slug: string) => {
  if (!CAMPAIGN_SLUG.test(slug)) return noSuchPage()
  const found = await campaignForVisitors(database(), slug)
  if (!found) return noSuchPage()
  const { umbrella, signed, now } = found
  const jar = await cookies()
  const draft = readDraft({ slug, now, cookieValue: (name) => jar.get(name)?.value })
  return {
    ...found,
    coalitionName: umbrella?.name ?? 'the coalition',
    coalitionNameCy: umbrella?.nameCy,
    signatories: signed.map(({ name }) => name),
    draft: draft ?? emptyDraft(),
    hasDraft: draft !== null,
  }
})

/**
 * All that a step's page needs. Whoever opens a step too early is taken to the first one that is missing, and is told where
 * there is no draft on this device; while the campaign is paused or has ended, to its first page; while there are no members,
 * to the page that says so.
 */
export const openStep = cache(async (slug: string, step: JourneyStep) => {
  const { language, to } = await speak()
  const opened = await openCampaign(slug)
  const { campaign, draft, now, noMembers } = opened
  const start = to(`/campaigns/${slug}`)
  if (!takesLetters(campaign, now)) redirectTo(start)
  const found = await findSeat({ db: database(), draft, now, language })
  const missing = noMembers && draft.postcode ? 'mp' : firstMissing(draft, found, campaign)
  if (journeyOrder.indexOf(missing) < journeyOrder.indexOf(step)) {
    if (missing === 'start') redirectTo(opened.hasDraft ? start : `${start}?lost=1`)
    redirectTo(`${start}/${missing}`)
  }
  return { ...opened, found }
})

/** The organisation on whose page this draft began, as long as it has one; once for each request. */
export const openThrough = cache(async (slug: string) => {
  const { campaign, draft, now } = await openCampaign(slug)
  return throughOrganisation(database(), { slug: draft.through, campaignId: campaign.id, now })
})

export type StepProps = { params: Promise<{ slug: string }> }
