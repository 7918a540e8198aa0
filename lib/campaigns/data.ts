import { inCoalition } from '#lib/accounts/data.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { coalitionDetails } from '#lib/coalition/coalition-details.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { dayOf, londonDay } from '#lib/platform/london-day.ts'
import type { CampaignFacts } from './campaign-readiness.ts'

/** Campaigns supporters can see: live ones to write for, paused ones to be told about. */
const VISIBLE = ['live', 'paused'] as const

const forSupporters = {
  asks: { orderBy: { position: 'asc' } },
  questions: { orderBy: { position: 'asc' } },
  paragraphs: { orderBy: { position: 'asc' } },
  leadOrganisation: { select: { id: true, slug: true, name: true, nameCy: true } },
  picture: { omit: { jpeg: true } },
} as const

/** A campaign as supporters see it, with its asks and the organisation that leads it; null when they may not. */
export async function visibleCampaign(db: Database | Transaction, slug: string) {
  return db.campaign.findFirst({ where: { slug, state: { in: [...VISIBLE] } }, include: forSupporters })
}

export type VisibleCampaign = NonNullable<Awaited<ReturnType<typeof visibleCampaign>>>

/** A campaign's picture, for whoever may see the campaign or knows the picture's hash; null for nobody's. */
export async function pictureOf(db: Database, { slug, hash }: { slug: string; hash: string }) {
  return db.campaignPicture.findFirst({
    where: { campaign: { slug }, OR: [{ hash }, { campaign: { state: { in: [...VISIBLE] } } }] },
  })
}

/** Every campaign supporters can see, the newest first. */
export async function visibleCampaigns(db: Database) {
  return db.campaign.findMany({
    where: { state: { in: [...VISIBLE] } },
    orderBy: { createdAt: 'desc' },
    include: forSupporters,
  })
}

const forDesk = {
  asks: { orderBy: { position: 'asc' } },
  questions: { orderBy: { position: 'asc' } },
  paragraphs: { orderBy: { position: 'asc' } },
  leadOrganisation: { select: { id: true, slug: true, name: true } },
  picture: { omit: { jpeg: true } },
} as const

/** A campaign as those who work on it see it, in every state; null when there is none. */
export async function deskCampaign(db: Database | Transaction, slug: string) {
  return db.campaign.findUnique({ where: { slug }, include: forDesk })
}

export type DeskCampaign = NonNullable<Awaited<ReturnType<typeof deskCampaign>>>

/** Every campaign, the newest first. */
export async function deskCampaigns(db: Database) {
  return db.campaign.findMany({
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      slug: true,
      title: true,
      state: true,
      opensOn: true,
      closesOn: true,
      leadOrganisation: { select: { name: true } },
    },
  })
}

/**
 * What is known of a campaign at this moment, to judge whether it may move on; null when there is none. How many
 * signatures stand on its published version is derived elsewhere, and given.
 */
export async function campaignFacts(
  db: Database | Transaction,
  { campaignId, signatures, now }: { campaignId: string; signatures: number; now: Date },
): Promise<CampaignFacts | null> {
  const campaign = await db.campaign.findUnique({ where: { id: campaignId }, include: { asks: true } })
  if (!campaign) return null
  const versions = await db.version.count({ where: { campaignId } })
  const published = await db.version.findFirst({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: { publishedAt: 'desc' },
    select: { number: true },
  })
  return {
    today: londonDay(now),
    closesOn: dayOf(campaign.closesOn),
    nations: campaign.nations,
    asks: campaign.asks,
    letterSubject: campaign.letterSubject,
    letterTemplate: campaign.letterTemplate,
    imprint: campaign.imprint,
    regulatedPeriod: campaign.regulatedPeriod,
    signedOff: (await signOff(db, campaignId)) !== null,
    versions,
    publishedVersion: published?.number ?? null,
    signatures,
    coalitionLacks: (await coalitionDetails(db)).missing,
  }
}

/** Whether anybody has written with a campaign, sent or not: from then on it does what its letters say. */
export async function hasLetters(db: Database | Transaction, campaignId: string): Promise<boolean> {
  return (await db.letter.findFirst({ where: { campaignId }, select: { id: true } })) !== null
}

/** The sign-off recorded since the campaign was last flagged as falling in a regulated period; null for none. */
export async function signOff(db: Database | Transaction, campaignId: string) {
  return db.campaignSignOff.findFirst({ where: { campaignId, endedAt: null }, orderBy: { at: 'desc' } })
}

/** What happened to a campaign, the newest first, with the names of those who did it. */
export async function campaignHistory(db: Database, campaignId: string) {
  const rows = await db.auditEntry.findMany({
    where: { subjectKind: 'campaign', subjectId: campaignId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 12,
    select: { id: true, at: true, actorKind: true, actorId: true, action: true, from: true, to: true },
  })
  const ids = rows.flatMap(({ actorId }) => actorId ?? [])
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ actorKind, actorId, ...row }) => ({
    ...row,
    by: actorKind === 'system' ? 'Chorus itself' : (names.get(actorId ?? '') ?? null),
  }))
}

/** The organisations of the coalition today that a person may start a campaign for, by name. */
export async function possibleLeads(
  db: Database | Transaction,
  { person, now }: { person: Pick<Person, 'memberships'>; now: Date },
) {
  const organisations = await db.organisation.findMany({
    where: inCoalition(now),
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return organisations.filter(({ id }) => mayPerson(person, 'campaign.create', { organisationId: id }))
}
