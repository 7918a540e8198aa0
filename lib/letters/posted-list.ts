import { z } from 'zod'
import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { toldName } from './told-name.ts'

export const POSTED_ON_A_PAGE = 50

/** The letters on paper for one member from one seat that their writers said they posted on one day. */
export type PostedGroup = {
  /** Names the row: its day, campaign, member and seat. */
  key: string
  day: string
  campaignTitle: string
  memberName: string
  seatName: string
  letters: number
}

export type PostedList = {
  items: PostedGroup[]
  /** How many letters the whole list counts. */
  total: number
  /** Where the next page goes on; null on the last. */
  next: string | null
}

type Row = { day: string; campaignId: string; memberId: number; gssCode: string; letters: number }

const MARK = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})_(\d{1,10})_([A-Z]\d{8})$/

export const postedListInput = z.object({
  campaign: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  after: z.string().regex(MARK).optional().catch(undefined),
})
export type PostedListInput = z.infer<typeof postedListInput>

const KEY = '"postedOn", "campaignId", "memberId", "gssCode"'

/** Read in the order of its index: so many groups, however many letters there are. */
const groups = (where: string) => `
SELECT "postedOn"::text AS day, "campaignId", "memberId", "gssCode", count(*)::integer AS letters
FROM "PostedLetter" WHERE ${where} GROUP BY ${KEY}
ORDER BY "postedOn" DESC, "campaignId" DESC, "memberId" DESC, "gssCode" DESC LIMIT ${POSTED_ON_A_PAGE + 1}`

const BEYOND = `(${KEY}) < ($1::date, $2::uuid, $3::integer, $4)`
const ALL = groups('TRUE')
const ALL_BEYOND = groups(BEYOND)
const OF_CAMPAIGN = groups('"campaignId" = $1')
const OF_CAMPAIGN_BEYOND = groups(`${BEYOND} AND "campaignId" = $5`)

/**
 * A page of the letters on paper that people said they posted, the newest day first: by day, campaign, member and seat, for
 * nothing else is kept of them. Null when there is no such campaign.
 */
export async function postedList(
  db: Database,
  { campaign, after }: PostedListInput,
): Promise<PostedList | null> {
  const chosen = campaign
    ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
    : null
  if (campaign && !chosen) return null
  const rows = await rowsOf(db, { campaignId: chosen?.id, after })
  const shown = rows.slice(0, POSTED_ON_A_PAGE)
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  return {
    items: await withNames(db, shown),
    total: addUpCounts(await keptCounts(db, ['letters_posted'], chosen?.id)),
    next: last ? keyOf(last) : null,
  }
}

function rowsOf(
  db: Database,
  { campaignId, after }: { campaignId: string | undefined; after: string | undefined },
): Promise<Row[]> {
  const mark = MARK.exec(after ?? '')?.slice(1)
  const of = campaignId ? [campaignId] : []
  if (mark) return runStatement<Row>(db, campaignId ? OF_CAMPAIGN_BEYOND : ALL_BEYOND, [...mark, ...of])
  return runStatement<Row>(db, campaignId ? OF_CAMPAIGN : ALL, of)
}

const keyOf = ({ day, campaignId, memberId, gssCode }: Row) => [day, campaignId, memberId, gssCode].join('_')

async function withNames(db: Database, rows: readonly Row[]): Promise<PostedGroup[]> {
  const [campaigns, members, seats] = await Promise.all([
    db.campaign.findMany({
      where: { id: { in: rows.map(({ campaignId }) => campaignId) } },
      select: { id: true, title: true },
    }),
    db.member.findMany({
      where: { id: { in: rows.map(({ memberId }) => memberId) } },
      select: { id: true, name: true, invented: true },
    }),
    db.seat.findMany({
      where: { gssCode: { in: rows.map(({ gssCode }) => gssCode) } },
      select: { gssCode: true, name: true },
    }),
  ])
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]))
  const names = new Map(members.map((member) => [member.id, toldName(member)]))
  const seatNames = new Map(seats.map(({ gssCode, name }) => [gssCode, name]))
  return rows.map((row) => ({
    key: keyOf(row),
    day: row.day,
    campaignTitle: titles.get(row.campaignId) ?? '',
    memberName: names.get(row.memberId) ?? '',
    seatName: seatNames.get(row.gssCode) ?? '',
    letters: row.letters,
  }))
}
