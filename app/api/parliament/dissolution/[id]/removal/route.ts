import { action } from '#app/http/action.ts'
import { takeBackDissolution } from '#lib/parliament/take-back-dissolution.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = action({
  right: 'parliament.edit',
  page: (_: { id: string }) => '/desk/parliament',
  input: nothing,
  verb: ({ call, params }) => takeBackDissolution({ ...call, id: params.id }),
  to: () => '/desk/parliament?done=taken-back',
})
