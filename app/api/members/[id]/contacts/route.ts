import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { logContact } from '#lib/members/log-contact.ts'
import { newContactInput } from '#lib/members/schema.ts'

export const POST = action({
  right: 'member.record',
  page: pageOfMember,
  input: newContactInput,
  verb: ({ call, params, input }) => logContact({ ...call, ...input, memberId: memberIn(params) }),
  to: backTo('contacts', 'contact-logged'),
})
