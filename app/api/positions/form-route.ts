import { currentPerson } from '#lib/accounts/current-person.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { answerJson } from '../answers.ts'
import { formOf } from '../auth/sign-in-form.ts'

type Call<Params> = {
  request: Request
  form: Record<string, string>
  person: Person | null
  params: Params
  /** The page's own script asks for JSON; a plain form is sent on. */
  json: boolean
}

const FOREIGN = {
  reason: 'foreign',
  message:
    'That came from another website, so it was not used. Nothing was changed. Use the pages of Chorus.',
}
const FAULT = {
  reason: 'fault',
  message: 'Something went wrong in Chorus. Nothing was changed. Go back: what you typed is still there.',
}

/** A route handler for a plain form of signed-in people; what to do when nobody is signed in is the handler's to say. */
export function formRoute<Params = Record<never, never>>(handle: (call: Call<Params>) => Promise<Response>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (!isSameOrigin(request)) return answerJson(FOREIGN, { status: 403 })
      const json = request.headers.get('accept')?.includes('application/json') === true
      const person = await currentPerson(request.headers)
      const form = Object.fromEntries(await formOf(request))
      return await handle({ request, form, person, params: await context.params, json })
    } catch (error) {
      const fault = error instanceof Error ? error.name : 'unknown'
      log().error({ part: 'web', form: 'position', fault }, 'a request failed')
      return answerJson(FAULT, { status: 500 })
    }
  }
}

const statuses: Record<string, number> = { signed_out: 401, not_allowed: 403, invalid: 422 }

/** The HTTP status of a refusal: 404 for what is not there, 409 for what changed meanwhile. */
export const statusOf = (reason: string): number =>
  statuses[reason] ?? (reason.startsWith('no_such_') ? 404 : 409)

export const SIGNED_OUT = {
  reason: 'signed_out',
  message: 'You were signed out, so nothing was saved yet. What you typed is still here.',
}
