import { campaignsFor, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'

/** What of a morning somebody is shown, by the same rights as the pages its numbers lead to. */
export type MorningReader = {
  personId: string
  /** The campaigns whose answers they read; null for whoever reads none. */
  campaigns: 'all' | string[] | null
  /** May see counts from 1 to 4. */
  exact: boolean
  /** Looks after letters and mail. */
  letters: boolean
  /** The organisations they stand for. */
  organisations: { id: string; name: string }[]
}

export function morningReader(person: Pick<Person, 'id' | 'memberships'>): MorningReader {
  const campaigns = campaignsFor(person, 'reply.read')
  const readsNone = campaigns !== 'all' && !person.memberships.some(({ role }) => role === 'caseworker')
  return {
    personId: person.id,
    campaigns: readsNone ? null : campaigns,
    exact: mayPerson(person, 'dashboard.read_exact'),
    letters: mayPerson(person, 'letter.read'),
    organisations: person.memberships.map(({ organisationId: id, organisationName: name }) => ({ id, name })),
  }
}
