import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { keepCoalition } from '#lib/coalition/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type MissingPart, withPages } from './campaign-page.ts'
import { campaignReadiness } from './campaign-readiness.ts'
import { campaignStates } from './campaign-states.ts'
import { lockCampaign, noSuchCampaign } from './change-campaign.ts'
import { campaignFacts } from './data.ts'

export type CampaignMoved =
  | { ok: true; from: CampaignState }
  | NotAllowed
  | typeof noSuchCampaign
  | Refused<'moved_meanwhile', { state: CampaignState }>
  | Refused<'not_ready', { missing: MissingPart[] }>

/**
 * Moves a campaign along its table and writes the audit row, when the person may make the move and all that must hold
 * does. Of two moves at once, or a move and a change, the second sees what the first made of it.
 */
export async function moveCampaign(options: {
  db: Database
  person: { id: string }
  slug: string
  to: CampaignState
  now: Date
  /** Counts the signatures that stand on the published version; none are taken to stand without it. */
  countSignatures?: (tx: Transaction, campaignId: string) => Promise<number>
}): Promise<CampaignMoved> {
  const { db, person, slug, to, now, countSignatures } = options
  return db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, slug)
    if (!campaign) return noSuchCampaign
    const { id, state: from, leadOrganisationId: organisationId } = campaign
    const move = campaignStates[from].moves.find((each) => each.to === to)
    const action = move?.right ?? 'campaign.move'
    const right = await allowed(tx, { personId: person.id, action, organisationId, now })
    if (!right.ok) return right
    if (!move) return movedMeanwhile(from)
    const signatures = (await countSignatures?.(tx, id)) ?? 0
    await keepCoalition(tx)
    const facts = await campaignFacts(tx, { campaignId: id, signatures, now })
    const missing = facts ? campaignReadiness(facts, move.needs).filter(({ ok }) => !ok) : []
    if (missing.length > 0) return refused('not_ready', NOT_READY, { missing: withPages(slug, missing) })
    await tx.campaign.update({
      where: { id },
      data: { state: to, ...(to === 'closed' && { closedAt: now }) },
    })
    const actor = { kind: 'person', id: person.id } as const
    await writeAudit(tx, { actor, subjectId: id, action: 'campaign.moved', from, to })
    return { ok: true, from }
  })
}

const NOT_READY = 'Something must be in place first, so nothing was changed. Put this right and press again.'

const movedMeanwhile = (state: CampaignState): CampaignMoved =>
  refused(
    'moved_meanwhile',
    `The campaign is ${state} by now (${campaignStates[state].means}), so nothing was changed. Look again before you press.`,
    { state },
  )
