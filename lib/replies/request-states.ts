import type { RequestState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of a person's wish that somebody here has to fulfil. */
export const requestStates: LifeCycle<RequestState> = {
  name: 'request',
  initial: 'open',
  states: {
    open: {
      means: 'waits for somebody here, or for its writer to do it on their own page',
      to: ['done', 'no_request'],
    },
    done: { means: 'its writer was erased, by themself or by somebody here', to: [] },
    no_request: { means: 'a person looked: it is no request, and went to the holding pen', to: [] },
  },
}
