import type { Ask, Campaign, LetterParagraph, LetterQuestion } from '#lib/platform/generated/prisma/client.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import type { detailLabels, letterLabels } from './schema.ts'

/** A campaign's details as its form holds them. */
export const detailValues = (campaign: Pick<Campaign, keyof typeof detailLabels>): FormValues => ({
  title: campaign.title,
  titleCy: campaign.titleCy ?? '',
  summary: campaign.summary,
  summaryCy: campaign.summaryCy ?? '',
  aim: campaign.aim,
  aimCy: campaign.aimCy ?? '',
  nations: campaign.nations.join(','),
  leadOrganisationId: campaign.leadOrganisationId,
  opensOn: dayOf(campaign.opensOn),
  closesOn: dayOf(campaign.closesOn),
  imprint: campaign.imprint,
  quote: campaign.quote,
  quoteCy: campaign.quoteCy ?? '',
  quoteName: campaign.quoteName,
  quoteAgreed: ticked(campaign.quoteAgreed),
  figure: campaign.figure,
  figureCy: campaign.figureCy ?? '',
  figureMeans: campaign.figureMeans,
  figureMeansCy: campaign.figureMeansCy ?? '',
  figureSource: campaign.figureSource,
  figureUrl: campaign.figureUrl ?? '',
  goalSeats: campaign.goalSeats?.toString() ?? '',
  regulatedPeriod: ticked(campaign.regulatedPeriod),
  whenSignatoriesChange: campaign.whenSignatoriesChange,
  answersGoTo: campaign.answersGoTo,
})

/** A campaign's letter as its form holds it. */
export const letterValues = (campaign: Pick<Campaign, keyof typeof letterLabels>): FormValues => ({
  letterSubject: campaign.letterSubject,
  letterTemplate: campaign.letterTemplate,
  letterSubjectCy: campaign.letterSubjectCy,
  letterTemplateCy: campaign.letterTemplateCy,
})

type Placed = 'id' | 'campaignId' | 'position'

/** An ask as its form holds it. */
export const askValues = (ask: Omit<Ask, Placed>): FormValues => ({
  text: ask.text,
  textCy: ask.textCy ?? '',
  nations: ask.nations.join(','),
  kinds: ask.kinds.join(','),
  edmNumber: ask.edmNumber?.toString() ?? '',
  event: ask.event ?? '',
})

/** A question as its form holds it. */
export const questionValues = (question: Omit<LetterQuestion, Placed>): FormValues => ({
  text: question.text,
  textCy: question.textCy ?? '',
  starter: question.starter,
  starterCy: question.starterCy ?? '',
})

/** A paragraph as its form holds it. */
export const paragraphValues = (paragraph: Omit<LetterParagraph, Placed>): FormValues => ({
  text: paragraph.text,
  textCy: paragraph.textCy ?? '',
  nations: paragraph.nations.join(','),
  kinds: paragraph.kinds.join(','),
  ready: ticked(paragraph.ready),
})

const ticked = (yes: boolean) => (yes ? 'yes' : '')
