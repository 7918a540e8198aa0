import { allowed } from '#lib/accounts/allowed.ts'
import { inCoalition } from '#lib/accounts/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isForeignKeyViolation } from '#lib/platform/database-errors.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import { hasLetters } from './data.ts'
import { detailValues } from './form-values.ts'
import { type Details, detailsInput } from './schema.ts'

type Edit = {
  db: Database
  person: { id: string }
  slug: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}

/**
 * Saves a campaign's details. `startedFrom` is what the form held when it was opened: what somebody else saved meanwhile
 * is brought together with what was typed, and where both changed one field, nothing is saved and both are handed back.
 * Only a coordinator gives the campaign to another organisation. Who reads the answers stays as it is once anybody has
 * written: of a letter and a change at the same moment, whichever is first in the database stands.
 */
export async function editCampaign(options: Edit): Promise<{ ok: true } | EditRefused | ChangeRefused> {
  try {
    return await edit(options)
  } catch (error) {
    // A letter that says who reads its answer came in between.
    if (isForeignKeyViolation(error, 'answersGoTo')) return invalidValues(ANSWERS_FIXED)
    throw error
  }
}

function edit(options: Edit) {
  const { person, startedFrom, typed, now } = options
  return changeCampaign(options, async (tx, campaign) => {
    const saved = detailValues(campaign)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const details = detailsInput.safeParse(values)
    if (!details.success) return invalidValues(faultsOf(details.error))
    const { leadOrganisationId, answersGoTo } = details.data
    if (answersGoTo !== campaign.answersGoTo && (await hasLetters(tx, campaign.id))) {
      return invalidValues(ANSWERS_FIXED)
    }
    if (leadOrganisationId !== campaign.leadOrganisationId) {
      const right = await allowed(tx, { personId: person.id, action: 'campaign.move', now })
      if (!right.ok) return { ...right, message: ONLY_COORDINATORS }
      if (!(await mayLead(tx, { leadOrganisationId, now }))) return invalidValues(NOT_A_MEMBER)
    }
    await tx.campaign.update({ where: { id: campaign.id }, data: details.data })
    if (details.data.regulatedPeriod && !campaign.regulatedPeriod) {
      await flagCampaign(tx, { person, id: campaign.id, now })
    }
    const changed = Object.keys(saved).filter((name) => values[name] !== saved[name])
    return { ok: true, action: 'campaign.edited', detail: { changed }, unchanged: changed.length === 0 }
  })
}

/** Writes down that a campaign falls in a regulated period: it needs a sign-off from here on, and earlier ones end. */
export async function flagCampaign(
  tx: Transaction,
  { person, id, now }: { person: { id: string }; id: string; now: Date },
): Promise<void> {
  const actor = { kind: 'person', id: person.id } as const
  await tx.campaignSignOff.updateMany({ where: { campaignId: id, endedAt: null }, data: { endedAt: now } })
  await writeAudit(tx, { actor, subjectId: id, action: 'campaign.flagged' })
}

/** Whether an organisation is of the coalition today, and so may lead. */
export async function mayLead(
  tx: Transaction,
  { leadOrganisationId, now }: { leadOrganisationId: Details['leadOrganisationId']; now: Date },
): Promise<boolean> {
  return (await tx.organisation.count({ where: { id: leadOrganisationId, ...inCoalition(now) } })) > 0
}

export const NOT_A_MEMBER = {
  leadOrganisationId: 'That organisation is not in the coalition today. Choose another.',
}

const ANSWERS_FIXED = {
  answersGoTo:
    'Somebody has written since, and was told who reads the answer. It stays as it was. Reload the page to go on.',
}

const ONLY_COORDINATORS =
  'Only a coordinator of the coalition can let another organisation lead. Nothing was saved. Ask one, or leave the lead as it is.'
