import type { InboundState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of an incoming message: what it is for whom. */
export const inboundStates: LifeCycle<InboundState> = {
  name: 'incoming message',
  initial: 'received',
  states: {
    received: {
      means: 'stored; nobody has looked at it yet',
      to: ['placed', 'held', 'set_aside', 'relayed', 'requested'],
    },
    placed: { means: 'belongs to a letter', to: ['held'] },
    held: { means: 'waits for a person to place it', to: ['placed', 'set_aside', 'dismissed'] },
    set_aside: { means: 'kept and listed, but no work for anybody', to: ['placed', 'held', 'dismissed'] },
    relayed: { means: 'from a supporter to the office, or about that: no staff read it', to: [] },
    requested: { means: 'a wish of its writer’s that somebody here fulfils', to: ['held'] },
    dismissed: { means: 'spam, as a person said; kept for a while', to: ['held'] },
  },
}
