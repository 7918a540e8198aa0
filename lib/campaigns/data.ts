import type { Database, Transaction } from '#lib/platform/database.ts'

/** Campaigns supporters can see: live ones to write for, paused ones to be told about. */
const VISIBLE = ['live', 'paused'] as const

const forSupporters = {
  asks: { orderBy: { position: 'asc' } },
  leadOrganisation: { select: { id: true, slug: true, name: true, nameCy: true } },
} as const

/** A campaign as supporters see it, with its asks and the organisation that leads it; null when they may not. */
export async function visibleCampaign(db: Database | Transaction, slug: string) {
  return db.campaign.findFirst({ where: { slug, state: { in: [...VISIBLE] } }, include: forSupporters })
}

export type VisibleCampaign = NonNullable<Awaited<ReturnType<typeof visibleCampaign>>>

/** Every campaign supporters can see, the newest first. */
export async function visibleCampaigns(db: Database) {
  return db.campaign.findMany({
    where: { state: { in: [...VISIBLE] } },
    orderBy: { createdAt: 'desc' },
    include: forSupporters,
  })
}
