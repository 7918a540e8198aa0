import { z } from 'zod'
import { keptRows } from '#lib/counts/what-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'

/** A member is silent once this long has passed since a campaign's first letter reached them, and no person answered. */
export const SILENT_DAYS = 21
export const SILENT_ON_A_PAGE = 50

export type SilentMember = {
  memberId: number
  memberName: string
  invented: boolean
  party: string
  gssCode: string
  seatName: string
  campaignTitle: string
  campaignSlug: string
  /** When the first letter of the campaign reached them. */
  since: Date
  letters: number
}

export type SilentPage = { items: SilentMember[]; total: number; next: string | null }

const MARK = /^(\d{1,15})_(\d{1,10})_([0-9a-f-]{36})$/
export const silentInput = z.object({
  campaign: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  after: z.string().regex(MARK).optional().catch(undefined),
})
export type SilentInput = z.infer<typeof silentInput>

/**
 * Who has letters and no answer say the kept counts; when the first came, one step in an index for each of those. A count of
 * answers is never of a machine's.
 */
const SILENT = `
WITH part AS (
  SELECT "campaignId", "memberId", sum(n) FILTER (WHERE what = 'letters_by_member')::integer AS letters
  FROM ${keptRows(`what IN ('letters_by_member', 'answers_by_member')`)} AS kept
  WHERE $1::uuid[] IS NULL OR "campaignId" = ANY ($1::uuid[])
  GROUP BY 1, 2
  HAVING sum(n) FILTER (WHERE what = 'letters_by_member') > 0
    AND COALESCE(sum(n) FILTER (WHERE what = 'answers_by_member'), 0) <= 0
), silent AS (
  SELECT part.*, c.title, c.slug, seat."gssCode", seat.name AS "seatName"
  FROM part JOIN "Campaign" AS c ON c.id = part."campaignId" AND c.state <> 'archived'
  JOIN LATERAL (
    SELECT s."gssCode", s.name FROM "Incumbency" AS i JOIN "Seat" AS s USING ("gssCode")
    WHERE i."memberId" = part."memberId" AND i."endedOn" IS NULL LIMIT 1
  ) AS seat ON TRUE
  WHERE $2::text IS NULL OR c.slug = $2
), since AS (
  SELECT silent.*, first."sentAt" FROM silent CROSS JOIN LATERAL (
    SELECT l."sentAt" FROM "Letter" AS l
    WHERE l."campaignId" = silent."campaignId" AND l."memberId" = silent."memberId" AND l.state = 'sent' AND l."sentAt" IS NOT NULL
    ORDER BY l."sentAt" LIMIT 1
  ) AS first
  WHERE first."sentAt" < $3::timestamptz
)
SELECT since."memberId", m.name AS "memberName", m.invented, m.party, since."gssCode", since."seatName", since.title AS "campaignTitle",
  since.slug AS "campaignSlug", since."campaignId", (extract(epoch FROM since."sentAt") * 1000)::float8 AS at, since.letters,
  (SELECT count(*) FROM since)::integer AS total
FROM since JOIN "Member" AS m ON m.id = since."memberId"
WHERE (since."sentAt", since."memberId", since."campaignId") > ($4::timestamptz, $5::integer, $6::uuid)
ORDER BY since."sentAt", since."memberId", since."campaignId" LIMIT $7::integer`

type Row = Omit<SilentMember, 'since'> & { at: number; campaignId: string; total: number }
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The members who have letters of a campaign and did not answer in three weeks, who has waited longest first. */
export async function silentMembers(
  db: Database,
  {
    campaigns,
    campaign,
    after,
    now,
    take = SILENT_ON_A_PAGE,
  }: SilentInput & { campaigns: 'all' | string[]; now: Date; take?: number },
): Promise<SilentPage> {
  const [, at, memberId, campaignId] = MARK.exec(after ?? '') ?? []
  const rows = await runStatement<Row>(db, SILENT, [
    campaigns === 'all' ? null : campaigns,
    campaign ?? null,
    new Date(now.getTime() - SILENT_DAYS * DAY_MS).toISOString(),
    at ? new Date(Number(at)).toISOString() : '-infinity',
    memberId ?? 0,
    campaignId ?? NO_ID,
    take + 1,
  ])
  const shown = rows.slice(0, take)
  const last = rows.length > take ? shown.at(-1) : undefined
  return {
    items: shown.map(({ at: sentAt, campaignId: _, total: __, ...row }) => ({
      ...row,
      since: new Date(sentAt),
    })),
    total: rows[0]?.total ?? 0,
    next: last ? `${last.at}_${last.memberId}_${last.campaignId}` : null,
  }
}
