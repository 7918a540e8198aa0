import { action } from '#app/http/action.ts'
import { markStack } from '#lib/replies/stack-mark.ts'
import { stackMarkInput } from '#lib/replies/stack-schema.ts'

/** Says at one press what the answers are that are ticked in a stack. */
export const POST = action({
  right: 'reply.classify',
  page: '/replies/stacks',
  input: stackMarkInput,
  verb: ({ call, input: { ticked, to } }) => markStack({ ...call, ids: ticked, to }),
  to: ({ done: { marked, kept }, input: { stack, to } }) =>
    `/replies/stacks?${new URLSearchParams({ stack, did: to, marked: String(marked), kept: String(kept) })}`,
})
