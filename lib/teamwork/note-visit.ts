import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

/** Who comes back sooner was not away: the news of this visit stays news, in every tab. */
export const AWAY_MINUTES = 30
/** What somebody who was never here before is told of. */
const FIRST_DAYS = 7

const VISIT = `
INSERT INTO "LastVisit" ("userId", "seenAt", before) VALUES ($1, $2::timestamptz, $2::timestamptz - interval '${FIRST_DAYS} days')
ON CONFLICT ("userId") DO UPDATE SET
  before = CASE WHEN "LastVisit"."seenAt" < $2::timestamptz - interval '${AWAY_MINUTES} minutes'
    THEN "LastVisit"."seenAt" ELSE "LastVisit".before END,
  "seenAt" = GREATEST("LastVisit"."seenAt", $2::timestamptz)
RETURNING (extract(epoch FROM before) * 1000)::float8 AS before`

/**
 * Somebody looks at the morning. @returns when they were here before: what happened since is news to them. Nothing but a mark of
 * one's own, so that no right is asked for and no audit is written.
 */
export async function noteVisit(
  db: Database,
  { personId, now }: { personId: string; now: Date },
): Promise<Date> {
  const [row] = await runStatement<{ before: number }>(db, VISIT, [personId, now.toISOString()])
  return new Date(row?.before ?? now.getTime())
}
