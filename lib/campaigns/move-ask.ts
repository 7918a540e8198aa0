import type { Database, Transaction } from '#lib/platform/database.ts'
import { type ChangeRefused, changeCampaign } from './change-campaign.ts'
import { type EditRefused, noSuchAsk } from './edit-refusals.ts'

type Options = { db: Database; person: { id: string }; slug: string; askId: string; now: Date }

/** Moves an ask one place towards the start or the end; at the end of the list it stays where it is. */
export async function moveAsk(
  options: Options & { towards: 'start' | 'end' },
): Promise<{ ok: true } | EditRefused | ChangeRefused> {
  const { askId, towards } = options
  return changeCampaign(options, async (tx, { asks }) => {
    const at = asks.findIndex(({ id }) => id === askId)
    const ask = asks[at]
    if (!ask) return noSuchAsk
    const other = asks[towards === 'start' ? at - 1 : at + 1]
    const action = 'ask.moved'
    if (!other) return { ok: true, action, unchanged: true }
    await place(tx, { id: ask.id, position: -1 })
    await place(tx, { id: other.id, position: ask.position })
    await place(tx, { id: ask.id, position: other.position })
    return { ok: true, action, detail: { ask: askId } }
  })
}

const place = (tx: Transaction, { id, position }: { id: string; position: number }) =>
  tx.ask.update({ where: { id }, data: { position } })
