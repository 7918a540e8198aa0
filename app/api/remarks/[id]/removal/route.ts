import { action } from '#app/http/action.ts'
import { nothing } from '#lib/platform/form-fields.ts'
import { removeRemark } from '#lib/teamwork/remove-remark.ts'
import { pageOfRemark } from '../../page-of-remark.ts'

export const POST = action({
  right: 'member.read',
  page: pageOfRemark,
  input: nothing,
  verb: ({ call, params }) => removeRemark({ ...call, remarkId: params.id }),
  to: ({ done }) => done.to,
})
