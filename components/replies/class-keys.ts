import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import type { sayableStates } from '#lib/replies/schema.ts'

export type Sayable = (typeof sayableStates)[number]

/**
 * The classes as the page lists them, each with its key and what that key writes with Shift on British and American
 * keyboards: what an office means first, what offices' machines send last.
 */
const byKey = [
  ['1', '!', 'supportive'],
  ['2', '"@', 'neutral'],
  ['3', '£#', 'opposed'],
  ['4', '$', 'action_promised'],
  ['5', '%', 'meeting_offered'],
  ['6', '^', 'referred_to_minister'],
  ['7', '&', 'holding_reply'],
  ['8', '*', 'acknowledgement'],
  ['9', '(', 'wants_address'],
  ['p', 'P', 'by_post'],
  ['a', 'A', 'auto_reply'],
] as const satisfies readonly (readonly [string, string, Sayable])[]

export const classList: readonly {
  state: Sayable
  key: string
  shifted: readonly string[]
  means: string
}[] = byKey.map(([key, shifted, state]) => ({
  state,
  key,
  shifted: [...shifted],
  means: replyStates.states[state].means,
}))

export const isSayable = (state: ReplyState): state is Sayable =>
  classList.some((each) => each.state === state)
