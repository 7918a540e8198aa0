import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { type ActionOn, writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { type MissingPart, withPages } from './campaign-page.ts'
import { campaignReadiness, type Readiness } from './campaign-readiness.ts'
import { LETTERS_NEED } from './campaign-states.ts'
import { campaignStateNames } from './campaign-words.ts'
import { campaignFacts, type DeskCampaign, deskCampaign } from './data.ts'

export type ChangeRefused =
  | NotAllowed
  | Refused<'no_such_campaign' | 'over'>
  | Refused<'would_break', { missing: MissingPart[] }>

type Change = {
  db: Database
  person: { id: string }
  slug: string
  now: Date
}

/** What a change did, for the audit; or why it was not done. */
export type Changed =
  | { ok: true; action: ActionOn<'campaign'>; detail?: Prisma.InputJsonObject; unchanged?: boolean }
  | Refused

export const noSuchCampaign = refused('no_such_campaign', 'There is no such campaign. Nothing was changed.')

/** States in which nothing of a campaign changes any more. */
export const isOver = (state: CampaignState) => state === 'closed' || state === 'archived'

/**
 * Changes a campaign's details, asks or letter in one transaction with its audit row, one change or move of a campaign
 * after another. A live or paused campaign keeps all that letters rest on: a change that would take some of it away is
 * not made, and `missing` says what.
 */
export async function changeCampaign<Outcome extends Changed>(
  { db, person, slug, now }: Change,
  change: (tx: Transaction, campaign: DeskCampaign) => Promise<Outcome>,
): Promise<Outcome | ChangeRefused> {
  try {
    return await db.$transaction(async (tx) => {
      const campaign = await lockCampaign(tx, slug)
      if (!campaign) return noSuchCampaign
      const { id, state, leadOrganisationId: organisationId } = campaign
      const right = await allowed(tx, { personId: person.id, action: 'campaign.edit', organisationId, now })
      if (!right.ok) return right
      if (isOver(state)) return over(state)
      const before = await unmet(tx, { campaign, now })
      const changed = await change(tx, campaign)
      if (!changed.ok || changed.unchanged) return changed
      const after = await unmet(tx, { campaign, now })
      const missing = after.filter(({ need }) => !before.some((each) => each.need === need))
      if (missing.length > 0) throw new TakenBack(missing)
      const actor = { kind: 'person', id: person.id } as const
      const { action, detail } = changed
      await writeAudit(tx, { actor, subjectId: id, action, detail })
      return changed
    })
  } catch (error) {
    if (error instanceof TakenBack) return wouldBreak(slug, error.missing)
    throw error
  }
}

/** The campaign, held until the transaction ends: every change and every move of it waits its turn here, letters do not. */
export async function lockCampaign(tx: Transaction, slug: string): Promise<DeskCampaign | null> {
  await lockRow(tx, 'Campaign', { slug }, 'id')
  return deskCampaign(tx, slug)
}

class TakenBack extends Error {
  readonly missing: Readiness[]

  constructor(missing: Readiness[]) {
    super('the change was taken back')
    this.missing = missing
  }
}

/** What a live or paused campaign lacks of what letters rest on. */
async function unmet(
  tx: Transaction,
  { campaign, now }: { campaign: DeskCampaign; now: Date },
): Promise<Readiness[]> {
  if (campaign.state !== 'live' && campaign.state !== 'paused') return []
  const facts = await campaignFacts(tx, { campaignId: campaign.id, signatures: 0, now })
  return facts ? campaignReadiness(facts, LETTERS_NEED).filter(({ ok }) => !ok) : []
}

const over = (state: CampaignState) =>
  refused(
    'over',
    `This campaign is ${campaignStateNames[state].toLowerCase()}, so nothing of it changes any more. Nothing was saved.`,
  )

const wouldBreak = (slug: string, missing: Readiness[]) =>
  refused(
    'would_break',
    'Supporters write with this campaign, and with this change something that letters rest on would be missing. Nothing was saved. Put it right here, or close the campaign first.',
    { missing: withPages(slug, missing) },
  )
