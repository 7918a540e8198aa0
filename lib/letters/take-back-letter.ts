import { cancelMessages } from '#lib/outbox/cancel-messages.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { notConfirmedYet } from './held-by-rule.ts'
import { freeMailbox } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

/**
 * Takes back a letter that waits for its yes, because its device has sent another in its place: its link shows nothing any
 * more, for the address it went to may be a stranger's, and a mail of it that has not left stays here. A letter that was
 * confirmed meanwhile goes on.
 */
export async function takeBackLetter(
  tx: Transaction,
  { letter: { id, supporterId }, now }: { letter: { id: string; supporterId: string }; now: Date },
): Promise<void> {
  await lockLetter(tx, id)
  const waits = await tx.letter.findUnique({ where: { id, ...notConfirmedYet }, select: { id: true } })
  if (!waits) return
  await moveLetter(tx, {
    letterId: id,
    to: 'withdrawn',
    actor: { kind: 'supporter', id: supporterId },
    now,
    why: 'written again',
    data: { confirmTokenHash: null, confirmNonce: null },
  })
  await freeMailbox(tx, id)
  await cancelMessages(tx, { kinds: ['confirmation', 'confirmation_reminder'], correlationId: id, now })
}
