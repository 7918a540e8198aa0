import { campaignsFor, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'

type Who = Pick<Person, 'memberships'>

/**
 * Whose follow-ups somebody sees: coordinators everybody's, anyone else those of their own organisations alone, for what is
 * written in one may be of an answer that others do not read.
 */
export function followUpsSeenBy(person: Who): 'all' | string[] {
  if (mayPerson(person, 'follow_up.write')) return 'all'
  return person.memberships.map(({ organisationId }) => organisationId)
}

/** Whether somebody may open an answer of a campaign. */
export function mayOpenAnswersOf(person: Who, campaignId: string): boolean {
  const campaigns = campaignsFor(person, 'reply.read')
  return campaigns === 'all' || campaigns.includes(campaignId)
}

/** The organisation somebody writes for unless they choose another: the first at which they may. */
export const writesFor = (person: Who, action: 'member.record' | 'follow_up.write'): string | null =>
  person.memberships.find(({ organisationId }) => mayPerson(person, action, { organisationId }))
    ?.organisationId ?? null

/** Whose follow-ups somebody may take, end and open again. */
export function movesFor(person: Who): 'all' | string[] {
  if (mayPerson(person, 'follow_up.write')) return 'all'
  return person.memberships.flatMap(({ organisationId }) =>
    mayPerson(person, 'follow_up.write', { organisationId }) ? organisationId : [],
  )
}
