import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { removeContact } from '#lib/members/remove-contact.ts'
import { nothing } from '#lib/platform/form-fields.ts'

export const POST = action({
  right: 'member.record',
  page: (params: { id: string; contactId: string }) => pageOfMember(params),
  input: nothing,
  verb: ({ call, params }) =>
    removeContact({ ...call, memberId: memberIn(params), contactId: params.contactId }),
  to: backTo('contacts', 'contact-removed'),
})
