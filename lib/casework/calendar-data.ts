import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { calendarAddress, calendarToken, hashOfCalendarToken } from './calendar-address.ts'
import { followUpsOf, followUpToList, type ListedFollowUp, listedFollowUp } from './data.ts'
import { followUpsSeenBy } from './who-sees.ts'

/** The address of somebody's calendar; null where they have none. */
export async function calendarAddressOf(db: Database, userId: string): Promise<string | null> {
  const feed = await db.calendarFeed.findUnique({ where: { userId } })
  return feed && calendarAddress(calendarToken(feed))
}

/** What a calendar reads at an address: the open follow-ups that its owner took, of organisations they stand for today; null for no such address. */
export async function followUpsAtCalendar(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<ListedFollowUp[] | null> {
  const feed = await db.calendarFeed.findUnique({ where: { tokenHash: hashOfCalendarToken(token) } })
  if (!feed) return null
  const memberships = await membershipsOf(db, { userId: feed.userId, now })
  const organisationIds = memberships.map(({ organisationId }) => organisationId)
  return followUpsOf(db, { personId: feed.userId, organisationIds, state: 'open' })
}

/** One follow-up, for whoever may see those of its organisation; null for others. */
export async function followUpSeenBy(
  db: Database,
  { id, person }: { id: string; person: Pick<Person, 'memberships'> },
): Promise<ListedFollowUp | null> {
  if (!isOwnId(id)) return null
  const seen = followUpsSeenBy(person)
  const row = await db.followUp.findFirst({
    where: { id, organisationId: seen === 'all' ? undefined : { in: seen } },
    select: followUpToList,
  })
  return row && listedFollowUp(row)
}
