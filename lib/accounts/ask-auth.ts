import { config } from '#lib/platform/config.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { auth } from './auth.ts'

/** What came of asking: the status, better-auth's own code for a refusal, and the cookies to hand to the browser. */
export type AuthAnswer = {
  ok: boolean
  status: number
  code: string | null
  body: unknown
  cookies: string[]
  /** Seconds until another try counts; after a 429 only. */
  retryAfter: number | null
}

const PASSED_ON = ['cookie', 'user-agent', ADDRESS_HEADER]

/**
 * Puts one of our own forms to better-auth through its request handler, where the rate limit counts, on behalf of
 * whoever sent `headers`. Its own routes are not served: only what our pages need exists.
 */
export async function askAuth(path: `/${string}`, body: object, headers: Headers): Promise<AuthAnswer> {
  const { baseUrl } = config()
  const passed = new Headers({ 'content-type': 'application/json', origin: new URL(baseUrl).origin })
  for (const name of PASSED_ON) {
    const value = headers.get(name)
    if (value !== null) passed.set(name, value)
  }
  const response = await auth().handler(
    new Request(`${baseUrl}/api/auth${path}`, {
      method: 'POST',
      headers: passed,
      body: JSON.stringify(body),
    }),
  )
  const answer: unknown = await response.json().catch(() => null)
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : null
  const retryAfter = response.headers.get('x-retry-after')
  return {
    ok: response.ok,
    status: response.status,
    code,
    body: answer,
    cookies: response.headers.getSetCookie(),
    retryAfter: retryAfter === null ? null : Number(retryAfter),
  }
}
