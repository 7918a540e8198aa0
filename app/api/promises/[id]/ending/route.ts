import { action } from '#app/http/action.ts'
import { endPromise } from '#lib/casework/end-promise.ts'
import { promiseEndInput } from '#lib/casework/schema.ts'

/** A promise was kept, broken or withdrawn, and a record shows it. */
export const POST = action({
  right: 'member.record',
  page: ({ id }: { id: string }) => `/desk/promises/${encodeURIComponent(id)}`,
  input: promiseEndInput,
  labels: { words: 'What it says', link: 'Where it can be read', number: 'Its number' },
  verb: ({ call, params, input: { back: _, ...said } }) =>
    endPromise({ ...call, ...said, promiseId: params.id }),
  to: ({ params: { id } }) => `/desk/promises/${encodeURIComponent(id)}?done=ended`,
})
