import { campaignsFor, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { keptRows } from '#lib/counts/what-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { shareReads } from '#lib/platform/share-reads.ts'
import { askedOf } from '#lib/positions/asked-data.ts'
import type { WaitsForMe } from './waits-for-me-schema.ts'

type Kept = { what: string; campaignId: string | null; n: number }

const WAITING = `
SELECT what, "campaignId", sum(n)::integer AS n FROM ${keptRows(`what = 'requests_open'
  OR (what IN ('letters_by_state', 'messages_by_state') AND state = 'held')
  OR (what = 'answers_by_state' AND state = 'unclassified')`)} AS kept
GROUP BY what, "campaignId" HAVING sum(n) <> 0`

/** The same for everybody: read once for all who ask at once. */
const waiting = shareReads((db: Database, _: null) => runStatement<Kept>(db, WAITING, []))

/** More than so many are told as so many: nobody has that many due in their head. */
const MOST = 1_000

const FOLLOW_UPS = `
SELECT count(*)::integer AS n FROM (
  SELECT id FROM "FollowUp" WHERE "personId" = $1 AND state = 'open' AND "dueOn" <= $2::date
  UNION
  SELECT id FROM "FollowUp" WHERE "organisationId" = ANY ($3::uuid[]) AND "personId" IS NULL AND state = 'open'
    AND "dueOn" <= $2::date
  LIMIT ${MOST}
) AS due`

/** Follow-ups that are due: this person's, and those of their organisations that nobody took. */
async function followUpsDue(db: Database, { person, now }: { person: Person; now: Date }): Promise<number> {
  const own = person.memberships.map(({ organisationId }) => organisationId)
  const [row] = await runStatement<{ n: number }>(db, FOLLOW_UPS, [person.id, londonDay(now), own])
  return row?.n ?? 0
}

/** The versions on which organisations that this person may sign for have not said what they think. */
async function positionsAsked(db: Database, person: Person): Promise<number> {
  const signs = person.memberships.filter(({ organisationId }) =>
    mayPerson(person, 'position.take', { organisationId }),
  )
  const asked = await Promise.all(signs.map(({ organisationId }) => askedOf(db, { organisationId })))
  return asked.flat().filter((question) => question.waiting).length
}

/** What waits for this person, by kept counts and short lists: no letter and no answer is looked at. */
export async function waitsForMe(
  db: Database,
  { person, now }: { person: Person; now: Date },
): Promise<WaitsForMe> {
  const mine = campaignsFor(person, 'reply.read')
  const [kept, followUps, asked] = await Promise.all([
    waiting(db, null),
    followUpsDue(db, { person, now }),
    positionsAsked(db, person),
  ])
  const of = (what: string, counts: (row: Kept) => boolean = () => true) =>
    kept.filter((row) => row.what === what && counts(row)).reduce((sum, { n }) => sum + n, 0)
  const isMine = ({ campaignId }: Kept) =>
    mine === 'all' || (campaignId !== null && mine.includes(campaignId))
  return {
    followUps,
    asked,
    ...(mine.length > 0 && { answers: of('answers_by_state', isMine) }),
    ...(mayPerson(person, 'holding.read') && { pen: of('messages_by_state') }),
    ...(mayPerson(person, 'held.read') && { held: of('letters_by_state') }),
    ...(mayPerson(person, 'request.handle') && { requests: of('requests_open') }),
  }
}
