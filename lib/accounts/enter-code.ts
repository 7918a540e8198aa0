import { type Refused, refused } from '#lib/platform/refused.ts'
import { askAuth } from './ask-auth.ts'
import { signInProblems } from './problems.ts'
import { codeInput } from './schema.ts'

export type EnterCodeResult =
  | { ok: true; cookies: string[] }
  | Refused<
      'wrong_code' | 'start_again' | 'too_many_codes',
      {
        cookies: string[]
        /** Seconds until another try counts; after `too_many_codes` only. */
        retryAfter: number | null
      }
    >

const START_AGAIN = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']

/** The second step: six digits from the app, or one of the backup codes. */
export async function enterCode({
  code,
  headers,
}: {
  code: string
  headers: Headers
}): Promise<EnterCodeResult> {
  const parsed = codeInput.safeParse({ code })
  if (!parsed.success) return no('wrong_code', { cookies: [], retryAfter: null })
  const fromApp = /^\d{6}$/.test(parsed.data.code)
  const path = fromApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await askAuth(path, parsed.data, headers)
  if (answer.ok) return { ok: true, cookies: answer.cookies }
  const { cookies, retryAfter } = answer
  if (answer.status === 429) return no('too_many_codes', { cookies, retryAfter })
  const again = answer.code !== null && START_AGAIN.includes(answer.code)
  return no(again ? 'start_again' : 'wrong_code', { cookies, retryAfter: null })
}

const no = (
  reason: 'wrong_code' | 'start_again' | 'too_many_codes',
  more: { cookies: string[]; retryAfter: number | null },
) => refused(reason, signInProblems[reason], more)
