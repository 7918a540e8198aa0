import type { Database } from '#lib/platform/database.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import { type EditRefused, invalidValues } from './edit-refusals.ts'
import type { FormValues } from './merge-edits.ts'
import { askInput, faultsOf } from './schema.ts'

/** Adds an ask at the end. `id` is made with the form: pressed twice, it is one ask. */
export async function addAsk(options: {
  db: Database
  person: { id: string }
  slug: string
  id: string
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | ChangeRefused> {
  const { id, typed } = options
  return changeCampaign(options, async (tx, campaign) => {
    const ask = askInput.safeParse(typed)
    if (!ask.success) return invalidValues(faultsOf(ask.error))
    const action = 'ask.added'
    if (await tx.ask.findUnique({ where: { id } })) return { ok: true, action, unchanged: true }
    const position = (campaign.asks.at(-1)?.position ?? 0) + 1
    await tx.ask.create({ data: { ...ask.data, id, campaignId: campaign.id, position } })
    return { ok: true, action, detail: { ask: id } }
  })
}
