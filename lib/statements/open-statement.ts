import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Action } from '#lib/accounts/permissions.ts'
import { campaignStates } from '#lib/campaigns/campaign-states.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { Campaign } from '#lib/platform/generated/prisma/client.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { noSuchAmendment, noSuchCampaign, noSuchClause } from './failures.ts'

/** Who wants to do what to a statement, and when. */
export type Attempt = {
  personId: string
  action: Action
  /** For whom: the campaign's lead unless said otherwise. */
  organisationId?: string
  /** The states of the campaign in which it can be done. */
  states: readonly CampaignState[]
  now: Date
}

export type NotOpen = NotAllowed | Refused<'no_such_campaign' | 'not_open'>
type OpenCampaign = Pick<Campaign, 'id' | 'slug' | 'state' | 'leadOrganisationId'>

/**
 * Takes hold of a campaign's statement until the transaction ends, and checks that the person may change it now. All verbs
 * of the statement pass here, so that of two at once the second sees what the first made of it.
 */
export async function openStatement(
  tx: Transaction,
  { campaignId, ...attempt }: Attempt & { campaignId: string },
): Promise<{ ok: true; campaign: OpenCampaign } | NotOpen> {
  await lockRow(tx, 'Campaign', { id: campaignId }, 'id')
  const campaign = await tx.campaign.findUnique({
    where: { id: campaignId },
    select: { id: true, slug: true, state: true, leadOrganisationId: true },
  })
  if (!campaign) return noSuchCampaign()
  const { personId, action, organisationId = campaign.leadOrganisationId, now } = attempt
  const may = await allowed(tx, { personId, action, organisationId, now })
  if (!may.ok) return may
  if (attempt.states.includes(campaign.state)) return { ok: true, campaign }
  const { means } = campaignStates[campaign.state]
  return refused(
    'not_open',
    `That cannot be done while the campaign is ${means}. Nothing was changed, and your words are still here. A coordinator can move the campaign.`,
  )
}

/** The same, from one of its clauses; the clause is read under the hold. */
export async function openClause(tx: Transaction, { clauseId, ...attempt }: Attempt & { clauseId: string }) {
  const found = await tx.clause.findUnique({ where: { id: clauseId }, select: { campaignId: true } })
  if (!found) return noSuchClause()
  const opened = await openStatement(tx, { ...attempt, campaignId: found.campaignId })
  if (!opened.ok) return opened
  const clause = await tx.clause.findUniqueOrThrow({ where: { id: clauseId } })
  return { ...opened, clause }
}

/** The same, from one of its amendments; the amendment and its clause are read under the hold. */
export async function openAmendment(
  tx: Transaction,
  { amendmentId, ...attempt }: Attempt & { amendmentId: string },
) {
  const found = await tx.amendment.findUnique({ where: { id: amendmentId }, select: { campaignId: true } })
  if (!found) return noSuchAmendment()
  const opened = await openStatement(tx, { ...attempt, campaignId: found.campaignId })
  if (!opened.ok) return opened
  const amendment = await tx.amendment.findUniqueOrThrow({
    where: { id: amendmentId },
    include: { clause: true },
  })
  return { ...opened, amendment }
}
