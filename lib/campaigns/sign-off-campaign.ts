import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { lockCampaign, noSuchCampaign } from './change-campaign.ts'
import { signOffInput } from './schema.ts'

/** Records that a coordinator let a campaign pass for the regulated period, with what they relied on. */
export async function signOffCampaign(options: {
  db: Database
  person: { id: string }
  slug: string
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | NotAllowed | typeof noSuchCampaign | Refused<'not_flagged'>> {
  const { db, person, slug, typed, now } = options
  const input = signOffInput.safeParse(typed)
  if (!input.success) return invalidValues(faultsOf(input.error))
  return db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, slug)
    if (!campaign) return noSuchCampaign
    const right = await allowed(tx, { personId: person.id, action: 'campaign.move', now })
    if (!right.ok) return right
    if (!campaign.regulatedPeriod) return refused('not_flagged', NOT_FLAGGED)
    const { id: campaignId } = campaign
    await tx.campaignSignOff.create({
      data: { campaignId, byId: person.id, at: now, note: input.data.note },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: campaignId,
      action: 'campaign.signed_off',
    })
    return { ok: true }
  })
}

const NOT_FLAGGED =
  'The campaign is not flagged as falling in a regulated period by now, so it needs no sign-off. Nothing was recorded.'
