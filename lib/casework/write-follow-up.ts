import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { inCoalition } from '#lib/accounts/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { tellLive } from '#lib/platform/live.ts'
import { addDays, dateOf, londonDay } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { answerInHand } from './answer-in-hand.ts'
import type { FollowUpInput } from './schema.ts'

type Said = Pick<FollowUpInput, 'what' | 'organisationId'> & Partial<FollowUpInput>
type Given = { person: { id: string }; now: Date } & Said

export type FollowUpWritten =
  /** `again`: a second press of the same form. */
  | { ok: true; followUpId: string; again: boolean }
  | NotAllowed
  | Refused<'unknown_reply' | 'no_member' | 'no_such_record' | 'not_in_coalition'>
  | Refused<'invalid', { fields: Record<string, string> }>

const LONGEST_DAYS = 3 * 365

/** Somebody gives an organisation a task with a day: about an answer, a promise, a member, or nothing of these. */
export async function writeFollowUp({ db, ...given }: { db: Database } & Given): Promise<FollowUpWritten> {
  try {
    return await db.$transaction((tx) => write(tx, given))
  } catch (error) {
    if (!given.id || !isUniqueViolation(error)) throw error
    return { ok: true, followUpId: given.id, again: true }
  }
}

async function write(tx: Transaction, { person, now, ...said }: Given): Promise<FollowUpWritten> {
  const { organisationId, what } = said
  const right = await allowed(tx, { personId: person.id, action: 'follow_up.write', organisationId, now })
  if (!right.ok) return right
  const dueOn = dueOf(said, londonDay(now))
  if (!dueOn.ok) return dueOn
  const about = await aboutWhat(tx, { said, personId: person.id, now })
  if (!about.ok) return about
  const owner = await tx.organisation.findFirst({
    where: { id: organisationId, ...inCoalition(now) },
    select: { memberships: { where: { userId: person.id }, select: { id: true } } },
  })
  if (!owner) return notInCoalition
  const { ok: _, ...columns } = about
  const { id } = await tx.followUp.create({
    data: {
      ...{ id: said.id, what, organisationId, ...columns },
      dueOn: dateOf(dueOn.day),
      // Of another organisation's it waits for one of them.
      personId: said.mine && owner.memberships.length > 0 ? person.id : null,
      createdById: person.id,
      createdAt: now,
    },
    select: { id: true },
  })
  await writeAudit(tx, {
    actor: { kind: 'person', id: person.id },
    subjectId: id,
    action: 'follow_up.written',
    to: 'open',
    detail: { organisationId, ...columns },
  })
  await tellLive(tx, 'follow-ups')
  return { ok: true, followUpId: id, again: false }
}

function dueOf(
  { dueOn, otherDay }: Said,
  today: string,
): { ok: true; day: string } | Refused<'invalid', { fields: Record<string, string> }> {
  const day = otherDay ?? dueOn
  const field = otherDay ? 'otherDay' : 'dueOn'
  if (!day) return invalid({ dueOn: 'Choose a day.' })
  if (day < today) return invalid({ [field]: 'That day is over. Choose today or a later one.' })
  if (day > addDays(today, LONGEST_DAYS)) return invalid({ [field]: 'Choose a day within three years.' })
  return { ok: true, day }
}

type Columns = { replyId?: string; promiseId?: string; memberId?: number; campaignId?: string }

/** What it is about; of an answer or a promise the member and the campaign are known. */
async function aboutWhat(
  tx: Transaction,
  { said, personId, now }: { said: Said; personId: string; now: Date },
): Promise<
  ({ ok: true } & Columns) | NotAllowed | Refused<'unknown_reply' | 'no_member' | 'no_such_record'>
> {
  const { replyId, promiseId } = said
  if (replyId) {
    const held = await answerInHand(tx, { personId, replyId, now })
    if (!held.ok) return held
    const { memberId, campaignId } = held.answer
    return { ok: true, replyId, memberId, campaignId }
  }
  if (promiseId) {
    const promise = await tx.memberPromise.findUnique({ where: { id: promiseId } })
    if (!promise) return noSuchRecord
    return { ok: true, promiseId, memberId: promise.memberId, campaignId: promise.campaignId }
  }
  const { memberId, campaignId } = said
  const members = memberId ? await tx.member.count({ where: { id: memberId } }) : 1
  const campaigns = campaignId ? await tx.campaign.count({ where: { id: campaignId } }) : 1
  return members > 0 && campaigns > 0 ? { ok: true, memberId, campaignId } : noSuchRecord
}

const invalid = (fields: Record<string, string>) =>
  refused(
    'invalid',
    'Nothing was saved yet. Please put right what is marked; everything you typed is still here.',
    { fields },
  )
const noSuchRecord = refused(
  'no_such_record',
  'What this follow-up is about is not there any more, so it was not written down. Open the page again.',
)
const notInCoalition = refused(
  'not_in_coalition',
  'That organisation is not in the coalition now, so it was given nothing. Choose another.',
)
