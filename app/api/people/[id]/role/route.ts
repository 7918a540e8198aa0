import { giveRole } from '#lib/accounts/give-role.ts'
import { fieldErrors, roleInput } from '#lib/accounts/schema.ts'
import { takeRole } from '#lib/accounts/take-role.ts'
import { organisationById } from '#lib/coalition/data.ts'
import { database } from '#lib/platform/database.ts'
import { formRoute } from '../../../organisations/form-route.ts'
import { organisationPage } from '../../../organisations/organisation-form.ts'
import { FORM_TOO_BIG, readForm, textsIn } from '../../../organisations/read-form.ts'

/** Gives somebody another role at an organisation, or takes it away (`role=none`). */
export const POST = formRoute<{ id: string }>(
  { page: () => '/organisations' },
  async ({ request, person, params }) => {
    const form = await readForm(request)
    if (!form) return FORM_TOO_BIG
    const input = roleInput.safeParse(textsIn(form, ['organisationId', 'role']))
    if (!input.success) {
      const message = 'That form is not complete. Nothing was changed.'
      return { ok: false, reason: 'invalid', message, fields: fieldErrors(input.error) }
    }
    const { organisationId, role } = input.data
    const change = { db: database(), person, personId: params.id, organisationId, now: new Date() }
    const changed = await (role === 'none' ? takeRole(change) : giveRole({ ...change, role }))
    if (!changed.ok) return changed
    const organisation = await organisationById(database(), organisationId)
    if (!organisation) return { ok: true, to: '/organisations' }
    return { ok: true, to: organisationPage(organisation, role === 'none' ? 'role-taken' : 'role-given') }
  },
)
