import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { SIGNED_OFF } from './campaign-audit.ts'
import { lockCampaign, noSuchCampaign } from './change-campaign.ts'
import { signOffInput } from './schema.ts'

/** Records in the audit that a coordinator let a campaign pass for the regulated period, with what they relied on. */
export async function signOffCampaign(options: {
  db: Database
  person: { id: string }
  slug: string
  typed: FormValues
  now: Date
}): Promise<
  | { ok: true }
  | EditRefused
  | NotAllowed
  | typeof noSuchCampaign
  | { ok: false; reason: 'not_flagged'; message: string }
> {
  const { db, person, slug, typed, now } = options
  const input = signOffInput.safeParse(typed)
  if (!input.success) return invalidValues(faultsOf(input.error))
  return db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, slug)
    if (!campaign) return noSuchCampaign
    const right = await allowed(tx, { personId: person.id, action: 'campaign.move', now })
    if (!right.ok) return right
    if (!campaign.regulatedPeriod) return { ok: false, reason: 'not_flagged', message: NOT_FLAGGED }
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subject: { kind: 'campaign', id: campaign.id },
      action: SIGNED_OFF,
      detail: { note: input.data.note },
    })
    return { ok: true }
  })
}

const NOT_FLAGGED =
  'The campaign is not flagged as falling in a regulated period by now, so it needs no sign-off. Nothing was recorded.'
