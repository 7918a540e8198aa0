import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { FollowUpState, PromiseState, StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf, dayOf } from '#lib/platform/london-day.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { evidenceToShow, type ShownEvidence, shownEvidence } from './evidence-shown.ts'

/** More than any member has: what a page about one member lists at most. */
const MOST = 200

export type ShownStance = {
  id: string
  campaign: { id: string; title: string; slug: string }
  stance: StanceKind
  shownOn: string
  reason: string
  /** Whether it is the member's stance on that campaign now; the others are its history. */
  current: boolean
  takenBackAt: Date | null
  organisationId: string
  organisationName: string
  recordedBy: string
  recordedAt: Date
  evidence: ShownEvidence[]
}

const newestStance = [{ recordedAt: 'desc' as const }, { id: 'desc' as const }]
const campaign = { select: { id: true, title: true, slug: true } } as const
const organisation = { select: { name: true } } as const
const member = { select: { id: true, name: true, party: true, invented: true } } as const
const personName = { select: { name: true } } as const

/** What a member's stance was taken to be, the newest first; of one campaign where it is named. */
export async function stancesOf(
  db: Database | Transaction,
  { memberId, campaignId }: { memberId: number; campaignId?: string },
): Promise<ShownStance[]> {
  const rows = await db.stance.findMany({
    where: { memberId, campaignId },
    orderBy: newestStance,
    take: MOST,
    include: { campaign, organisation, recordedBy: personName, evidence: evidenceToShow },
  })
  const seen = new Set<string>()
  return rows.map((row) => {
    const current = row.takenBackAt === null && !seen.has(row.campaignId)
    if (current) seen.add(row.campaignId)
    return {
      id: row.id,
      campaign: row.campaign,
      stance: row.stance,
      shownOn: dayOf(row.shownOn),
      reason: row.reason,
      current,
      takenBackAt: row.takenBackAt,
      organisationId: row.organisationId,
      organisationName: row.organisation.name,
      recordedBy: row.recordedBy.name,
      recordedAt: row.recordedAt,
      evidence: row.evidence.map(shownEvidence),
    }
  })
}

const CURRENT = `
SELECT DISTINCT ON ("memberId") "memberId", stance::text AS stance FROM "Stance"
WHERE "campaignId" = $1::uuid AND "takenBackAt" IS NULL
ORDER BY "memberId", "recordedAt" DESC, id DESC`

/** Each member's stance on a campaign now, in one statement; of whom nothing is known is not there. */
export async function stancesByMember(
  db: Database,
  { campaignId }: { campaignId: string },
): Promise<Map<number, StanceKind>> {
  const rows = await runStatement<{ memberId: number; stance: StanceKind }>(db, CURRENT, [campaignId])
  return new Map(rows.map(({ memberId, stance }) => [memberId, stance]))
}

/** What to select of a promise wherever one is listed. */
export const promiseToList = {
  id: true,
  what: true,
  state: true,
  madeOn: true,
  dueOn: true,
  endedOn: true,
  organisationId: true,
  recordedAt: true,
  organisation,
  recordedBy: personName,
  member,
  campaign,
} satisfies Prisma.MemberPromiseSelect

type PromiseRow = Prisma.MemberPromiseGetPayload<{ select: typeof promiseToList }>

export type ListedPromise = {
  id: string
  what: string
  state: PromiseState
  madeOn: string
  /** Empty where they named no day. */
  dueOn: string
  /** Empty while it is open. */
  endedOn: string
  member: { id: number; name: string; party: string; invented: boolean }
  campaign: { id: string; title: string; slug: string }
  organisationId: string
  organisationName: string
  recordedBy: string
  recordedAt: Date
}

export const listedPromise = ({
  madeOn,
  dueOn,
  endedOn,
  organisation: { name },
  recordedBy,
  ...row
}: PromiseRow): ListedPromise => ({
  ...row,
  madeOn: dayOf(madeOn),
  dueOn: dayOf(dueOn),
  endedOn: dayOf(endedOn),
  organisationName: name,
  recordedBy: recordedBy.name,
})

/** What a member promised, the newest first; for one campaign where it is named. */
export async function promisesOf(
  db: Database | Transaction,
  { memberId, campaignId }: { memberId: number; campaignId?: string },
): Promise<ListedPromise[]> {
  const rows = await db.memberPromise.findMany({
    where: { memberId, campaignId },
    orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: promiseToList,
  })
  return rows.map(listedPromise)
}

/** Open promises that were to be kept by a day and are not known to be, the longest due first. */
export async function openPromisesDue(
  db: Database | Transaction,
  { before, take }: { before: string; take: number },
): Promise<ListedPromise[]> {
  const rows = await db.memberPromise.findMany({
    where: { state: 'open', dueOn: { lt: dateOf(before) } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
    select: promiseToList,
  })
  return rows.map(listedPromise)
}

/** What to select of a follow-up wherever one is listed. */
export const followUpToList = {
  id: true,
  what: true,
  state: true,
  dueOn: true,
  outcome: true,
  organisationId: true,
  personId: true,
  replyId: true,
  createdAt: true,
  endedAt: true,
  organisation,
  person: personName,
  createdBy: personName,
  endedBy: personName,
  campaign,
  member,
  promise: { select: { id: true, what: true } },
} satisfies Prisma.FollowUpSelect

type FollowUpRow = Prisma.FollowUpGetPayload<{ select: typeof followUpToList }>

export type ListedFollowUp = Omit<
  FollowUpRow,
  'dueOn' | 'organisation' | 'person' | 'createdBy' | 'endedBy'
> & {
  dueOn: string
  organisationName: string
  /** Null while nobody took it. */
  personName: string | null
  createdBy: string
  endedBy: string | null
}

export const listedFollowUp = ({
  dueOn,
  organisation: { name },
  person,
  createdBy,
  endedBy,
  ...row
}: FollowUpRow): ListedFollowUp => ({
  ...row,
  dueOn: dayOf(dueOn),
  organisationName: name,
  personName: person?.name ?? null,
  createdBy: createdBy.name,
  endedBy: endedBy?.name ?? null,
})

/**
 * The follow-ups of organisations, of a person, or about a member, an answer or a promise; all of what is named must fit. What is
 * due first stands first. Whose of other organisations somebody may see, says `followUpsSeenBy`.
 */
export async function followUpsOf(
  db: Database | Transaction,
  {
    organisationIds,
    state,
    take = MOST,
    ...of
  }: {
    organisationIds?: readonly string[]
    personId?: string
    memberId?: number
    replyId?: string
    promiseId?: string
    state?: FollowUpState
    take?: number
  },
): Promise<ListedFollowUp[]> {
  const rows = await db.followUp.findMany({
    where: { ...of, state, organisationId: organisationIds && { in: [...organisationIds] } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take,
    select: followUpToList,
  })
  return rows.map(listedFollowUp)
}
