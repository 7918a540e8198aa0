import { mayAnywhere, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import type { RemarkSubject } from './schema.ts'

type Who = Pick<Person, 'memberships'>

/** What a remark stands beside, and whose it is. */
export type RemarkPlace = {
  kind: RemarkSubject['kind']
  /** The column of the remark that names it. */
  of: { replyId: string } | { memberId: number } | { promiseId: string } | { followUpId: string }
  /** Of an answer: its campaign. */
  campaignId: string | null
  /** Of a follow-up: the organisation that owns it. */
  organisationId: string | null
}

/** Whose words a remark is. */
export type Whose = { organisationId: string; shared: boolean }

/** Where remarks about a subject stand; null where there is no such thing, or it is an answer for its supporter alone. */
export async function findPlace(
  db: Database | Transaction,
  subject: RemarkSubject,
): Promise<RemarkPlace | null> {
  const place = { kind: subject.kind, campaignId: null, organisationId: null }
  if (subject.kind === 'member') {
    const member = await db.member.findUnique({ where: { id: subject.id }, select: { id: true } })
    return member && { ...place, of: { memberId: member.id } }
  }
  const { id } = subject
  if (!isOwnId(id)) return null
  if (subject.kind === 'reply') {
    const where = { id, inbound: { staffMayRead: true } }
    const reply = await db.reply.findUnique({ where, select: { campaignId: true } })
    return reply && { ...place, ...reply, of: { replyId: id } }
  }
  if (subject.kind === 'promise') {
    const promise = await db.memberPromise.findUnique({ where: { id }, select: { id: true } })
    return promise && { ...place, of: { promiseId: id } }
  }
  const task = await db.followUp.findUnique({ where: { id }, select: { organisationId: true } })
  return task && { ...place, ...task, of: { followUpId: id } }
}

/** Whether somebody sees what remarks stand beside: by the same rights as its own page. */
export function seesPlace(person: Who, { kind, campaignId, organisationId }: RemarkPlace): boolean {
  if (kind === 'reply') return mayPerson(person, 'reply.read', { campaignId: campaignId ?? undefined })
  if (kind !== 'follow_up') return mayAnywhere(person, 'member.read')
  return (
    mayPerson(person, 'follow_up.write', { organisationId: organisationId ?? undefined }) ||
    isOf(person, organisationId)
  )
}

/**
 * Whether somebody reads a remark there: beside an answer or a follow-up whoever sees that, beside a member or a promise
 * the people of the organisation it was written for, and everybody once it is shared.
 */
export const seesRemark = (person: Who, place: RemarkPlace, remark: Whose): boolean =>
  seesPlace(person, place) && (isForItsReaders(place) || remark.shared || isOf(person, remark.organisationId))

/** Beside these a remark is for whoever sees the thing itself: nobody is asked whether to share it. */
export const isForItsReaders = ({ kind }: Pick<RemarkPlace, 'kind'>): boolean =>
  kind === 'reply' || kind === 'follow_up'

/** The organisations for which somebody may write remarks there; the first is offered. */
export function writesFor(person: Who, place: RemarkPlace): { id: string; name: string }[] {
  if (!seesPlace(person, place)) return []
  return person.memberships
    .filter(
      ({ organisationId }) =>
        place.kind === 'reply' || mayPerson(person, 'member.record', { organisationId }),
    )
    .map(({ organisationId: id, organisationName: name }) => ({ id, name }))
}

const isOf = ({ memberships }: Who, organisationId: string | null) =>
  memberships.some((membership) => membership.organisationId === organisationId)

/** The page on which the remarks of a subject stand. */
export function remarksPage({ kind, id }: RemarkSubject): string {
  const pages = {
    reply: `/replies/${id}`,
    member: `/desk/members/${id}`,
    promise: `/desk/promises/${id}`,
    follow_up: `/desk/follow-ups/${id}`,
  }
  return pages[kind]
}

/** What a remark's row stands beside. */
export function subjectOf(row: {
  replyId: string | null
  memberId: number | null
  promiseId: string | null
  followUpId: string | null
}): RemarkSubject {
  if (row.replyId !== null) return { kind: 'reply', id: row.replyId }
  if (row.memberId !== null) return { kind: 'member', id: row.memberId }
  if (row.promiseId !== null) return { kind: 'promise', id: row.promiseId }
  return { kind: 'follow_up', id: row.followUpId ?? '' }
}
