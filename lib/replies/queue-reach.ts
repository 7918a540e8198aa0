import { campaignsFor } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'

/** Who reads answers: who they are, and of which campaigns they read them. Every read of answers is told. */
export type Reader = { personId: string; campaigns: 'all' | readonly string[] }

/** What a person reads: everything, or the answers of the campaigns that were given to them. */
export const readerOf = (person: Pick<Person, 'id' | 'memberships'>): Reader => ({
  personId: person.id,
  campaigns: campaignsFor(person, 'reply.read'),
})

/** Those of all answers that they may read, as a condition. */
export const withinReach = ({ campaigns }: Reader): Prisma.ReplyWhereInput =>
  campaigns === 'all' ? {} : { campaignId: { in: [...campaigns] } }

/** Whether the answers of a campaign are theirs to read. */
export const reaches = ({ campaigns }: Reader, campaignId: string): boolean =>
  campaigns === 'all' || campaigns.includes(campaignId)
