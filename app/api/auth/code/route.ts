import { enterCode } from '#lib/accounts/enter-code.ts'
import { signInProblems } from '#lib/accounts/problems.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { formOf, refuse, sendOn } from '../sign-in-form.ts'

/** The second step of signing in. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  const next = safeNext(form.get('next'))
  const page = `/sign-in/code?next=${encodeURIComponent(next)}`
  if (!isSameOrigin(request)) {
    return refuse(request, { page, reason: 'elsewhere', message: signInProblems.elsewhere, status: 403 })
  }
  const result = await enterCode({ code: form.get('code') ?? '', headers: request.headers })
  if (result.ok) return sendOn(request, next, result.cookies)
  const over = result.reason === 'start_again'
  return refuse(request, {
    page: over ? `/sign-in?next=${encodeURIComponent(next)}` : page,
    reason: result.reason,
    message: signInProblems[result.reason],
    status: result.reason === 'too_many' ? 429 : 401,
    cookies: result.cookies,
  })
}
