import type { JointMailState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of one mail of a joint letter, as far as it is known what became of it. */
export const jointMailStates: LifeCycle<JointMailState> = {
  name: 'joint mail',
  initial: 'queued',
  states: {
    queued: { means: 'on its way', to: ['sent', 'in_doubt', 'failed', 'cancelled'] },
    sent: { means: 'their mail system has it', to: ['bounced', 'in_doubt'] },
    in_doubt: {
      means: 'the line went dead while it was handed over; it is not sent again by itself',
      to: ['sent', 'bounced', 'failed'],
    },
    bounced: { means: 'returned as undeliverable', to: ['sent'] },
    failed: { means: 'refused; it cannot be delivered as it is', to: ['sent'] },
    cancelled: { means: 'called back before it left', to: [] },
  },
}
