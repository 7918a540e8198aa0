import { inCoalition } from '#lib/accounts/data.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { writesFor } from './who-sees.ts'

export type Owner = { id: string; name: string }

/**
 * The organisations somebody may write for, their own first: coordinators for any that belongs to the coalition today,
 * anyone else for those at which they have the right.
 */
export async function ownersFor(
  db: Database,
  {
    person,
    action,
    now,
  }: {
    person: Pick<Person, 'memberships'>
    action: 'member.record' | 'follow_up.write'
    now: Date
  },
): Promise<Owner[]> {
  const own = person.memberships
    .filter(({ organisationId }) => mayPerson(person, action, { organisationId }))
    .map(({ organisationId: id, organisationName: name }) => ({ id, name }))
  if (!mayPerson(person, action)) return own
  const all = await db.organisation.findMany({
    where: inCoalition(now),
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const first = writesFor(person, action)
  return all.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))
}
