import { signInProblems } from '#lib/accounts/problems.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { formOf, refuse, sendOn } from '../sign-in-form.ts'

/** The sign-in form: with or without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  const form = await formOf(request)
  const next = safeNext(form.get('next'))
  const page = `/sign-in?next=${encodeURIComponent(next)}`
  if (!isSameOrigin(request)) {
    return refuse(request, { page, reason: 'elsewhere', message: signInProblems.elsewhere, status: 403 })
  }
  const result = await signIn({
    email: form.get('email') ?? '',
    password: form.get('password') ?? '',
    headers: request.headers,
  })
  if (result.ok) {
    const codePage = `/sign-in/code?next=${encodeURIComponent(next)}`
    return sendOn(request, result.step === 'code_needed' ? codePage : next, result.cookies)
  }
  const status = result.reason === 'too_many' ? 429 : 401
  return refuse(request, { page, reason: result.reason, message: signInProblems[result.reason], status })
}
