import { action } from '#app/http/action.ts'
import { mailPreferencesInput } from '#lib/accounts/schema.ts'
import { setMailPreferences } from '#lib/accounts/set-mail-preferences.ts'

/** Which mails the person who asks wants about one of their organisations. */
export const POST = action({
  right: 'signed_in',
  page: '/account',
  input: mailPreferencesInput,
  verb: ({ call, input }) => setMailPreferences({ ...call, ...input }),
  to: () => '/account?done=mail',
})
