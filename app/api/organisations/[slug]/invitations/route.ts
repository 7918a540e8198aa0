import { action } from '#app/http/action.ts'
import { invitePerson } from '#lib/accounts/invite-person.ts'
import { asSent } from '#lib/platform/form-fields.ts'
import { organisationPage, withOrganisation } from '../../organisation-page.ts'

/** Invites somebody to act for an organisation. */
export const POST = action({
  right: 'person.invite',
  page: organisationPage,
  input: asSent,
  labels: { name: 'Name', email: 'E-mail address' },
  verb: ({ call, params: { slug }, input }) =>
    withOrganisation({ db: call.db, slug }, (organisationId) =>
      invitePerson({ ...call, organisationId, input }),
    ),
  to: ({ params }) => `${organisationPage(params)}?done=invited`,
})
