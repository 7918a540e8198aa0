import type { Ask, Campaign } from '#lib/platform/generated/prisma/client.ts'
import { dayOf } from './campaign-day.ts'
import type { FormValues } from './merge-edits.ts'

type DetailColumns = Pick<
  Campaign,
  | 'title'
  | 'titleCy'
  | 'summary'
  | 'summaryCy'
  | 'aim'
  | 'nations'
  | 'leadOrganisationId'
  | 'opensOn'
  | 'closesOn'
  | 'imprint'
  | 'regulatedPeriod'
  | 'whenSignatoriesChange'
>

/** A campaign's details as its form holds them. */
export const detailValues = (campaign: DetailColumns): FormValues => ({
  title: campaign.title,
  titleCy: campaign.titleCy ?? '',
  summary: campaign.summary,
  summaryCy: campaign.summaryCy ?? '',
  aim: campaign.aim,
  nations: campaign.nations.join(','),
  leadOrganisationId: campaign.leadOrganisationId,
  opensOn: dayOf(campaign.opensOn),
  closesOn: dayOf(campaign.closesOn),
  imprint: campaign.imprint,
  regulatedPeriod: campaign.regulatedPeriod ? 'yes' : '',
  whenSignatoriesChange: campaign.whenSignatoriesChange,
})

/** A campaign's letter as its form holds it. */
export const letterValues = ({
  letterSubject,
  letterTemplate,
}: Pick<Campaign, 'letterSubject' | 'letterTemplate'>): FormValues => ({ letterSubject, letterTemplate })

/** An ask as its form holds it. */
export const askValues = (ask: Omit<Ask, 'id' | 'campaignId' | 'position'>): FormValues => ({
  text: ask.text,
  nations: ask.nations.join(','),
  kinds: ask.kinds.join(','),
  edmNumber: ask.edmNumber?.toString() ?? '',
  event: ask.event ?? '',
})
