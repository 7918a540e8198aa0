import type { FollowUpState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of a follow-up; what was ended by a slip is opened again. */
export const followUpStates: LifeCycle<FollowUpState> = {
  name: 'follow-up',
  initial: 'open',
  states: {
    open: { means: 'somebody of its organisation has it to do', to: ['done', 'dropped'] },
    done: { means: 'it was done', to: ['open'] },
    dropped: { means: 'nobody does it any more', to: ['open'] },
  },
}
