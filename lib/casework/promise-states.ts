import type { PromiseState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of a promise: it is open until a record shows how it ended; one that was ended wrongly is opened again. */
export const promiseStates: LifeCycle<PromiseState> = {
  name: 'promise',
  initial: 'open',
  states: {
    open: {
      means: 'they said they would, and nothing shows yet that they did',
      to: ['kept', 'broken', 'withdrawn'],
    },
    kept: { means: 'a record shows that they did it', to: ['open'] },
    broken: { means: 'a record shows that they did not do it', to: ['open'] },
    withdrawn: { means: 'they took it back, or it can no longer be done', to: ['open'] },
  },
}
