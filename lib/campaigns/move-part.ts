import type { Database } from '#lib/platform/database.ts'
import { campaignParts, noSuchPart } from './campaign-parts.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import type { PartName } from './parts-schema.ts'

/** Moves an ask, a question or a paragraph one place towards the start or the end; at the end of its list it stays. */
export async function movePart(options: {
  db: Database
  person: { id: string }
  slug: string
  part: PartName
  id: string
  towards: 'start' | 'end'
  now: Date
}): Promise<{ ok: true } | ChangeRefused | ReturnType<typeof noSuchPart>> {
  const { part, id, towards } = options
  const { rows, place } = campaignParts[part]
  return changeCampaign(options, async (tx, campaign) => {
    const all = rows(campaign)
    const at = all.findIndex((row) => row.id === id)
    const moved = all[at]
    if (!moved) return noSuchPart(part)
    const other = all[towards === 'start' ? at - 1 : at + 1]
    const action = `${part}.moved` as const
    if (!other) return { ok: true as const, action, unchanged: true }
    // A place is one row's alone, so one of the two steps aside first.
    await place(tx, id, -1)
    await place(tx, other.id, moved.position)
    await place(tx, id, other.position)
    return { ok: true as const, action, detail: { [part]: id } }
  })
}
