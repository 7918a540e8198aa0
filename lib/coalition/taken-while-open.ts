import type { Transaction } from '#lib/platform/database.ts'
import { detailsNeededWords } from './coalition-form.ts'
import type { DetailNeeded } from './details-missing.ts'

/**
 * Why a change of the coalition’s details cannot be made, by the box it was typed into: supporters may write now, and
 * something they must be told would be gone. Empty where nothing is in the way.
 */
export async function takenWhileOpen(
  tx: Transaction,
  { before, after }: { before: readonly DetailNeeded[]; after: readonly DetailNeeded[] },
): Promise<Record<string, string>> {
  const taken = after.filter((each) => !before.includes(each))
  if (taken.length === 0 || (await tx.campaign.count({ where: { state: 'live' } })) === 0) return {}
  return Object.fromEntries(taken.map((each) => [detailsNeededWords[each].field, WHILE_OPEN]))
}

const WHILE_OPEN =
  'A campaign is live, and its supporters must be told this. Give it here, or pause the campaign first.'
