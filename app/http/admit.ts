import { currentPerson } from '#lib/accounts/current-person.ts'
import { type Action, mayAnywhere } from '#lib/accounts/permissions.ts'
import { missingRight, signedOut } from '#lib/accounts/refusal.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

/** What it takes to press a button or to read: a right, for whichever organisation, or only to be signed in. */
export type Right = Action | 'signed_in'

/**
 * Who is asking, if they may do it for any organisation at all. For which one, and whether they still may, the verb asks
 * inside its own transaction.
 */
export async function admit(
  request: Request,
  right: Right,
): Promise<{ ok: true; person: Person } | Refused<'signed_out' | 'not_allowed'>> {
  const person = await currentPerson(request.headers)
  if (!person) return signedOut()
  if (right === 'signed_in' || mayAnywhere(person, right)) return { ok: true, person }
  return refused('not_allowed', missingRight(right))
}
