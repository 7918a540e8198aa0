import { askAuth } from './ask-auth.ts'

/** Ends the session the headers carry. Returns the cookies that clear it from the browser. */
export async function signOut({ headers }: { headers: Headers }): Promise<string[]> {
  return (await askAuth('/sign-out', {}, headers)).cookies
}
