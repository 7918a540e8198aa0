import type { Person } from '#lib/accounts/schema.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { database } from '#lib/platform/database.ts'
import { type FormOutcome, formRoute } from './form-route.ts'
import { FORM_TOO_BIG, readForm } from './read-form.ts'

type Organisation = NonNullable<Awaited<ReturnType<typeof organisationBySlug>>>
type Call = { form: FormData; person: Person; organisation: Organisation }

/** A form on an organisation's page: finds the organisation its address names and reads the form. */
export function organisationForm(
  handle: (call: Call) => Promise<FormOutcome>,
  { most, tooBig = FORM_TOO_BIG }: { most?: number; tooBig?: FormOutcome } = {},
) {
  return formRoute<{ slug: string }>(
    { page: ({ slug }) => `/organisations/${encodeURIComponent(slug)}` },
    async ({ request, person, params }) => {
      const organisation = await organisationBySlug(database(), params.slug)
      if (!organisation) {
        const message = 'There is no such organisation. Nothing was changed.'
        return { ok: false, reason: 'unknown', message }
      }
      const form = await readForm(request, most)
      return form ? handle({ form, person, organisation }) : tooBig
    },
  )
}

/** Where a form on an organisation's page leads when it was done; `done` names what the page then says. */
export const organisationPage = ({ slug }: { slug: string }, done: string) =>
  `/organisations/${slug}?done=${done}` as const
