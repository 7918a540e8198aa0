import type { Database } from '#lib/platform/database.ts'
import { changedMeanwhile, type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import { type FormValues, mergeEdits } from '#lib/platform/merge-edits.ts'
import { campaignParts, noSuchPart } from './campaign-parts.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import type { PartName } from './parts-schema.ts'

/** Saves an ask, a question or a paragraph. What somebody else saved meanwhile is treated as in `editCampaign`. */
export async function editPart(options: {
  db: Database
  person: { id: string }
  slug: string
  part: PartName
  id: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | ChangeRefused | ReturnType<typeof noSuchPart>> {
  const { part, id, startedFrom, typed } = options
  const kind = campaignParts[part]
  return changeCampaign(options, async (tx, campaign) => {
    const saved = kind.values(campaign, id)
    if (!saved) return noSuchPart(part)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = kind.read(values)
    if (!input.ok) return invalidValues(faultsOf(input.error))
    await input.change(tx, id)
    const unchanged = Object.keys(saved).every((name) => values[name] === saved[name])
    return { ok: true as const, action: `${part}.edited`, detail: { [part]: id }, unchanged }
  })
}
