import { action } from '#app/http/action.ts'
import { editOrganisation } from '#lib/coalition/edit-organisation.ts'
import { organisationLabels } from '#lib/coalition/schema.ts'
import { asSent } from '#lib/platform/form-fields.ts'
import { organisationPage, withOrganisation } from '../organisation-page.ts'

/** Changes an organisation's details. */
export const POST = action({
  right: 'organisation.edit',
  page: organisationPage,
  input: asSent,
  labels: organisationLabels,
  verb: ({ call, params: { slug }, input }) =>
    withOrganisation({ db: call.db, slug }, (organisationId) =>
      editOrganisation({ ...call, organisationId, mark: String(input.mark ?? ''), input }),
    ),
  to: ({ params }) => `${organisationPage(params)}?done=saved`,
})
