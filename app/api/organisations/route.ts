import { action } from '#app/http/action.ts'
import { createOrganisation } from '#lib/coalition/create-organisation.ts'
import { organisationLabels } from '#lib/coalition/schema.ts'
import { asSent } from '#lib/platform/form-fields.ts'
import { organisationPage } from './organisation-page.ts'

/** Adds an organisation to the coalition. */
export const POST = action({
  right: 'organisation.manage',
  page: '/organisations/new',
  input: asSent,
  labels: organisationLabels,
  verb: ({ call, input }) => createOrganisation({ ...call, input }),
  to: ({ done }) => `${organisationPage(done)}?done=added`,
})
