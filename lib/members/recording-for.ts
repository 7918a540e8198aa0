import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'

export type OwnOrganisation = { id: string; name: string }

/** The organisations of a person for which they may write down about members: by the same rule as `may-record.ts`. */
export const recordingFor = (person: Pick<Person, 'memberships'>): OwnOrganisation[] =>
  person.memberships
    .filter(({ organisationId }) => mayPerson(person, 'member.record', { organisationId }))
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))

/** The organisations whose own words a person reads. */
export const readingFor = ({ memberships }: Pick<Person, 'memberships'>): string[] =>
  memberships.map(({ organisationId }) => organisationId)
