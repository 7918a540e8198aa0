import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import { keepRows } from '#lib/platform/lock-row.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { evidenceSaid } from './evidence-said.ts'
import type { EvidenceInput } from './schema.ts'

export type EvidenceAdded =
  | { ok: true; evidenceId: string }
  | NotAllowed
  | Refused<'no_such_record'>
  | Refused<'invalid', { fields: Record<string, string> }>

/**
 * One more record that shows a stance, or a promise and, once that has ended, how. Whoever may write down what members do for
 * an organisation of theirs may add one, whoever wrote down the promise: two who saw it are better than one.
 */
export async function addEvidence({
  db,
  person,
  now,
  organisationId,
  stanceId,
  promiseId,
  ...said
}: { db: Database; person: { id: string }; now: Date } & Omit<
  EvidenceInput,
  'back'
>): Promise<EvidenceAdded> {
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'member.record', organisationId, now })
    if (!right.ok) return right
    const shown = await shows(tx, { stanceId, promiseId })
    if (!shown) return refused('no_such_record', 'There is no such promise or stance. Nothing was saved.')
    const { memberId, campaignId, of, ...belongs } = shown
    const told = await evidenceSaid(tx, { said, personId: person.id, memberId, campaignId, now })
    if (!told.ok) return told
    if (!told.evidence) return nothingSaid
    const { id } = await tx.evidence.create({
      data: { ...told.evidence, ...belongs, of, addedById: person.id, addedAt: now },
      select: { id: true },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'evidence.added',
      to: told.evidence.kind,
      detail: { memberId, campaignId, organisationId, ...belongs },
    })
    await tellLive(tx, promiseId ? 'promises' : 'stances')
    return { ok: true, evidenceId: id }
  })
}

/** What it belongs to: the row is kept as it is meanwhile, so that of a promise it shows what it showed when it was pressed. */
async function shows(tx: Transaction, { stanceId, promiseId }: { stanceId?: string; promiseId?: string }) {
  if (promiseId) {
    await keepRows(tx, 'MemberPromise', { id: promiseId })
    const promise = await tx.memberPromise.findUnique({ where: { id: promiseId } })
    if (!promise) return null
    const { memberId, campaignId, state } = promise
    const of = state === 'open' ? ('made' as const) : ('ended' as const)
    return { memberId, campaignId, of, promiseId }
  }
  const stance = stanceId ? await tx.stance.findUnique({ where: { id: stanceId } }) : null
  return (
    stance && {
      memberId: stance.memberId,
      campaignId: stance.campaignId,
      of: 'made' as const,
      stanceId: stance.id,
    }
  )
}

const nothingSaid = refused(
  'invalid',
  'Nothing was saved yet. Please put right what is marked; everything you typed is still here.',
  { fields: { kind: 'Choose a record, or describe one.' } },
)
