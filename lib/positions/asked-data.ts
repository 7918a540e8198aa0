import type { Database } from '#lib/platform/database.ts'
import { askingOf } from './asking.ts'
import { OPEN_TO_POSITIONS } from './open-to-positions.ts'

const ofPosition = {
  id: true,
  versionId: true,
  organisationId: true,
  kind: true,
  state: true,
  takenAt: true,
  personName: true,
  carriedFromId: true,
  objectUntil: true,
  endedAt: true,
  endedWhy: true,
  version: { select: { number: true } },
} as const

/**
 * What every campaign asks of one organisation, and what it answered: open questions first (the nearest deadline first),
 * then what stands. For people of that organisation.
 */
export async function askedOf(db: Database, { organisationId }: { organisationId: string }) {
  const campaigns = await db.campaign.findMany({
    where: {
      versions: { some: {} },
      OR: [
        { state: { in: [...OPEN_TO_POSITIONS] } },
        { versions: { some: { positions: { some: { organisationId } } } } },
      ],
    },
    orderBy: { title: 'asc' },
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      state: true,
      versions: { select: { id: true, number: true, change: true, cutAt: true, askedUntil: true } },
    },
  })
  const said = await db.position.findMany({
    where: { organisationId },
    orderBy: [{ takenAt: 'desc' }, { id: 'desc' }],
    select: ofPosition,
  })
  const questions = campaigns.flatMap(({ versions, ...campaign }) => {
    const asking = askingOf(versions)
    if (!asking) return []
    const { latest, root, answeredBy, until } = asking
    const ids = new Set(versions.map(({ id }) => id))
    const sinceAsked = new Set(answeredBy.map(({ id }) => id))
    const history = said.filter(({ versionId }) => ids.has(versionId))
    const open = OPEN_TO_POSITIONS.includes(campaign.state)
    const standing = history.find((row) => row.versionId === latest.id && row.state === 'stands') ?? null
    const answered = history.some(({ versionId }) => sinceAsked.has(versionId))
    const last = history.find(({ versionId }) => !sinceAsked.has(versionId))
    return {
      campaign,
      latest,
      until,
      askedAt: root.cutAt,
      open,
      waiting: open && !answered,
      standing,
      /** The version to compare with: the last one the organisation spoke of, else the one before a material change. */
      against: last?.version.number ?? (root.change === 'material' ? root.number - 1 : null),
      history: history.filter(({ id }) => id !== standing?.id),
    }
  })
  return questions.toSorted((a, b) => rank(a) - rank(b) || deadline(a) - deadline(b))
}

export type AskedQuestion = Awaited<ReturnType<typeof askedOf>>[number]

const deadline = ({ until }: { until: Date | null }) => until?.getTime() ?? Number.MAX_SAFE_INTEGER
const rank = ({ waiting, open }: { waiting: boolean; open: boolean }) => (waiting ? 0 : open ? 1 : 2)

/** The page on which a position is taken: the text, and what the organisation said of it; null when there is none. */
export async function positionPage(db: Database, { slug, number }: { slug: string; number: number }) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, state: true },
  })
  if (!campaign) return null
  const versions = await db.version.findMany({
    where: { campaignId: campaign.id },
    select: { id: true, number: true, change: true, cutAt: true, askedUntil: true },
  })
  const asking = askingOf(versions)
  const version = await db.version.findUnique({
    where: { campaignId_number: { campaignId: campaign.id, number } },
    select: { id: true, number: true, text: true, sha256: true, cutAt: true },
  })
  if (!asking || !version) return null
  return { campaign, version, latest: asking.latest, until: asking.until }
}

/** What stands of one organisation on one version, private words included; null when nothing does. */
export const standingOf = (db: Database, where: { versionId: string; organisationId: string }) =>
  db.position.findFirst({ where: { ...where, current: true } })

/** Who of an organisation can take a position: their names, for those who cannot. */
export async function officerNames(db: Database, organisationId: string): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { organisationId, role: 'officer' },
    orderBy: { user: { name: 'asc' } },
    select: { user: { select: { name: true } } },
  })
  return rows.map(({ user }) => user.name)
}
