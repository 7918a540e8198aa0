import { askAuth } from './ask-auth.ts'
import { codeInput } from './schema.ts'

export type EnterCodeResult =
  | { ok: true; cookies: string[] }
  | { ok: false; reason: 'wrong_code' | 'start_again' | 'too_many'; cookies: string[] }

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
  if (!parsed.success) return { ok: false, reason: 'wrong_code', cookies: [] }
  const fromApp = /^\d{6}$/.test(parsed.data.code)
  const path = fromApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const answer = await askAuth(path, parsed.data, headers)
  if (answer.ok) return { ok: true, cookies: answer.cookies }
  if (answer.status === 429) return { ok: false, reason: 'too_many', cookies: answer.cookies }
  const again = answer.code !== null && START_AGAIN.includes(answer.code)
  return { ok: false, reason: again ? 'start_again' : 'wrong_code', cookies: answer.cookies }
}
