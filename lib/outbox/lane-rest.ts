import type { Database } from '#lib/platform/database.ts'
import { OutboxLane, type RestReason } from '#lib/platform/generated/prisma/enums.ts'
import type { RunStatement } from '#lib/platform/run-statement.ts'
import type { Decision } from './answer-rules.ts'
import { REST_MS } from './lane-pace.ts'

const reasons: Partial<Record<NonNullable<Decision['lane']>, RestReason>> = {
  pause: 'policy',
  pause_all: 'access',
}

/** A new spell begins where there was an hour's peace. */
const REST = `
INSERT INTO "LaneRest" AS known (lane, reason, answer, since, until)
SELECT lane, $2::"RestReason", $3, $4::timestamptz, $5::timestamptz FROM unnest($1::"OutboxLane"[]) AS lanes(lane) ORDER BY lane
ON CONFLICT (lane) DO UPDATE SET reason = excluded.reason, answer = excluded.answer, until = excluded.until,
  since = CASE WHEN known.until < excluded.since - interval '1 hour' THEN excluded.since ELSE known.since END`

/**
 * Writes down that a lane, or every lane, was told to stop: every sender heeds it, whoever was told, also after a restart, and
 * staff see it. Anything else that was said of the lane is not written down.
 */
export async function writeRest(
  run: RunStatement,
  { lane, said, answer, now }: { lane: OutboxLane; said: Decision['lane']; answer: string; now: Date },
): Promise<void> {
  const reason = said && reasons[said]
  if (!reason) return
  const lanes = reason === 'access' ? Object.values(OutboxLane) : [lane]
  const until = new Date(now.getTime() + REST_MS[reason])
  await run(REST, [lanes, reason, answer, now.toISOString(), until.toISOString()])
}

/** Whether a lane was told to stop, by whichever sender, and has not rested long enough. */
export async function rests(db: Database, lane: OutboxLane, now: Date): Promise<boolean> {
  return (
    (await db.laneRest.findFirst({ where: { lane, until: { gt: now } }, select: { lane: true } })) !== null
  )
}
