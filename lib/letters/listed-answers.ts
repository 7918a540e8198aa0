import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** More answers of one letter than these no list leads to: the newest. */
const MOST_LISTED = 20

/** One answer to a letter, as a list of letters leads to it. */
export type ListedAnswer = { id: string; receivedAt: Date; state: ReplyState }

/** The newest answers to a letter, the newest first. */
export const listedAnswers = {
  select: { id: true, receivedAt: true, state: true },
  orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
  take: MOST_LISTED,
} satisfies Prisma.Letter$repliesArgs & Prisma.JointMail$repliesArgs
