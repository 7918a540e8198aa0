import { z } from 'zod'
import { openAction } from '#app/http/open-action.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { backToSignIn, signInPage } from '../sign-in-pages.ts'

/** The sign-in form: with or without JavaScript. */
export const POST = openAction({
  door: 'sign_in',
  page: '/sign-in',
  input: z.object({
    email: z.string().catch(''),
    password: z.string().catch(''),
    next: z.unknown().optional(),
  }),
  verb: ({ input: { email, password }, request }) => signIn({ email, password, headers: request.headers }),
  to: ({ done, input: { next } }) =>
    done.step === 'code_needed' ? signInPage('code', next) : safeNext(next),
  led: ({ refusal, sent }) => backToSignIn('password', { refusal, sent }),
})
