import type { Database } from '#lib/platform/database.ts'
import { type EditRefused, faultsOf, invalidValues } from '#lib/platform/edit-refusals.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { campaignParts } from './campaign-parts.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import type { PartName } from './parts-schema.ts'

type Added = { ok: true } | EditRefused | ChangeRefused | Refused<'enough'>

/** Adds an ask, a question or a paragraph at the end. `id` is made with the form: pressed twice, it is one. */
export async function addPart(options: {
  db: Database
  person: { id: string }
  slug: string
  part: PartName
  id: string
  typed: FormValues
  now: Date
}): Promise<Added> {
  const { part, id, typed } = options
  const { rows, read, there, most } = campaignParts[part]
  return changeCampaign(options, async (tx, campaign) => {
    const input = read(typed)
    if (!input.ok) return invalidValues(faultsOf(input.error))
    const action = `${part}.added` as const
    if (await there(tx, id)) return { ok: true as const, action, unchanged: true }
    const present = rows(campaign)
    if (present.length >= most) return enough(part, most)
    const position = (present.at(-1)?.position ?? 0) + 1
    await input.create(tx, { id, campaignId: campaign.id, position })
    return { ok: true as const, action, detail: { [part]: id } }
  })
}

const enough = (part: PartName, most: number) =>
  refused(
    'enough',
    `There are ${most} ${part}s already, and more than that nobody reads. Nothing was added. Remove one first, or change one.`,
  )
