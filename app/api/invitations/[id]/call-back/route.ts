import { pageOfInvitation } from '#app/api/organisations/organisation-page.ts'
import { action } from '#app/http/action.ts'
import { callBackInvitation } from '#lib/accounts/call-back-invitation.ts'
import { nothing } from '#lib/platform/form-fields.ts'

/** Calls an invitation back. */
export const POST = action({
  right: 'person.invite',
  page: pageOfInvitation,
  input: nothing,
  verb: ({ call, params }) => callBackInvitation({ ...call, invitationId: params.id }),
  to: async ({ params }) => `${await pageOfInvitation(params)}?done=called-back`,
})
