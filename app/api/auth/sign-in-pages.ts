import type { Led } from '#app/http/handle-form.ts'
import type { Sent } from '#app/http/read-body.ts'
import { signInProblem } from '#lib/accounts/problems.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import type { Refused } from '#lib/platform/refused.ts'

type Step = 'password' | 'code'

/** The page of a step of signing in, which leads on to `next` afterwards. */
export const signInPage = (step: Step, next: unknown) =>
  `${step === 'code' ? '/sign-in/code' : '/sign-in'}?next=${encodeURIComponent(safeNext(next))}`

/** Back to the form, whose page says what went wrong; not where there is something to wait for: that is a page of its own. */
export const backToSignIn = (step: Step, { refusal, sent }: { refusal: Refused; sent: Sent }): Led =>
  signInProblem(refusal.reason) && !refusal.reason.startsWith('too_many')
    ? { to: `${signInPage(step, sent.next)}&problem=${refusal.reason}` }
    : null
