import { action } from '#app/http/action.ts'
import { choicesInput, writeChoices } from '#components/workbench/choices.ts'
import { safeNext } from '#lib/accounts/safe-next.ts'
import { config } from '#lib/platform/config.ts'

/** How the person who asks wants the workbench on this browser: nothing but cookies is written. */
export const POST = action({
  right: 'signed_in',
  page: '/account',
  input: choicesInput,
  verb: ({ input: { back: _, ...made } }) => ({
    ok: true,
    cookies: writeChoices(made, { secure: config().baseUrl.startsWith('https:') }),
  }),
  to: ({ input: { back } }) => (back ? safeNext(back) : '/account?done=workbench'),
})
