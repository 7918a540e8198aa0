import { allowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { tellLive } from '#lib/platform/live.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { refused } from '#lib/platform/refused.ts'
import { type NotAbout, recordAbout } from './record-about.ts'
import type { PromiseInput } from './schema.ts'

type Said = Pick<PromiseInput, 'what' | 'organisationId'> & Partial<PromiseInput>
type Given = { person: { id: string }; now: Date } & Said

export type PromiseRecorded =
  /** `again`: a second press of the same form. */
  { ok: true; promiseId: string; again: boolean } | NotAbout

/** Somebody writes down what a member promised, with the record that shows it. */
export async function recordPromise({ db, ...given }: { db: Database } & Given): Promise<PromiseRecorded> {
  try {
    return await db.$transaction((tx) => record(tx, given))
  } catch (error) {
    if (!given.id || !isUniqueViolation(error)) throw error
    return { ok: true, promiseId: given.id, again: true }
  }
}

async function record(tx: Transaction, { person, now, ...said }: Given): Promise<PromiseRecorded> {
  const { organisationId, what } = said
  const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
  if (!right.ok) return right
  const about = await recordAbout(tx, { said: { words: '', number: '', ...said }, personId: person.id, now })
  if (!about.ok) return about
  const { memberId, campaignId, evidence, day } = about
  if (!evidence) return noEvidence
  if (said.dueOn && said.dueOn < day) return dueBefore
  const { id } = await tx.memberPromise.create({
    data: {
      ...{ id: said.id, memberId, campaignId, organisationId, what },
      madeOn: dateOf(day),
      dueOn: said.dueOn ? dateOf(said.dueOn) : null,
      recordedById: person.id,
      recordedAt: now,
      evidence: { create: { ...evidence, of: 'made', addedById: person.id, addedAt: now } },
    },
    select: { id: true },
  })
  await writeAudit(tx, {
    actor: { kind: 'person', id: person.id },
    subjectId: id,
    action: 'promise.recorded',
    to: 'open',
    detail: { memberId, campaignId, organisationId, ...(said.replyId && { replyId: said.replyId }) },
  })
  await tellLive(tx, 'promises')
  return { ok: true, promiseId: id, again: false }
}

const NOT_SAVED =
  'Nothing was saved yet. Please put right what is marked; everything you typed is still here.'
const noEvidence = refused('invalid', NOT_SAVED, {
  fields: { kind: 'Say what shows that they promised it: choose a record, or describe one.' },
})
const dueBefore = refused('invalid', NOT_SAVED, {
  fields: { dueOn: 'That is before they promised it. Choose a later day, or none.' },
})
