import { z } from 'zod'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { askAuth } from './ask-auth.ts'
import { signInProblems } from './problems.ts'
import { signInInput } from './schema.ts'

export type SignInResult =
  | { ok: true; step: 'signed_in' | 'code_needed'; cookies: string[] }
  | Refused<'wrong' | 'too_many', { retryAfter: number | null; cookies: string[] }>

const secondStep = z.object({ twoFactorRedirect: z.literal(true) })

/** Checks an address and a password; `code_needed` when the person has enrolled an app and `enterCode` comes next. */
export async function signIn({
  email,
  password,
  headers,
}: {
  email: string
  password: string
  headers: Headers
}): Promise<SignInResult> {
  const parsed = signInInput.safeParse({ email, password })
  if (!parsed.success) return refused('wrong', signInProblems.wrong, { retryAfter: null, cookies: [] })
  const answer = await askAuth('/sign-in/email', parsed.data, headers)
  if (answer.ok) {
    const step = secondStep.safeParse(answer.body).success ? 'code_needed' : 'signed_in'
    return { ok: true, step, cookies: answer.cookies }
  }
  const { retryAfter, cookies } = answer
  const reason = answer.status === 429 ? 'too_many' : 'wrong'
  return refused(reason, signInProblems[reason], { retryAfter, cookies })
}
