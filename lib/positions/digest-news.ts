import type { Database, Transaction } from '#lib/platform/database.ts'

export type CampaignNews = {
  title: string
  slug: string
  versions: { number: number; change: string }[]
  amendments: number
  comments: number
}

export type OrganisationNews = {
  title: string
  fact: 'taken' | 'ended'
  personName: string
  endedWhy: string | null
}

/** What happened on each campaign between two instants; campaigns without news are left out. */
export async function campaignNews(
  db: Database | Transaction,
  { since, until }: { since: Date; until: Date },
): Promise<CampaignNews[]> {
  const during = { gte: since, lt: until }
  const rows = await db.campaign.findMany({
    where: {
      OR: [
        { versions: { some: { cutAt: during } } },
        { amendments: { some: { createdAt: during } } },
        { clauses: { some: { comments: { some: { createdAt: during } } } } },
      ],
    },
    orderBy: { title: 'asc' },
    select: {
      title: true,
      slug: true,
      versions: {
        where: { cutAt: during },
        orderBy: { number: 'asc' },
        select: { number: true, change: true },
      },
      _count: { select: { amendments: { where: { createdAt: during } } } },
      clauses: { select: { _count: { select: { comments: { where: { createdAt: during } } } } } },
    },
  })
  return rows.map(({ _count, clauses, ...row }) => ({
    ...row,
    amendments: _count.amendments,
    comments: clauses.reduce((sum, clause) => sum + clause._count.comments, 0),
  }))
}

/** What organisations said or took back between two instants, for their own people. */
export async function organisationNews(
  db: Database | Transaction,
  { since, until }: { since: Date; until: Date },
): Promise<Map<string, OrganisationNews[]>> {
  const during = { gte: since, lt: until }
  const rows = await db.position.findMany({
    where: {
      OR: [
        { takenAt: during, carriedFromId: null, state: 'stands' },
        { endedAt: during, state: { in: ['withdrawn', 'lapsed'] } },
      ],
    },
    orderBy: { takenAt: 'asc' },
    select: {
      organisationId: true,
      personName: true,
      endedWhy: true,
      current: true,
      version: { select: { campaign: { select: { title: true } } } },
    },
  })
  const news = new Map<string, OrganisationNews[]>()
  for (const { organisationId, personName, endedWhy, current, version } of rows) {
    const item = {
      title: version.campaign.title,
      fact: current ? 'taken' : 'ended',
      personName,
      endedWhy,
    } as const
    news.set(organisationId, [...(news.get(organisationId) ?? []), item])
  }
  return news
}
