import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { shareReads } from '#lib/platform/share-reads.ts'
import { dashboardNow } from './data.ts'
import type { Dashboard } from './schema.ts'

type Asked = { campaign: string | null; exact: boolean; newest: boolean }
const shared = shareReads((db: Database, asked: Asked) => dashboardNow(db, { ...asked, now: new Date() }))

/** The dashboard as this person may see it, shared with everybody who may see as much; null: no such campaign. */
export const dashboardFor = (
  db: Database,
  { person, campaign }: { person: Person; campaign: string | null },
): Promise<Dashboard | null> =>
  shared(db, {
    campaign,
    exact: mayPerson(person, 'dashboard.read_exact'),
    newest: mayPerson(person, 'reply.read'),
  })
