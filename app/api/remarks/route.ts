import { action } from '#app/http/action.ts'
import { remarkInput } from '#lib/teamwork/schema.ts'
import { writeRemark } from '#lib/teamwork/write-remark.ts'

export const POST = action({
  right: 'member.read',
  page: '/desk/morning',
  input: remarkInput,
  labels: { text: 'Your remark' },
  verb: ({ call, input }) => writeRemark({ ...call, ...input }),
  to: ({ done }) => done.to,
})
