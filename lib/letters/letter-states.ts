import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of one letter, from the supporter's first press of the button to what became of it. */
export const letterStates: LifeCycle<LetterState> = {
  name: 'letter',
  initial: 'awaiting_confirmation',
  states: {
    awaiting_confirmation: {
      means: 'written; the supporter has not yet said yes from their own mailbox',
      to: ['confirmed', 'expired', 'withdrawn'],
    },
    confirmed: { means: 'the supporter said yes', to: ['ready', 'held', 'withdrawn'] },
    ready: { means: 'waiting for its turn to leave', to: ['leased', 'held', 'withdrawn', 'cancelled'] },
    leased: { means: 'about to leave', to: ['in_data', 'ready', 'deferred', 'failed', 'held', 'cancelled'] },
    in_data: { means: 'being handed over', to: ['accepted', 'deferred', 'failed', 'unknown', 'ready'] },
    accepted: { means: "the MP's mail system has it", to: ['presumed_delivered', 'bounced'] },
    presumed_delivered: { means: 'no word of trouble came back, or an answer did', to: ['bounced'] },
    expired: { means: 'never confirmed in time', to: ['awaiting_confirmation'] },
    withdrawn: { means: 'taken back by the supporter', to: ['awaiting_confirmation'] },
    held: {
      means: 'kept back: the campaign is paused, or the seat is vacant, or there is no address',
      to: ['ready', 'withdrawn', 'cancelled'],
    },
    deferred: {
      means: "the MP's mail system asked to be tried again later",
      to: ['leased', 'failed', 'cancelled'],
    },
    unknown: {
      means: 'the line went dead while it was handed over; it is not sent again by itself',
      to: ['accepted', 'presumed_delivered', 'bounced', 'ready', 'failed'],
    },
    bounced: { means: 'returned as undeliverable', to: ['ready'] },
    failed: { means: 'refused; it cannot be delivered as it is', to: ['ready'] },
    cancelled: { means: 'called back by staff before it left', to: [] },
  },
}
