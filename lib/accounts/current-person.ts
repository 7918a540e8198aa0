import { database } from '#lib/platform/database.ts'
import { auth } from './auth.ts'
import { membershipsOf } from './data.ts'
import type { Person } from './schema.ts'

/** Who a request comes from, by its session cookie; null when signed out, expired or unknown. */
export async function currentPerson(headers: Headers): Promise<Person | null> {
  if (!headers.has('cookie')) return null
  const session = await auth().api.getSession({ headers })
  if (!session) return null
  const { id, name, email, twoFactorEnabled } = session.user
  const memberships = await membershipsOf(database(), { userId: id, now: new Date() })
  return { id, name, email, twoFactor: twoFactorEnabled === true, memberships }
}

/** The id of the session that a request comes with; null when signed out, expired or unknown. */
export async function currentSession(headers: Headers): Promise<string | null> {
  if (!headers.has('cookie')) return null
  const found = await auth().api.getSession({ headers })
  return found?.session.id ?? null
}
