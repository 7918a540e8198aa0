import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** What comes to a letter and is no answer to it: what machines send, and what only says that it came. */
export const NO_ANSWER: ReplyState[] = ['auto_reply', 'acknowledgement']
