import { action } from '#app/http/action.ts'
import { signOut } from '#lib/accounts/sign-out.ts'
import { nothing } from '#lib/platform/form-fields.ts'

const OUT = '/sign-in?signed-out=yes'

/** The sign-out button, on every page of the team. */
export const POST = action({
  right: 'signed_in',
  page: '/dashboard',
  input: nothing,
  verb: async ({ request }) => ({ ok: true, cookies: await signOut({ headers: request.headers }) }),
  to: () => OUT,
  led: ({ refusal }) => (refusal.reason === 'signed_out' ? { to: OUT } : null),
})
