import { addUpCounts, countsOf } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

const SHOWN = 6

export type MorningAnswer = {
  id: string
  /** Null of somebody who is in no list of members. */
  memberId: number | null
  memberName: string
  invented: boolean
  seatName: string
  campaignTitle: string
  receivedAt: Date
}

export type MorningAnswers = {
  unread: number
  /** Whose unread ones are this person's work. */
  mine: number
  newest: MorningAnswer[]
}

const ROW = `r.id, m.id AS "memberId", COALESCE(m.name, j.name, '') AS "memberName", COALESCE(m.invented, FALSE) AS invented,
  COALESCE(s.name, '') AS "seatName", c.title AS "campaignTitle", (extract(epoch FROM r."receivedAt") * 1000)::float8 AS at`
const WHOSE = `LEFT JOIN "Letter" AS l ON l.id = r."letterId" LEFT JOIN "JointMail" AS j ON j.id = r."jointMailId"
LEFT JOIN "Member" AS m ON m.id = COALESCE(l."memberId", j."memberId")
LEFT JOIN "Seat" AS s ON s."gssCode" = COALESCE(l."gssCode", j."gssCode") JOIN "Campaign" AS c ON c.id = r."campaignId"`
const NEWEST = `ORDER BY r."receivedAt" DESC, r.id DESC LIMIT ${SHOWN}`

const OF_ALL = `SELECT ${ROW} FROM "Reply" AS r ${WHOSE} WHERE r.state = 'unclassified' ${NEWEST}`
const OF_CAMPAIGNS = `
SELECT ${ROW} FROM unnest($1::uuid[]) AS of(id) CROSS JOIN LATERAL (
  SELECT * FROM "Reply" AS r WHERE r."campaignId" = of.id AND r.state = 'unclassified' ${NEWEST}
) AS r ${WHOSE} ${NEWEST}`

const MOST_MINE = 1000
const MINE = `
SELECT count(*)::integer AS n FROM (
  SELECT FROM "Reply" WHERE "assignedToId" = $1 AND state = 'unclassified' LIMIT ${MOST_MINE}
) AS mine`

type Row = Omit<MorningAnswer, 'receivedAt'> & { at: number }

/** The answers that nobody has read yet, of all campaigns or of these: how many, and the newest. */
export async function morningAnswers(
  db: Database,
  { campaigns, personId }: { campaigns: 'all' | string[]; personId: string },
): Promise<MorningAnswers> {
  const [counts, rows, mine] = await Promise.all([
    keptCounts(db, ['answers_by_state']),
    campaigns === 'all'
      ? runStatement<Row>(db, OF_ALL, [])
      : runStatement<Row>(db, OF_CAMPAIGNS, [campaigns]),
    runStatement<{ n: number }>(db, MINE, [personId]),
  ])
  const unread = countsOf(counts, { state: 'unclassified' })
  const theirs =
    campaigns === 'all'
      ? unread
      : unread.filter(({ campaignId }) => campaignId !== null && campaigns.includes(campaignId))
  return {
    unread: addUpCounts(theirs),
    mine: mine[0]?.n ?? 0,
    newest: rows.map(({ at, ...row }) => ({ ...row, receivedAt: new Date(at) })),
  }
}
