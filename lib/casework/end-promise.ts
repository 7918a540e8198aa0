import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database } from '#lib/platform/database.ts'
import { dayOf } from '#lib/platform/london-day.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { promiseWords } from './casework-words.ts'
import { evidenceSaid } from './evidence-said.ts'
import { movePromise } from './move-promise.ts'
import type { PromiseEndInput } from './schema.ts'

export type PromiseEnded =
  | { ok: true }
  | NotAllowed
  | Refused<'no_such_promise' | 'ended_meanwhile'>
  | Refused<'invalid', { fields: Record<string, string> }>

/**
 * A promise was kept, broken or withdrawn, and a record shows it. Of two who end it at once one does, and the other is told
 * how it ended.
 */
export async function endPromise({
  db,
  person,
  promiseId,
  now,
  to,
  ...said
}: {
  db: Database
  person: { id: string }
  promiseId: string
  now: Date
} & Omit<PromiseEndInput, 'back'>): Promise<PromiseEnded> {
  return db.$transaction(async (tx) => {
    const promise = await tx.memberPromise.findUnique({
      where: { id: promiseId },
      select: { memberId: true, campaignId: true, organisationId: true, madeOn: true },
    })
    if (!promise) return noSuchPromise
    const { memberId, campaignId, organisationId } = promise
    const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
    if (!right.ok) return right
    const told = await evidenceSaid(tx, { said, personId: person.id, memberId, campaignId, now })
    if (!told.ok) return told
    const { evidence } = told
    if (!evidence) return noProof
    const endedOn = dayOf(new Date(evidence.happenedOn))
    if (endedOn < dayOf(promise.madeOn)) return endedBefore
    if (!(await movePromise(tx, { promiseId, to, endedOn, personId: person.id }))) {
      const { state } = await tx.memberPromise.findUniqueOrThrow({ where: { id: promiseId } })
      return refused(
        'ended_meanwhile',
        `Somebody else has ended this promise already: “${promiseWords[state].name}”. That stands, and yours was not saved. Look at it, and add your record to it as further evidence.`,
      )
    }
    await tx.evidence.create({
      data: { ...evidence, promiseId, of: 'ended', addedById: person.id, addedAt: now },
    })
    return { ok: true }
  })
}

const NOT_SAVED =
  'Nothing was saved yet. Please put right what is marked; everything you typed is still here.'
export const noSuchPromise = refused('no_such_promise', 'There is no such promise. Nothing was changed.')
const noProof = refused('invalid', NOT_SAVED, {
  fields: { kind: 'Say what shows it: choose a record, or describe one.' },
})
const endedBefore = refused('invalid', NOT_SAVED, {
  fields: { happenedOn: 'That is before they promised it. Say the day on which it happened.' },
})
