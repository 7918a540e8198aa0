import { action } from '#app/http/action.ts'
import type { Led } from '#app/http/handle-form.ts'
import type { Sent } from '#app/http/read-body.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { config } from '#lib/platform/config.ts'
import { addressOf } from '#lib/platform/network.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { draftCookies, noDraftCookies } from '#lib/positions/position-draft.ts'
import { type PositionForm, positionForm } from '#lib/positions/schema.ts'
import { takePosition } from '#lib/positions/take-position.ts'

/** The form of a position: on to what was taken; without JavaScript, back to it with every word, also after signing in. */
export const POST = action({
  right: 'position.take',
  page: '/desk/asked',
  input: positionForm,
  labels: { reservation: 'Reservation', dissent: 'Dissent', reasons: 'Reasons' },
  verb: async ({ call, input, request }) => {
    const taken = await takePosition({
      ...call,
      ...input,
      dissentPublic: input.dissentPublic === 'yes',
      reasonsPublic: input.reasonsPublic === 'yes',
      replaces: input.replaces || null,
      requestAddress: addressOf(request.headers),
    })
    return taken.ok ? { ...taken, cookies: noDraftCookies(placeOf(input)) } : taken
  },
  to: ({ done, input }) => `${pageOf(input)}&taken=${done.positionId}`,
  led: ({ refusal, sent, person }) => backToForm(refusal, sent, person),
})

const placeOf = ({ slug }: PositionForm) => ({ slug, secure: config().baseUrl.startsWith('https:') })

const pageOf = ({ slug, number, organisationId }: PositionForm) =>
  `/desk/campaigns/${encodeURIComponent(slug)}/versions/${number}/position?organisation=${encodeURIComponent(organisationId)}`

/** What was typed travels sealed in cookies; what is too long for that is given back on a plain page. */
function backToForm(refusal: Refused, sent: Sent, person: Person | null): Led {
  const form = positionForm.safeParse(sent)
  if (!form.success) return null
  const problem = { fields: {}, ...refusal }
  const draft = { personId: person?.id ?? null, form: form.data, problem }
  const cookies = draftCookies(draft, { ...placeOf(form.data), now: new Date() })
  if (!cookies) return null
  const page = `${pageOf(form.data)}&problem=${refusal.reason}`
  return { to: person ? page : `/sign-in?next=${encodeURIComponent(page)}`, cookies }
}
