import { checkLetterTemplate } from '#lib/campaigns/letter-template.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { DAY_MS, dateOf } from '#lib/platform/london-day.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { canonicalText } from '#lib/statements/canonical-text.ts'
import { makePosition, somebody } from '../factories.ts'
import { type FinishedCampaign, finishedCampaigns } from './finished-campaigns.ts'
import { later } from './life.ts'

/** By slug: a finished campaign, and the version of its statement that was published. */
export type SeededCampaigns = Record<string, { id: string; versionId: string }>

const placed = <Row>(rows: readonly Row[]) => ({
  create: rows.map((row, at) => ({ ...row, position: at + 1 })),
})

/** The campaigns that are over, each with its statement and who stood under it. @returns their ids, and those of their published versions, by slug */
export async function seedFinishedCampaigns(
  tx: Transaction,
  {
    leadOrganisationId,
    organisations,
  }: {
    leadOrganisationId: string
    organisations: readonly { id: string; slug: string }[]
  },
): Promise<SeededCampaigns> {
  const ids: SeededCampaigns = {}
  for (const campaign of finishedCampaigns) {
    const { id } = await createCampaign(tx, campaign, leadOrganisationId)
    const versionId = await publish(tx, { campaignId: id, campaign, organisations })
    ids[campaign.slug] = { id, versionId }
  }
  return ids
}

async function createCampaign(tx: Transaction, campaign: FinishedCampaign, leadOrganisationId: string) {
  const { clauses: _, clausesCy, signedBy, reservations, letters, opensOn, closesOn, ...texts } = campaign
  const { asks, questions, paragraphs, ...rest } = texts
  for (const template of [
    rest.letterSubject,
    rest.letterTemplate,
    rest.letterSubjectCy,
    rest.letterTemplateCy,
  ]) {
    const checked = checkLetterTemplate(template)
    if (!checked.ok) throw new Error(checked.message)
  }
  return tx.campaign.create({
    data: {
      ...rest,
      state: 'closed',
      opensOn: dateOf(opensOn),
      closesOn: dateOf(closesOn),
      closedAt: later(dateOf(closesOn), DAY_MS),
      createdAt: later(dateOf(opensOn), -60 * DAY_MS),
      leadOrganisationId,
      asks: placed(asks),
      questions: placed(questions),
      paragraphs: placed(paragraphs),
    },
  })
}

async function publish(
  tx: Transaction,
  given: {
    campaignId: string
    campaign: FinishedCampaign
    organisations: readonly { id: string; slug: string }[]
  },
): Promise<string> {
  const { campaignId, campaign, organisations } = given
  const authorId = await somebody(tx)
  const cutAt = later(dateOf(campaign.opensOn), -30 * DAY_MS)
  const clauses = []
  for (const [at, text] of campaign.clauses.entries()) {
    const textCy = campaign.clausesCy[at] ?? null
    const { id } = await tx.clause.create({
      data: {
        campaignId,
        position: (at + 1) * 1000,
        text,
        textCy,
        createdAt: later(cutAt, -20 * DAY_MS),
        revisions: { create: { revision: 1, text, textCy, authorId, at: later(cutAt, -20 * DAY_MS) } },
      },
    })
    clauses.push({ clauseId: id, number: at + 1, text, textCy })
  }
  const text = canonicalText(clauses)
  const version = await tx.version.create({
    data: {
      campaignId,
      number: 1,
      text,
      clauses,
      sha256: sha256Of(text),
      change: 'first',
      authorId,
      cutAt,
      publishedAt: later(cutAt, 25 * DAY_MS),
    },
  })
  const organisation = (slug: string) => organisations.find((each) => each.slug === slug)?.id ?? ''
  const base = { versionId: version.id }
  for (const [at, slug] of campaign.signedBy.entries())
    await makePosition(tx, {
      ...base,
      organisationId: organisation(slug),
      takenAt: later(cutAt, (at + 1) * DAY_MS),
    })
  for (const [slug, reservation] of Object.entries(campaign.reservations))
    await makePosition(tx, {
      ...base,
      organisationId: organisation(slug),
      takenAt: later(cutAt, 20 * DAY_MS),
      kind: 'signs_with_reservation',
      reservation,
    })
  return version.id
}
