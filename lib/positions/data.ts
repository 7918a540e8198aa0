import { inCoalition } from '#lib/accounts/data.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { PositionKind } from '#lib/platform/generated/prisma/enums.ts'
import { STANDS_UNDER_TEXT } from './position-words.ts'

/** Positions that stand on exactly this version, whatever they say, by organisation. For those who may read them. */
export async function standingPositions(db: Database | Transaction, versionId: string) {
  return db.position.findMany({
    where: { versionId, current: true },
    orderBy: { organisationName: 'asc' },
  })
}

type PublicOrganisation = {
  organisationId: string
  slug: string
  name: string
  nameCy: string | null
  logoHash: string | null
}

export type Signatory = PublicOrganisation & {
  kind: PositionKind
  /** Public words beside the name; null without a reservation. */
  reservation: string | null
  /** Only when the organisation made them public. */
  reasons: string | null
}

export type PublishedDissent = PublicOrganisation & { dissent: string; reasons: string | null }

/**
 * The organisations whose names stand under a campaign's published text at this moment, by name: those of the coalition
 * of today whose signature stands on the published version, or was carried from it over editorial changes not published
 * yet. Nothing private is in it.
 */
export async function signatories(
  db: Database | Transaction,
  campaignId: string,
  now: Date,
): Promise<Signatory[]> {
  const rows = await standingInPublic(db, campaignId, now, STANDS_UNDER_TEXT)
  return rows.map(({ organisation, kind, reservation, reasons, reasonsPublic }) => ({
    ...organisation,
    kind,
    reservation,
    reasons: reasonsPublic ? reasons : null,
  }))
}

/** The dissents that organisations of today's coalition made public, on the published text, by name. */
export async function publishedDissents(
  db: Database | Transaction,
  campaignId: string,
  now: Date,
): Promise<PublishedDissent[]> {
  const rows = await standingInPublic(db, campaignId, now, ['dissents'])
  return rows.flatMap(({ organisation, dissent, dissentPublic, reasons, reasonsPublic }) =>
    dissentPublic && dissent ? [{ ...organisation, dissent, reasons: reasonsPublic ? reasons : null }] : [],
  )
}

async function standingInPublic(
  db: Database | Transaction,
  campaignId: string,
  now: Date,
  kinds: readonly PositionKind[],
) {
  const versions = await db.version.findMany({
    where: { campaignId },
    orderBy: { number: 'asc' },
    select: { id: true, change: true, publishedAt: true },
  })
  const counting = versionsThatCount(versions)
  const [published] = counting
  if (!published) return []
  const rows = await db.position.findMany({
    where: {
      versionId: { in: counting },
      OR: [{ current: true }, { versionId: published, state: 'replaced' }],
      organisation: inCoalition(now),
    },
    orderBy: { takenAt: 'asc' },
    select: {
      versionId: true,
      current: true,
      kind: true,
      reservation: true,
      dissent: true,
      dissentPublic: true,
      reasons: true,
      reasonsPublic: true,
      organisation: { select: { id: true, slug: true, name: true, nameCy: true, logoHash: true } },
    },
  })
  const fits = (row: { kind: PositionKind }) => kinds.includes(row.kind)
  const saidOfPublished = new Set(
    rows.filter((row) => row.versionId === published && fits(row)).map((row) => row.organisation.id),
  )
  return rows
    .filter((row) => row.current && fits(row) && saidOfPublished.has(row.organisation.id))
    .map(({ organisation: { id: organisationId, ...organisation }, ...row }) => ({
      ...row,
      organisation: { organisationId, ...organisation },
    }))
    .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en-GB'))
}

/** The published version (the latest `publishedAt`) and the editorial ones right after it, by id; versions by number. */
function versionsThatCount(versions: { id: string; change: string; publishedAt: Date | null }[]): string[] {
  let at = -1
  for (const [index, { publishedAt }] of versions.entries()) {
    const best = versions[at]?.publishedAt
    if (publishedAt && (!best || publishedAt >= best)) at = index
  }
  if (at < 0) return []
  const later = versions.slice(at + 1)
  const end = later.findIndex(({ change }) => change !== 'editorial')
  return versions.slice(at, end < 0 ? undefined : at + 1 + end).map(({ id }) => id)
}
