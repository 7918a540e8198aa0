import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** What comes to a letter and is no answer to it: what machines send, and what only says that it came. */
export const NO_ANSWER = ['auto_reply', 'acknowledgement'] as const satisfies readonly ReplyState[]

export type NoAnswer = (typeof NO_ANSWER)[number]

export const isNoAnswer = (state: ReplyState): state is NoAnswer => NO_ANSWER.some((one) => one === state)
