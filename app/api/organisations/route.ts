import { createOrganisation } from '#lib/coalition/create-organisation.ts'
import { database } from '#lib/platform/database.ts'
import { detailsIn } from './details-in.ts'
import { formRoute } from './form-route.ts'
import { FORM_TOO_BIG, readForm } from './read-form.ts'

/** Adds an organisation to the coalition. */
export const POST = formRoute({ page: () => '/organisations/new' }, async ({ request, person }) => {
  const form = await readForm(request)
  if (!form) return FORM_TOO_BIG
  const added = await createOrganisation({ db: database(), person, input: detailsIn(form), now: new Date() })
  return added.ok ? { ok: true, to: `/organisations/${added.slug}?done=added` } : added
})
