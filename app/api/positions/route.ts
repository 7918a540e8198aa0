import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { config } from '#lib/platform/config.ts'
import { database } from '#lib/platform/database.ts'
import { draftCookies, type PositionDraft, sealPositionDraft } from '#lib/positions/position-draft.ts'
import { positionForm } from '#lib/positions/schema.ts'
import { takePosition } from '#lib/positions/take-position.ts'
import { answerJson, invalid, sendTo } from '../answers.ts'
import { formRoute, SIGNED_OUT, statusOf } from './form-route.ts'

/** The form of a position, with or without JavaScript: on to what was taken, or back with every word kept. */
export const POST = formRoute(async ({ request, form: fields, person, json }) => {
  const input = positionForm.safeParse(fields)
  if (!input.success) {
    return invalid('The form did not arrive whole. Nothing was changed. Go back and open the page again.')
  }
  const form = input.data
  const now = new Date()
  const place = { slug: form.slug, secure: config().baseUrl.startsWith('https:') }
  const page = `/desk/campaigns/${encodeURIComponent(form.slug)}/versions/${form.number}/position?organisation=${encodeURIComponent(form.organisationId)}`

  const back = (problem: PositionDraft['problem']) => {
    if (json) return answerJson(problem, { status: statusOf(problem.reason) })
    const draft = { personId: person?.id ?? null, form, problem }
    const cookies = draftCookies(sealPositionDraft(draft, now), place)
    if (!cookies)
      return invalid('Your words are far too long to be kept. Go back, shorten them, and try again.')
    const to = `${page}&problem=${problem.reason}`
    return sendTo(person ? to : `/sign-in?next=${encodeURIComponent(to)}`, cookies)
  }

  if (!person) return back({ ...SIGNED_OUT, fields: {} })
  const taken = await takePosition({
    db: database(),
    person,
    ...form,
    dissentPublic: form.dissentPublic === 'yes',
    reasonsPublic: form.reasonsPublic === 'yes',
    replaces: form.replaces || null,
    requestAddress: request.headers.get(ADDRESS_HEADER) ?? 'unknown',
    now,
  })
  if (!taken.ok) return back({ fields: {}, ...taken })
  if (json) return answerJson(taken)
  return sendTo(`${page}&taken=${taken.positionId}`, draftCookies('', place) ?? [])
})
