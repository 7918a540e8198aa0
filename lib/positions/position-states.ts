import type { PositionState } from '#lib/platform/generated/prisma/enums.ts'
import type { LifeCycle } from '#lib/platform/life-cycle.ts'

/** The life of one position: it stands until something ends it, and then it is history. */
export const positionStates: LifeCycle<PositionState> = {
  name: 'position',
  initial: 'stands',
  states: {
    stands: { means: 'what the organisation says today', to: ['replaced', 'lapsed', 'withdrawn'] },
    replaced: { means: 'a later position of the same organisation took its place', to: [] },
    lapsed: { means: 'the text changed materially; the organisation is asked again', to: [] },
    withdrawn: { means: 'taken back by the organisation', to: [] },
  },
}
