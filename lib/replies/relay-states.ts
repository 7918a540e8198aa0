import type { RelayState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of what a supporter writes to the office through us. */
export const relayStates: LifeCycle<RelayState> = {
  name: 'relayed message',
  initial: 'asked',
  states: {
    asked: { means: 'waits for its supporter to say that they wrote it', to: ['queued', 'let_go'] },
    queued: { means: 'on its way to the office', to: ['sent', 'in_doubt', 'failed', 'let_go'] },
    sent: { means: 'the office’s mail system has it', to: ['failed'] },
    in_doubt: { means: 'nobody knows whether it arrived; its supporter was told', to: ['failed'] },
    failed: { means: 'it did not arrive; its supporter was told', to: [] },
    let_go: { means: 'it was not passed on, and why', to: [] },
  },
}
