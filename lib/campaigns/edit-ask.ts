import type { Database } from '#lib/platform/database.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import { changedMeanwhile, type EditRefused, invalidValues, noSuchAsk } from './edit-refusals.ts'
import { askValues } from './form-values.ts'
import { type FormValues, mergeEdits } from './merge-edits.ts'
import { askInput, faultsOf } from './schema.ts'

/** Saves an ask. What somebody else saved meanwhile is treated as in `editCampaign`. */
export async function editAsk(options: {
  db: Database
  person: { id: string }
  slug: string
  askId: string
  startedFrom: FormValues
  typed: FormValues
  now: Date
}): Promise<{ ok: true } | EditRefused | ChangeRefused> {
  const { askId, startedFrom, typed } = options
  return changeCampaign(options, async (tx, campaign) => {
    const ask = campaign.asks.find(({ id }) => id === askId)
    if (!ask) return noSuchAsk
    const saved = askValues(ask)
    const { values, conflicts } = mergeEdits({ startedFrom, saved, typed })
    if (conflicts.length > 0) return changedMeanwhile({ conflicts, values, saved })
    const input = askInput.safeParse(values)
    if (!input.success) return invalidValues(faultsOf(input.error))
    await tx.ask.update({ where: { id: askId }, data: input.data })
    const unchanged = Object.keys(saved).every((name) => values[name] === saved[name])
    return { ok: true, action: 'ask.edited', detail: { ask: askId }, unchanged }
  })
}
