import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

/** What an answer is said to be: its class, and what else it says, in the order it was said. */
export type ReplyClass = { state: ReplyState; also: readonly ReplyState[] }

export const isSameClass = (one: ReplyClass, other: ReplyClass): boolean =>
  one.state === other.state &&
  one.also.length === other.also.length &&
  one.also.every((each) => other.also.includes(each))
