import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { currentPerson } from '#lib/accounts/current-person.ts'
import type { Action } from '#lib/accounts/permissions.ts'
import { type Refusal, refusalFor } from '#lib/accounts/refusal.ts'
import type { Person } from '#lib/accounts/schema.ts'

/** Who asks for this page; looked up once a request. */
export const whoAsks = cache(async (): Promise<Person | null> => currentPerson(await headers()))

/**
 * The person a page is for. Sends anybody signed out to the sign-in page and from there back to `path`; `refusal` says
 * why when the person may not do `action`.
 */
export async function requirePerson({
  path,
  action,
}: {
  path: string
  action?: Action
}): Promise<{ person: Person; refusal: Refusal | null }> {
  const person = await whoAsks()
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return { person, refusal: action ? refusalFor(person, action) : null }
}
