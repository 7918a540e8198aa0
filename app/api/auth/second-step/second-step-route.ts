import { currentPerson } from '#lib/accounts/current-person.ts'
import { secondStepProblems } from '#lib/accounts/problems.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { answerJson } from '../../answers.ts'

type Result =
  | { ok: true; cookies: string[]; [more: string]: unknown }
  | { ok: false; reason: keyof typeof secondStepProblems; cookies: string[] }

const SIGNED_OUT = {
  reason: 'signed_out',
  message: 'You are signed out. Nothing was changed. Sign in, and you can carry on where you were.',
}

/** A route of one's own account: any signed-in person, on a page of ours. */
export function secondStepRoute(
  act: (call: { body: unknown; person: Person; headers: Headers }) => Promise<Result>,
) {
  return async (request: Request): Promise<Response> => {
    const person = isSameOrigin(request) ? await currentPerson(request.headers) : null
    if (!person) return answerJson(SIGNED_OUT, { status: 401 })
    const body: unknown = await request.json().catch(() => null)
    const { cookies, ...result } = await act({ body, person, headers: request.headers })
    if (result.ok) return answerJson(result, { cookies })
    const { reason } = result
    return answerJson(
      { reason, message: secondStepProblems[reason] },
      { status: reason === 'too_many' ? 429 : 400, cookies },
    )
  }
}
