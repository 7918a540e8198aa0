import type { OrganisationKind, Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import type { Person } from './schema.ts'

/** The roles an organisation has room for: coordinators stand on the umbrella only. */
export const rolesAt = (kind: OrganisationKind): Role[] =>
  kind === 'umbrella'
    ? ['viewer', 'editor', 'officer', 'caseworker', 'coordinator']
    : ['viewer', 'editor', 'officer', 'caseworker']

/** Why this role may not be given there by this person, or taken from somebody who has it; null when it may. */
export function roleRefusal({
  giver,
  role,
  organisation,
}: {
  giver: Pick<Person, 'memberships'>
  role: Role
  organisation: { kind: OrganisationKind }
}): Refused<'only_on_umbrella' | 'coordinators_only'> | null {
  if (role !== 'coordinator') return null
  if (!rolesAt(organisation.kind).includes(role)) {
    return refused(
      'only_on_umbrella',
      'Coordinators act for the whole coalition, so they have their role at the umbrella organisation. Nothing was changed.',
    )
  }
  if (giver.memberships.some((each) => each.role === 'coordinator')) return null
  return refused(
    'coordinators_only',
    'Only a coordinator gives or takes the role of coordinator. Nothing was changed. Ask one of them.',
  )
}
