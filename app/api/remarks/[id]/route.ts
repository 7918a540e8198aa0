import { action } from '#app/http/action.ts'
import { editRemark } from '#lib/teamwork/edit-remark.ts'
import { remarkEdit } from '#lib/teamwork/schema.ts'
import { pageOfRemark } from '../page-of-remark.ts'

export const POST = action({
  right: 'member.read',
  page: pageOfRemark,
  input: remarkEdit,
  labels: { text: 'Your remark' },
  verb: ({ call, params, input }) => editRemark({ ...call, ...input, remarkId: params.id }),
  to: ({ done }) => done.to,
})
