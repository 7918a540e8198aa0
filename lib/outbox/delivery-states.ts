import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** Where a message’s way has ended, for good or until a person looks at it. */
export const ENDED = [
  'accepted',
  'failed',
  'cancelled',
  'unknown',
] as const satisfies readonly DeliveryState[]

/** Where nothing of a message has been said: it can still be called back. */
export const UNSAID = ['ready', 'deferred', 'leased'] as const satisfies readonly DeliveryState[]

/** The life of one outgoing message. */
export const deliveryStates: LifeCycle<DeliveryState> = {
  name: 'delivery',
  initial: 'ready',
  states: {
    ready: { means: 'waiting for its turn', to: ['leased', 'cancelled'] },
    leased: {
      means: 'a sender has taken it; nothing of it has been said yet',
      to: ['in_data', 'ready', 'deferred', 'failed', 'cancelled'],
    },
    in_data: {
      means: 'its text is being handed over',
      to: ['accepted', 'deferred', 'failed', 'unknown', 'ready'],
    },
    accepted: { means: 'the receiving system has it', to: ['failed'] },
    deferred: {
      means: 'the receiving system asked to be tried again later',
      to: ['leased', 'failed', 'cancelled'],
    },
    unknown: {
      means: 'the line went dead while it was handed over: it may or may not have arrived',
      to: ['accepted', 'ready', 'failed'],
    },
    failed: { means: 'it cannot be delivered as it is', to: ['ready'] },
    cancelled: { means: 'called back before it left', to: [] },
  },
}
