import { mayAnywhere } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { type Way, ways } from './ways.ts'

/** The pages of the menu that a person may open. */
export const waysOf = (person: Pick<Person, 'memberships'>): Way[] =>
  ways.filter(({ takes }) => !takes || mayAnywhere(person, takes))

/** Of these pages the one that an address belongs to: the longest that it begins with. */
export function wayOf(list: readonly Way[], path: string): Way | undefined {
  const around = list.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return around.toSorted((a, b) => b.href.length - a.href.length)[0]
}
