import type { Reader } from '#lib/replies/queue-reach.ts'

/** Somebody who reads every answer, as a coordinator does. */
export const allAnswers: Reader = { personId: 'nobody', campaigns: 'all' }
