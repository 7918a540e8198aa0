import { invitePerson } from '#lib/accounts/invite-person.ts'
import { database } from '#lib/platform/database.ts'
import { organisationForm, organisationPage } from '../../organisation-form.ts'
import { textsIn } from '../../read-form.ts'

/** Invites somebody to act for an organisation. */
export const POST = organisationForm(async ({ form, person, organisation }) => {
  const invited = await invitePerson({
    db: database(),
    person,
    organisationId: organisation.id,
    input: textsIn(form, ['name', 'email', 'role']),
    now: new Date(),
  })
  return invited.ok ? { ok: true, to: organisationPage(organisation, 'invited') } : invited
})
