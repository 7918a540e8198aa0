import { currentPerson } from '#lib/accounts/current-person.ts'
import type { Action } from '#lib/accounts/permissions.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { log } from '#lib/platform/log.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { answerJson } from './answers.ts'

type Context<Params> = { params: Promise<Params> }
type Handle<Params> = (call: { request: Request; person: Person; params: Params }) => Promise<Response>

const FOREIGN = {
  reason: 'foreign',
  message:
    'That came from another website, so it was not used. Nothing was changed. Use the pages of Chorus.',
}
const FAULT = {
  reason: 'fault',
  message: 'Something went wrong in Chorus. Nothing was changed. Wait a moment and try again.',
}

/**
 * A route handler for signed-in people who may do `action`: 401 or 403 with the reason in words for anybody else, 403 for
 * a write from another site's page.
 */
export function teamRoute<Params = Record<never, never>>(action: Action, handle: Handle<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    try {
      const writes = request.method !== 'GET' && request.method !== 'HEAD'
      if (writes && !isSameOrigin(request)) return answerJson(FOREIGN, { status: 403 })
      const person = await currentPerson(request.headers)
      const refusal = refusalFor(person, action)
      if (refusal || !person) {
        return answerJson(refusal ?? {}, { status: refusal?.reason === 'not_allowed' ? 403 : 401 })
      }
      return await handle({ request, person, params: await context.params })
    } catch (error) {
      log().error(
        { part: 'web', action, fault: error instanceof Error ? error.name : 'unknown' },
        'a request failed',
      )
      return answerJson(FAULT, { status: 500 })
    }
  }
}

/** The JSON a request carries; null when it carries none. */
export const jsonOf = (request: Request): Promise<unknown> => request.json().catch(() => null)
