import { z } from 'zod'
import { openAction } from '#app/http/open-action.ts'
import { enterCode } from '#lib/accounts/enter-code.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { backToSignIn } from '../sign-in-pages.ts'

/** The second step of signing in. */
export const POST = openAction({
  door: 'sign_in',
  page: '/sign-in/code',
  input: z.object({ code: z.string().catch(''), next: z.unknown().optional() }),
  verb: ({ input: { code }, request }) => enterCode({ code, headers: request.headers }),
  to: ({ input }) => safeNext(input.next),
  led: ({ refusal, sent }) =>
    backToSignIn(refusal.reason === 'start_again' ? 'password' : 'code', { refusal, sent }),
})
