import { callBackMessages } from '#lib/outbox/call-back-messages.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { mayMove } from '#lib/platform/life-cycle.ts'
import { letterStates } from './letter-states.ts'
import { freeMailbox, leaveMailboxAlone } from './mailbox-mail.ts'
import { lockLetter, moveLetter } from './move-letter.ts'

/** Whether a letter in this state can still be kept from leaving. */
export const mayBeWithdrawn = (state: LetterState): boolean => mayMove(letterStates, state, 'withdrawn')

/**
 * Takes a letter back: one that waits for a yes, that is held, or that has not begun to leave. Its link shows nothing any
 * more. The sender and this meet in the message's row: either nothing of it was said and nothing will be, or it is being
 * handed over and goes on.
 * @param why its writer's wish (on their own page, where "this was not me" leads: their mailbox is then left alone), or
 *   that its device has sent another in its place
 * @returns `leaving` where its text is being handed over; `over` where it left, or ended before
 */
export async function withdrawLetter(
  tx: Transaction,
  {
    letter: { id, supporterId },
    why,
    now,
  }: { letter: { id: string; supporterId: string }; why: 'their wish' | 'written again'; now: Date },
): Promise<'withdrawn' | 'leaving' | 'over'> {
  const state = await lockLetter(tx, id)
  if (!state || !mayBeWithdrawn(state)) return 'over'
  const { leaving } = await callBackMessages(tx, { correlationId: id, kinds: ['letter'], now })
  if (leaving > 0) return 'leaving'
  await callBackMessages(tx, { correlationId: id, now })
  await moveLetter(tx, {
    letterId: id,
    to: 'withdrawn',
    actor: { kind: 'supporter', id: supporterId },
    now,
    why,
    data: { confirmTokenHash: null, confirmNonce: null },
  })
  if (why === 'their wish') await leaveMailboxAlone(tx, id, now)
  else await freeMailbox(tx, id)
  return 'withdrawn'
}
