import { z } from 'zod'
import { inCoalition } from '#lib/accounts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { PositionKind, PositionState } from '#lib/platform/generated/prisma/enums.ts'
import { type Board, type BoardPosition, boardOf } from './board.ts'

/**
 * The board of a campaign: four reads by index, whatever the number of organisations and versions. Null when there is no
 * such campaign.
 */
export async function boardFor(
  db: Database,
  { slug, now }: { slug: string; now: Date },
): Promise<Board | null> {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, state: true },
  })
  if (!campaign) return null
  const [versions, organisations, positions] = await Promise.all([
    db.version.findMany({
      where: { campaignId: campaign.id },
      select: { id: true, number: true, change: true, cutAt: true, askedUntil: true, publishedAt: true },
    }),
    db.organisation.findMany({
      where: {
        AND: [
          inCoalition(now),
          {
            OR: [
              { kind: { not: 'umbrella' } },
              { positions: { some: { version: { campaignId: campaign.id } } } },
            ],
          },
        ],
      },
      orderBy: { name: 'asc' },
      select: {
        id: true,
        slug: true,
        name: true,
        kind: true,
        periods: { orderBy: { joinedOn: 'desc' }, take: 1, select: { joinedOn: true } },
      },
    }),
    lastWords(db, campaign.id),
  ])
  return boardOf({
    campaign,
    versions,
    organisations: organisations.map(({ periods, ...row }) => ({
      ...row,
      joinedOn: periods[0]?.joinedOn ?? null,
    })),
    positions,
    now,
  })
}

const instant = z.coerce.date()
const wordsRead = z.array(
  z.object({
    words: z
      .array(
        z.object({
          id: z.string(),
          versionId: z.string(),
          organisationId: z.string(),
          kind: z.enum(PositionKind),
          state: z.enum(PositionState),
          takenAt: instant,
          endedAt: instant.nullable(),
          carriedFromId: z.string().nullable(),
          objectUntil: instant.nullable(),
        }),
      )
      .nullable(),
  }),
)

/** The last word of each organisation on each version, packed by the database: a thousand small rows cost more apart. */
async function lastWords(db: Database, campaignId: string): Promise<BoardPosition[]> {
  const rows = await db.$queryRaw`
    SELECT json_agg(word) AS words FROM (
      SELECT DISTINCT ON (p."organisationId", p."versionId")
        p.id, p."versionId", p."organisationId", p.kind, p.state, p."carriedFromId",
        p."takenAt", p."endedAt", p."objectUntil"
      FROM "Position" p JOIN "Version" v ON v.id = p."versionId"
      WHERE v."campaignId" = ${campaignId}
      ORDER BY p."organisationId", p."versionId", p."takenAt" DESC, p.id DESC
    ) word`
  return wordsRead.parse(rows)[0]?.words ?? []
}

/** The words that stand on the latest version of a campaign, private ones included: for coordinators. */
export async function boardWords(db: Database, campaignId: string) {
  const latest = await db.version.findFirst({
    where: { campaignId },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  if (!latest) return []
  return db.position.findMany({
    where: {
      versionId: latest.id,
      current: true,
      OR: [{ reservation: { not: null } }, { dissent: { not: null } }, { reasons: { not: null } }],
    },
    orderBy: { organisationName: 'asc' },
    select: {
      id: true,
      organisationName: true,
      kind: true,
      reservation: true,
      dissent: true,
      dissentPublic: true,
      reasons: true,
      reasonsPublic: true,
    },
  })
}

export type BoardWords = Awaited<ReturnType<typeof boardWords>>[number]
