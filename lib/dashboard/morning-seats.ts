import { z } from 'zod'
import { keptRows } from '#lib/counts/what-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Nation } from '#lib/platform/generated/prisma/enums.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

const SEATS_ON_A_PAGE = 25

/** How many of all seats people wrote from for a campaign. */
export type SeatsReached = { slug: string; title: string; reached: number; seats: number }

/** A seat nobody wrote from, and who could ask there. */
export type UnreachedSeat = {
  gssCode: string
  seatName: string
  nation: Nation
  memberId: number | null
  memberName: string
  invented: boolean
  /** Colleagues who say that they know its member, and how. */
  knownBy: { name: string; organisation: string; how: string }[]
  /** Organisations through whose pages letters came from a seat beside it; empty for whoever may not see small counts. */
  beside: string[]
  /** Organisations that work in its nation, where nobody is nearer. */
  inNation: string[]
}

export type UnreachedPage = SeatsReached & { items: UnreachedSeat[]; next: string | null }

export const unreachedInput = z.object({
  campaign: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  /** The last seat of the page before. */
  after: z
    .string()
    .regex(/^[A-Z]\d{8}$/)
    .optional()
    .catch(undefined),
})
export type UnreachedInput = z.infer<typeof unreachedInput>

const WRITTEN = (where: string) => `
SELECT "campaignId", "gssCode" FROM ${keptRows(`what = 'writers_by_seat' ${where}`)} AS kept GROUP BY 1, 2 HAVING sum(n) > 0`

/** A former seat is nobody's to write from: those that hold a member now, and those that are vacant. */
const TODAY = `EXISTS (SELECT FROM "Incumbency" AS i WHERE i."gssCode" = s."gssCode")`

const REACHED = `
WITH written AS (${WRITTEN('')})
SELECT c.slug, c.title, (SELECT count(*) FROM written AS w WHERE w."campaignId" = c.id)::integer AS reached,
  (SELECT count(*) FROM "Seat" AS s WHERE ${TODAY})::integer AS seats
FROM "Campaign" AS c WHERE c.state = 'live' ORDER BY c."createdAt" DESC`

/** Of each live campaign from how many seats somebody wrote: kept counts of some hundred seats, no letter is looked at. */
export const seatsReached = (db: Database): Promise<SeatsReached[]> =>
  runStatement<SeatsReached>(db, REACHED, [])

const UNREACHED = `
WITH written AS (${WRITTEN('AND "campaignId" = $1::uuid')}), page AS (
  SELECT s.* FROM "Seat" AS s
  WHERE ${TODAY} AND (s.name, s."gssCode") > ($2, $3) AND s."gssCode" NOT IN (SELECT "gssCode" FROM written WHERE "gssCode" IS NOT NULL)
  ORDER BY s.name, s."gssCode" LIMIT ${SEATS_ON_A_PAGE + 1}
), near AS (
  SELECT page."gssCode" AS "of", s."gssCode" FROM page JOIN "Seat" AS s
  ON (s."hexQ" - page."hexQ", s."hexR" - page."hexR") IN ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1))
), brought AS (
  SELECT near."of", array_agg(DISTINCT o.name ORDER BY o.name) AS names
  FROM near CROSS JOIN "Organisation" AS o
  WHERE $4::boolean AND o.kind <> 'umbrella' AND EXISTS (
    SELECT FROM "Letter" AS l
    WHERE l."gssCode" = near."gssCode" AND l."throughOrganisationId" = o.id AND l."confirmedAt" IS NOT NULL
  ) GROUP BY near."of"
)
SELECT page."gssCode", page.name AS "seatName", page.nation, m.id AS "memberId", COALESCE(m.name, '') AS "memberName",
  COALESCE(m.invented, FALSE) AS invented,
  COALESCE((
    SELECT json_agg(json_build_object('name', u.name, 'organisation', o.name, 'how', k.how) ORDER BY k.since)
    FROM "MemberKnownBy" AS k JOIN "User" AS u ON u.id = k."userId" JOIN "Organisation" AS o ON o.id = k."organisationId"
    WHERE k."memberId" = m.id
  ), '[]') AS "knownBy",
  COALESCE(brought.names, '{}') AS beside,
  ARRAY(
    SELECT o.name FROM "Organisation" AS o
    WHERE o.kind <> 'umbrella' AND page.nation = ANY (o.nations) AND EXISTS (
      SELECT FROM "CoalitionPeriod" AS p WHERE p."organisationId" = o.id AND p."leftOn" IS NULL
    )
    ORDER BY o.name
  ) AS "inNation"
FROM page LEFT JOIN brought ON brought."of" = page."gssCode"
LEFT JOIN "Incumbency" AS i ON i."gssCode" = page."gssCode" AND i."endedOn" IS NULL LEFT JOIN "Member" AS m ON m.id = i."memberId"
ORDER BY page.name, page."gssCode"`

const NEAREST = `SELECT "gssCode", name FROM "Seat" WHERE "gssCode" = $1`

/**
 * A page of the seats nobody wrote from for a live campaign (the newest unless it is named), by name; null where there is none.
 * @param exact whether its reader may see counts from 1 to 4: that letters came from one seat is one
 */
export async function unreachedSeats(
  db: Database,
  { campaign, after, exact }: UnreachedInput & { exact: boolean },
): Promise<UnreachedPage | null> {
  const live = await seatsReached(db)
  const reached = campaign ? live.find(({ slug }) => slug === campaign) : live[0]
  if (!reached) return null
  const { id } = await db.campaign.findUniqueOrThrow({ where: { slug: reached.slug }, select: { id: true } })
  const [last] = after ? await runStatement<{ gssCode: string; name: string }>(db, NEAREST, [after]) : []
  const values = [id, last?.name ?? '', last?.gssCode ?? '', exact ? 'true' : 'false']
  const rows = await runStatement<UnreachedSeat>(db, UNREACHED, values)
  const items = rows.slice(0, SEATS_ON_A_PAGE)
  return {
    ...reached,
    items,
    next: rows.length > items.length ? (items.at(-1)?.gssCode ?? null) : null,
  }
}
