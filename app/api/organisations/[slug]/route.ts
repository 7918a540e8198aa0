import { editOrganisation } from '#lib/coalition/edit-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { detailsIn } from '../details-in.ts'
import { organisationForm, organisationPage } from '../organisation-form.ts'
import { textIn } from '../read-form.ts'

/** Changes an organisation's details. */
export const POST = organisationForm(async ({ form, person, organisation }) => {
  const edited = await editOrganisation({
    db: database(),
    person,
    organisationId: organisation.id,
    mark: textIn(form, 'mark') ?? '',
    input: detailsIn(form),
    now: new Date(),
  })
  return edited.ok ? { ok: true, to: organisationPage(organisation, 'saved') } : edited
})
