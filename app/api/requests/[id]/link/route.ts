import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { sendRequestLink } from '#lib/privacy/handle-request.ts'

export const POST = action({
  right: 'request.handle',
  page: (_: { id: string }) => '/desk/requests',
  input: nothing,
  verb: ({ call, params }) => sendRequestLink({ ...call, requestId: params.id }),
  done: 'link-sent',
})
