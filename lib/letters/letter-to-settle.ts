import type { Transaction } from '#lib/platform/database.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { partsOf } from './letter-groups.ts'
import { lockLetter } from './move-letter.ts'

export type Settling = { person: { id: string }; letterId: string; now: Date }
export type SettledAlready = Refused<'settled_already'>

/** A letter that needs somebody, held until the transaction ends; null for any other. */
export async function toSettle(tx: Transaction, letterId: string): Promise<Letter | null> {
  const state = isOwnId(letterId) ? await lockLetter(tx, letterId) : null
  if (!partsOf('needs_a_look').some((part) => part.state === state)) return null
  return tx.letter.findUnique({ where: { id: letterId, gaveUpAt: null } })
}

export const settledAlready = (): SettledAlready =>
  refused(
    'settled_already',
    'It needs nobody any more: an answer came, or somebody else has decided. Nothing was changed.',
  )
