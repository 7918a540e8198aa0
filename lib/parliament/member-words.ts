import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'

/** What one member is, in the order it is offered. */
export const memberKindWords: Readonly<Record<MemberKind, string>> = {
  backbencher: 'Backbencher',
  minister: 'Minister or whip',
  speaker: 'The Speaker',
  abstentionist: 'Does not take their seat',
}

type Reach = { email: string | null; emailSuspect: boolean; postOnly: boolean }

export const reachWords = {
  email: 'By e-mail',
  post: 'By post alone',
  doubt: 'Address in doubt',
  none: 'No address yet',
} as const

/** How letters reach a member. */
export function reachOf({ email, emailSuspect, postOnly }: Reach): keyof typeof reachWords {
  if (postOnly) return 'post'
  if (!email) return 'none'
  return emailSuspect ? 'doubt' : 'email'
}
