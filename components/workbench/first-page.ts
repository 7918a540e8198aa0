import type { Route } from 'next'
import type { Person } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { waysOf } from './ways-of.ts'

/** What each role begins its day with; who has several begins with the first of these that is theirs. */
const beginsWith: readonly [Role, string][] = [
  ['coordinator', '/desk/morning'],
  ['caseworker', '/replies'],
  ['officer', '/desk/asked'],
  ['editor', '/desk/asked'],
  ['viewer', '/desk/asked'],
]

/** The page a person lands on; whoever has no role yet lands on their account, which says so. */
export function firstPage(person: Pick<Person, 'memberships'>): Route {
  const theirs = waysOf(person)
  const roles = new Set(person.memberships.map(({ role }) => role))
  for (const [role, wanted] of beginsWith) {
    const way = roles.has(role) && theirs.find(({ href }) => href === wanted)
    if (way) return way.href
  }
  return theirs[0]?.href ?? '/account'
}
