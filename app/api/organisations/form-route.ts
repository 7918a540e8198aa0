import { currentPerson } from '#lib/accounts/current-person.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { plainPage } from '../../(public)/plain-page.ts'
import { answerJson, sendTo } from '../answers.ts'

/** What came of a form: where to go on, or why nothing was done. */
export type FormOutcome =
  | { ok: true; to: `/${string}` }
  | { ok: false; reason: string; message: string; fields?: Record<string, string> }

type Refusal = Extract<FormOutcome, { ok: false }>
type Handle<Params> = (call: { request: Request; person: Person; params: Params }) => Promise<FormOutcome>
type Options<Params> = { page: (params: Params) => `/${string}` }

const FOREIGN: Refusal = {
  ok: false,
  reason: 'foreign',
  message:
    'That came from another website, so it was not used. Nothing was changed. Use the pages of Chorus.',
}
const FAULT: Refusal = {
  ok: false,
  reason: 'fault',
  message: 'Something went wrong in Chorus. Nothing was changed. Wait a moment and try again.',
}

const statuses: Record<string, number> = {
  signed_out: 401,
  not_allowed: 403,
  foreign: 403,
  unknown: 404,
  invalid: 422,
  fault: 500,
}

/**
 * A route handler for a form of the team's pages, which works with and without JavaScript: a plain form is sent on to the
 * next page (303) or gets a page that says why not; the page's own script gets `{ to }` or `{ reason, message, fields }`.
 * Whether the person may do it, the verb decides. `page` is where the form stands.
 */
export function formRoute<Params>({ page }: Options<Params>, handle: Handle<Params>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    const params = await context.params
    const back = page(params)
    try {
      if (!isSameOrigin(request)) return refuse(request, FOREIGN, back)
      const person = await currentPerson(request.headers)
      if (!person) return signedOut(request, back)
      const outcome = await handle({ request, person, params })
      if (!outcome.ok) return refuse(request, outcome, back)
      return wantsJson(request) ? answerJson({ to: outcome.to }) : sendTo(outcome.to)
    } catch (error) {
      log().error(
        { part: 'web', page: 'form', fault: error instanceof Error ? error.name : 'unknown' },
        'a form failed',
      )
      return refuse(request, FAULT, back)
    }
  }
}

export const wantsJson = (request: Request) =>
  request.headers.get('accept')?.includes('application/json') === true

/** Says why nothing was done, to whichever kind of form asked. */
export function refuse(request: Request, refusal: Refusal, back: string): Response {
  const { reason, message, fields } = refusal
  const status = statuses[reason] ?? 409
  if (wantsJson(request)) return answerJson({ reason, message, ...(fields && { fields }) }, { status })
  return plainPage(request, {
    status,
    title: 'That was not done',
    lines: [message, ...Object.values(fields ?? {})],
    back: { href: back, label: 'Go back' },
  })
}

function signedOut(request: Request, back: string): Response {
  const refusal = refusalFor(null, 'statement.read')
  if (!wantsJson(request) || !refusal) return sendTo(`/sign-in?next=${encodeURIComponent(back)}`)
  return refuse(request, { ok: false, ...refusal }, back)
}
