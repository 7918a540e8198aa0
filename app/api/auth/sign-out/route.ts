import { signOut } from '#lib/accounts/sign-out.ts'
import { isSameOrigin } from '#lib/platform/same-origin.ts'
import { sendTo } from '../../answers.ts'

/** The sign-out button, on every page of the team. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return sendTo('/dashboard')
  return sendTo('/sign-in?signed-out=yes', await signOut({ headers: request.headers }))
}
