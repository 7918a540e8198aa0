import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { followUpsOf, promisesOf, stancesOf } from './data.ts'
import { dueDays } from './due-days.ts'
import { recordsToOffer } from './known-records.ts'
import { ownersFor } from './owners.ts'
import { followUpsSeenBy, movesFor } from './who-sees.ts'

type Asked = { memberId: number; person: Pick<Person, 'id' | 'memberships'>; now: Date }

/** The campaigns that records can be made for: those that have begun and are not put away. */
const campaignsToChoose = (db: Database) =>
  db.campaign.findMany({
    where: { state: { in: ['signing', 'live', 'paused', 'closed'] } },
    orderBy: { title: 'asc' },
    select: { id: true, title: true },
  })

/** Where a member stands on each campaign, and what was said before. */
export async function stancesOfMember(db: Database, { memberId, person, now }: Asked) {
  const [stances, campaigns, owners] = await Promise.all([
    stancesOf(db, { memberId }),
    campaignsToChoose(db),
    ownersFor(db, { person, action: 'member.record', now }),
  ])
  return { stances, campaigns, owners }
}

/** What a member promised; and what a form about a further promise needs. */
export async function promisesOfMember(db: Database, { memberId, person, now }: Asked) {
  const [promises, campaigns, owners, offered] = await Promise.all([
    promisesOf(db, { memberId }),
    campaignsToChoose(db),
    ownersFor(db, { person, action: 'member.record', now }),
    recordsToOffer({ db, person, memberId, campaignId: null }),
  ])
  return { promises, campaigns, owners, offered, today: londonDay(now) }
}

/** The follow-ups about a member that the reader may see. */
export async function tasksOfMember(db: Database, { memberId, person, now }: Asked) {
  const seen = followUpsSeenBy(person)
  const organisationIds = seen === 'all' ? undefined : seen
  const [open, owners] = await Promise.all([
    followUpsOf(db, { memberId, organisationIds, state: 'open' }),
    ownersFor(db, { person, action: 'follow_up.write', now }),
  ])
  const today = londonDay(now)
  return { open, owners, today, days: dueDays(today), moves: movesFor(person) }
}
