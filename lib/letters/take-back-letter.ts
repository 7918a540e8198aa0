import type { Transaction } from '#lib/platform/database.ts'
import { notConfirmedYet } from './held-by-rule.ts'
import { lockLetter } from './move-letter.ts'
import { withdrawLetter } from './withdraw-letter.ts'

/**
 * Takes back a letter that waits for its yes, because its device has sent another in its place: its link shows nothing any
 * more, for the address it went to may be a stranger's, and a mail of it that has not left stays here. A letter that was
 * confirmed meanwhile goes on.
 */
export async function takeBackLetter(
  tx: Transaction,
  { letter, now }: { letter: { id: string; supporterId: string }; now: Date },
): Promise<void> {
  await lockLetter(tx, letter.id)
  const waits = await tx.letter.count({ where: { id: letter.id, ...notConfirmedYet } })
  if (waits > 0) await withdrawLetter(tx, { letter, why: 'written again', now })
}
