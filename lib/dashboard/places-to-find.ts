import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

export type MemberToFind = {
  id: number
  name: string
  party: string
  invented: boolean
  /** The seat they hold, or held last; null for none that we know. */
  gssCode: string | null
  seatName: string | null
  sits: boolean
}
export type SeatToFind = { gssCode: string; name: string; nameCy: string | null }

const MEMBERS = `
SELECT m.id, m.name, m.party, m.invented, i."gssCode", s.name AS "seatName",
  coalesce(i."endedOn" IS NULL OR i."endedOn" > $1::date, FALSE) AND i."gssCode" IS NOT NULL AS sits
FROM "Member" AS m
LEFT JOIN (
  SELECT DISTINCT ON ("memberId") "memberId", "gssCode", "endedOn" FROM "Incumbency"
  WHERE "startedOn" <= $1::date ORDER BY "memberId", "startedOn" DESC
) AS i ON i."memberId" = m.id
LEFT JOIN "Seat" AS s ON s."gssCode" = i."gssCode"
ORDER BY m.name, m.id`

const SEATS = 'SELECT "gssCode", name, "nameCy" FROM "Seat" ORDER BY name'

/** Every member with the seat they hold or held last, and every seat: some hundreds of rows each. */
export async function placesToFind(db: Database, now: Date) {
  const [members, seats] = await Promise.all([
    runStatement<MemberToFind>(db, MEMBERS, [londonDay(now)]),
    runStatement<SeatToFind>(db, SEATS, []),
  ])
  return { members, seats }
}
