import { action } from '#app/http/action.ts'
import { reopenPromise } from '#lib/casework/reopen-promise.ts'
import { nothing } from '#lib/platform/form-fields.ts'

/** A promise that was ended wrongly is opened again. */
export const POST = action({
  right: 'member.record',
  page: ({ id }: { id: string }) => `/desk/promises/${encodeURIComponent(id)}`,
  input: nothing,
  verb: ({ call, params }) => reopenPromise({ ...call, promiseId: params.id }),
  done: 'reopened',
})
