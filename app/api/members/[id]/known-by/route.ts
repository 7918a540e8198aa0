import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { sayWhoKnows } from '#lib/members/say-who-knows.ts'
import { knownByInput, knownByLabels } from '#lib/members/schema.ts'

export const POST = action({
  right: 'member.record',
  page: pageOfMember,
  input: knownByInput,
  labels: { how: knownByLabels.how },
  verb: ({ call, params, input }) => sayWhoKnows({ ...call, ...input, memberId: memberIn(params) }),
  to: backTo('known-by', 'known-by'),
})
