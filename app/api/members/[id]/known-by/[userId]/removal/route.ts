import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { forgetWhoKnows } from '#lib/members/forget-who-knows.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = action({
  right: 'member.record',
  page: (params: { id: string; userId: string }) => pageOfMember(params),
  input: nothing,
  verb: ({ call, params }) => forgetWhoKnows({ ...call, memberId: memberIn(params), userId: params.userId }),
  to: backTo('known-by', 'known-by-nobody'),
})
