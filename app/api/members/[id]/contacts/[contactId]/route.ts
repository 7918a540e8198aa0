import { backTo, memberIn, pageOfMember } from '#app/api/members/member-page.ts'
import { action } from '#app/http/action.ts'
import { editContact } from '#lib/members/edit-contact.ts'
import { contactLabels } from '#lib/members/schema.ts'
import { editForm } from '#lib/platform/edit-form.ts'

export const POST = action({
  right: 'member.record',
  page: (params: { id: string; contactId: string }) => pageOfMember(params),
  input: editForm(contactLabels),
  labels: contactLabels,
  verb: ({ call, params, input: { startedFrom, typed } }) =>
    editContact({ ...call, memberId: memberIn(params), contactId: params.contactId, startedFrom, typed }),
  to: backTo('contacts', 'contact-saved'),
})
