import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/**
 * The life of one letter, from the supporter's first press of the button to what became of it. Who has it in hand and how
 * often it was tried is its message's, in the outbox.
 */
export const letterStates: LifeCycle<LetterState> = {
  name: 'letter',
  initial: 'awaiting_confirmation',
  states: {
    awaiting_confirmation: {
      means: 'written; the supporter has not yet said yes from their own mailbox',
      to: ['queued', 'held', 'expired', 'withdrawn', 'superseded'],
    },
    queued: {
      means: 'the supporter said yes; it is on its way',
      to: ['sent', 'held', 'in_doubt', 'failed', 'withdrawn', 'cancelled'],
    },
    held: {
      means:
        'kept back: the campaign is paused, the seat is vacant, there is no address; or not mailed yet, by a rule against floods',
      to: ['awaiting_confirmation', 'queued', 'expired', 'withdrawn', 'cancelled'],
    },
    in_doubt: {
      means: 'the line went dead while it was handed over; it is not sent again by itself',
      to: ['sent', 'bounced', 'queued', 'failed'],
    },
    sent: { means: "the MP's mail system has it", to: ['bounced', 'in_doubt'] },
    bounced: { means: 'returned as undeliverable', to: ['queued', 'failed'] },
    failed: { means: 'refused; it cannot be delivered as it is', to: ['queued'] },
    expired: { means: 'never confirmed in time, or held until its time was over', to: [] },
    withdrawn: { means: 'taken back by the supporter', to: [] },
    superseded: { means: 'its supporter confirmed another letter to the same member first', to: [] },
    cancelled: { means: 'called back by staff before it left', to: [] },
  },
}
