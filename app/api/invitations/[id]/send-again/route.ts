import { pageOfInvitation } from '#app/api/organisations/organisation-page.ts'
import { action } from '#app/http/action.ts'
import { sendInvitationAgain } from '#lib/accounts/send-invitation-again.ts'
import { nothing } from '#lib/platform/form-fields.ts'

/** Sends an invitation again, with a new link and seven new days. */
export const POST = action({
  right: 'person.invite',
  page: pageOfInvitation,
  input: nothing,
  verb: ({ call, params }) => sendInvitationAgain({ ...call, invitationId: params.id }),
  to: async ({ params }) => `${await pageOfInvitation(params)}?done=sent-again`,
})
