import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { letterStates } from './letter-states.ts'
import { freeMailbox } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

/** Whether a letter in this state can still be kept from leaving. */
export const mayBeWithdrawn = (state: LetterState): boolean => mayMove(letterStates, state, 'withdrawn')

/**
 * Takes a letter back at its writer's wish: one that waits for their yes, that is held, or that has not begun to leave. Its
 * link shows nothing any more. The sender and this meet in the message's row: either nothing of it was said and nothing
 * will be, or it is being handed over and goes on.
 * @returns `leaving` where its text is being handed over; `over` where it left, or ended before
 */
export async function withdrawLetter(
  tx: Transaction,
  { letter: { id, supporterId }, now }: { letter: { id: string; supporterId: string }; now: Date },
): Promise<'withdrawn' | 'leaving' | 'over'> {
  const state = await lockLetter(tx, id)
  if (!state || !mayBeWithdrawn(state)) return 'over'
  const leaving = await callBackMessages(tx, { correlationId: id, kinds: ['letter'], now })
  if (leaving > 0) return 'leaving'
  await callBackMessages(tx, { correlationId: id, now })
  await moveLetter(tx, {
    letterId: id,
    to: 'withdrawn',
    actor: { kind: 'supporter', id: supporterId },
    now,
    why: 'their wish',
    data: { confirmTokenHash: null, confirmNonce: null },
  })
  await freeMailbox(tx, id)
  return 'withdrawn'
}
