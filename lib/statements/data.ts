import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { Statement, VersionLine } from './schema.ts'
import { shapeStatement } from './shape-statement.ts'

type Reader = Database | Transaction

const organisation = { select: { id: true, name: true } } as const
const byAge = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]

/** The campaign whose statement a page shows; null when there is none. */
export async function statementCampaign(db: Reader, slug: string) {
  return db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, state: true, leadOrganisationId: true },
  })
}

/** The slug of the campaign whose statement has it: a clause, an amendment, a version; null when there is none. */
export async function slugOfStatement(db: Reader, where: Prisma.CampaignWhereInput): Promise<string | null> {
  return (await db.campaign.findFirst({ where, select: { slug: true } }))?.slug ?? null
}

/** A campaign's draft: its clauses with their threads and amendments; null when there is no such campaign. */
export async function statementOf(db: Reader, campaignId: string): Promise<Statement | null> {
  const [campaign, clauses, amendments, comments] = await Promise.all([
    db.campaign.findUnique({
      where: { id: campaignId },
      select: { id: true, slug: true, title: true, state: true, leadOrganisation: organisation },
    }),
    db.clause.findMany({
      where: {
        campaignId,
        OR: [{ removedAt: null }, { amendments: { some: { state: 'proposed' } } }],
      },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    }),
    db.amendment.findMany({
      where: { campaignId },
      orderBy: byAge,
      include: { organisation, views: { include: { organisation }, orderBy: { at: 'asc' } } },
    }),
    db.comment.findMany({ where: { clause: { campaignId } }, orderBy: byAge, include: { organisation } }),
  ])
  if (!campaign) return null
  const revisions = await wantedRevisions(db, { clauses, amendments })
  const nameOf = await namesOf(db, [
    ...revisions.map(({ authorId }) => authorId),
    ...amendments.flatMap(({ authorId, decidedById }) => [authorId, decidedById ?? '']),
    ...comments.map(({ authorId }) => authorId),
  ])
  return shapeStatement({ campaign, clauses, amendments, comments, revisions, nameOf })
}

/** The versions of a campaign, the newest first, without their texts. */
export async function versionsOf(db: Reader, campaignId: string): Promise<VersionLine[]> {
  const rows = await db.version.findMany({
    where: { campaignId },
    orderBy: { number: 'desc' },
    omit: { text: true, textCy: true, clauses: true },
  })
  const names = await namesOf(
    db,
    rows.map(({ authorId }) => authorId),
  )
  const published = rows.reduce<(typeof rows)[number] | null>(
    (latest, row) =>
      row.publishedAt && (!latest?.publishedAt || row.publishedAt > latest.publishedAt) ? row : latest,
    null,
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    sha256: row.sha256,
    change: row.change,
    author: names(row.authorId),
    cutAt: row.cutAt.toISOString(),
    askedUntil: row.askedUntil?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    published: row.id === published?.id,
  }))
}

/** One version of a campaign by its number; null when there is none. */
export async function versionByNumber(
  db: Reader,
  { campaignId, number }: { campaignId: string; number: number },
) {
  return db.version.findUnique({ where: { campaignId_number: { campaignId, number } } })
}

/** The version a hash names, with its campaign; the newest where one text was cut again later. */
export async function versionByHash(db: Reader, sha256: string) {
  return db.version.findFirst({
    where: { sha256: sha256.toLowerCase() },
    orderBy: { cutAt: 'desc' },
    include: { campaign: true },
  })
}

/** The version the public sees; null before the first is published. */
export async function publishedVersion(db: Reader, campaignId: string) {
  return db.version.findFirst({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
  })
}

/** The version cut last; null before the first. */
export async function latestVersion(db: Reader, campaignId: string) {
  return db.version.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } })
}

/** The revisions a page names: of each clause the one it stands at, and what an older amendment was written for. */
function wantedRevisions(
  db: Reader,
  {
    clauses,
    amendments,
  }: {
    clauses: { id: string; revision: number }[]
    amendments: { clauseId: string; againstRevision: number }[]
  },
) {
  const wanted = [
    ...clauses.map(({ id, revision }) => ({ clauseId: id, revision })),
    ...amendments.map(({ clauseId, againstRevision }) => ({ clauseId, revision: againstRevision })),
  ]
  return db.clauseRevision.findMany({ where: { OR: wanted } })
}

/** People by their ids; whoever is gone, or was the installation itself, is called Chorus. */
async function namesOf(db: Reader, ids: readonly string[]): Promise<(id: string) => string> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? 'Chorus'
}
