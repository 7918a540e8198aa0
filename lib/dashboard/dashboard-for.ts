import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { dashboardNow } from './data.ts'
import type { Dashboard } from './schema.ts'
import { shareReads } from './share-reads.ts'

const share = shareReads()

/** The dashboard as this person may see it, shared with everybody who may see as much; null: no such campaign. */
export function dashboardFor(
  db: Database,
  { person, campaign }: { person: Person; campaign: string | null },
): Promise<Dashboard | null> {
  const exact = mayPerson(person, 'dashboard.read_exact')
  const newest = mayPerson(person, 'reply.read')
  return share(JSON.stringify([campaign, exact, newest]), () =>
    dashboardNow(db, { campaign, now: new Date(), exact, newest }),
  )
}
