import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type InvitationState, invitationState } from './invitation-states.ts'
import { getsMorningMail } from './morning-mail.ts'
import type { Person } from './schema.ts'
import { hashSecretToken } from './secret-token.ts'

/** Organisations that belong to the coalition on the day of `now`. */
export function inCoalition(now: Date) {
  const today = londonDate(now)
  return {
    periods: { some: { joinedOn: { lte: today }, OR: [{ leftOn: null }, { leftOn: { gt: today } }] } },
  }
}

/** What a person stands for today: organisations that left the coalition take their people's rights with them. */
export async function membershipsOf(
  db: Database | Transaction,
  { userId, now }: { userId: string; now: Date },
): Promise<Person['memberships']> {
  const rows = await db.membership.findMany({
    where: { userId, organisation: inCoalition(now) },
    orderBy: { organisation: { name: 'asc' } },
    select: membershipFields,
  })
  return rows.map(asMembership)
}

const membershipFields = {
  organisationId: true,
  role: true,
  organisation: { select: { name: true } },
  given: { select: { campaignId: true } },
} as const

const asMembership = ({
  organisation,
  given,
  ...row
}: {
  organisationId: string
  role: Role
  organisation: { name: string }
  given: { campaignId: string }[]
}) => ({
  ...row,
  organisationName: organisation.name,
  campaignIds: given.map(({ campaignId }) => campaignId),
})

/** What the people of these sessions stand for at this moment, by session, asked once for all; one that ended is left out. */
export async function membershipsBySession(
  db: Database,
  { sessionIds, now }: { sessionIds: readonly string[]; now: Date },
): Promise<Map<string, Person['memberships']>> {
  const sessions = await db.session.findMany({
    where: { id: { in: [...sessionIds] }, expiresAt: { gt: now } },
    select: {
      id: true,
      user: {
        select: { memberships: { where: { organisation: inCoalition(now) }, select: membershipFields } },
      },
    },
  })
  return new Map(sessions.map(({ id, user }) => [id, user.memberships.map(asMembership)]))
}

export type OrganisationPerson = {
  id: string
  name: string
  email: string
  role: Role
  /** Those given to a caseworker, by title. */
  campaigns: { id: string; title: string }[]
}

/** The people of an organisation, by name, with what they may do there. */
export async function peopleOf(db: Database, organisationId: string): Promise<OrganisationPerson[]> {
  const rows = await db.membership.findMany({
    where: { organisationId },
    orderBy: { user: { name: 'asc' } },
    select: {
      role: true,
      user: { select: { id: true, name: true, email: true } },
      given: {
        orderBy: { campaign: { title: 'asc' } },
        select: { campaign: { select: { id: true, title: true } } },
      },
    },
  })
  return rows.map(({ role, user, given }) => ({
    ...user,
    role,
    campaigns: role === 'caseworker' ? given.map(({ campaign }) => campaign) : [],
  }))
}

/** The campaigns that may be given to a caseworker: those whose answers anybody here reads, the newest first; at most 200. */
export async function campaignsToGive(db: Database): Promise<{ id: string; title: string }[]> {
  return db.campaign.findMany({
    where: { answersGoTo: 'supporter_and_staff' },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: { id: true, title: true },
  })
}

export type ListedInvitation = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  expiresAt: Date
  state: InvitationState
  /** Null when that person has no account any more. */
  inviterName: string | null
}

/** The invitations of an organisation with where each stands, the newest first; at most 100. */
export async function invitationsOf(
  db: Database,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<ListedInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const inviters = await db.user.findMany({
    where: { id: { in: rows.map(({ invitedById }) => invitedById) } },
    select: { id: true, name: true },
  })
  const names = new Map(inviters.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    state: invitationState(row, now),
    inviterName: names.get(row.invitedById) ?? null,
  }))
}

/** What the page behind an invitation's link shows; null when the link is not known. */
export async function invitationBehindLink(db: Database, { token, now }: { token: string; now: Date }) {
  const row = await db.invitation.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    include: { organisation: { select: { name: true, slug: true } } },
  })
  if (!row) return null
  const [account, inviter, belongs] = await Promise.all([
    db.user.findUnique({ where: { email: row.email }, select: { id: true } }),
    db.user.findUnique({ where: { id: row.invitedById }, select: { name: true } }),
    db.organisation.count({ where: { id: row.organisationId, ...inCoalition(now) } }),
  ])
  const state = invitationState(row, now)
  return {
    state: state === 'waiting' && belongs === 0 ? ('not_in_coalition' as const) : state,
    name: row.name,
    email: row.email,
    role: row.role,
    expiresAt: row.expiresAt,
    organisationName: row.organisation.name,
    organisationSlug: row.organisation.slug,
    inviterName: inviter?.name ?? null,
    accountId: account?.id ?? null,
  }
}

/** A person's own wishes about mail, for each organisation they stand for today. */
export async function mailPreferencesOf(db: Database, { userId, now }: { userId: string; now: Date }) {
  const rows = await db.membership.findMany({
    where: { userId, organisation: inCoalition(now) },
    orderBy: { organisation: { name: 'asc' } },
    select: {
      organisationId: true,
      mailWhenAsked: true,
      mailDigest: true,
      mailMorning: true,
      role: true,
      mailFollowUps: true,
      organisation: { select: { name: true } },
    },
  })
  return rows.map(({ organisation, role, mailMorning, ...row }) => ({
    ...row,
    mailMorning: mailMorning ?? getsMorningMail(role),
    organisationName: organisation.name,
  }))
}

/** The address (`slug`) of the organisation an invitation is for. */
export async function organisationOfInvitation(db: Database, invitationId: string): Promise<string | null> {
  const row = await db.invitation.findUnique({
    where: { id: invitationId },
    select: { organisation: { select: { slug: true } } },
  })
  return row?.organisation.slug ?? null
}
