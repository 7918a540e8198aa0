import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { followUpToList, type ListedFollowUp, listedFollowUp } from './data.ts'
import { followUpsSeenBy } from './who-sees.ts'

/** One follow-up, for whoever sees those of its organisation; null where there is none, or it is not theirs to see. */
export async function followUpPage(
  db: Database,
  { id, person }: { id: string; person: Pick<Person, 'memberships'> },
): Promise<ListedFollowUp | null> {
  if (!isOwnId(id)) return null
  const seen = followUpsSeenBy(person)
  const row = await db.followUp.findFirst({
    where: { id, ...(seen !== 'all' && { organisationId: { in: seen } }) },
    select: followUpToList,
  })
  return row && listedFollowUp(row)
}
