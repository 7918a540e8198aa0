import type { AmendmentState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of a proposed change: open until it is decided or taken back, and then settled for good. */
export const amendmentStates: LifeCycle<AmendmentState> = {
  name: 'amendment',
  initial: 'proposed',
  states: {
    proposed: { means: 'Open', to: ['accepted', 'declined', 'merged', 'withdrawn'] },
    accepted: { means: 'Accepted', to: [] },
    declined: { means: 'Declined', to: [] },
    merged: { means: 'Merged by hand', to: [] },
    withdrawn: { means: 'Withdrawn', to: [] },
  },
}
