import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Amendment, Clause } from '#lib/platform/generated/prisma/client.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { alreadyDecided, clauseRemoved } from './failures.ts'
import { moveAmendment } from './move-amendment.ts'
import { type NotOpen, openAmendment } from './open-statement.ts'
import { writeNewClause, writeRemoval, writeRevision } from './write-clause.ts'

/**
 * The lead accepts an amendment: its change is made at once. Only while the clause reads as it did when the change was
 * proposed; after that the two have to be merged by hand.
 */
export async function acceptAmendment({
  db,
  person,
  amendmentId,
  now,
}: {
  db: Database
  person: { id: string }
  amendmentId: string
  now: Date
}): Promise<
  | { ok: true }
  | NotOpen
  | Refused<'no_such_amendment' | 'already_decided' | 'clause_removed' | 'clause_changed'>
> {
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'amendment.decide', states: DRAFT_OPEN, now } as const
    const opened = await openAmendment(tx, { ...attempt, amendmentId })
    if (!opened.ok) return opened
    const { amendment } = opened
    const { clause } = amendment
    if (amendment.state !== 'proposed') return alreadyDecided(amendment.state)
    if (clause.removedAt) return clauseRemoved()
    if (clause.revision !== amendment.againstRevision) return clauseChanged()
    const moved = await moveAmendment(tx, { amendment, to: 'accepted', personId: person.id, now })
    if (moved.ok) await makeChange(tx, { amendment, clause, personId: person.id, now })
    return moved
  })
}

type Change = { amendment: Amendment; clause: Clause; personId: string; now: Date }

async function makeChange(tx: Transaction, { amendment, clause, ...hand }: Change): Promise<void> {
  const text = amendment.text ?? ''
  if (amendment.kind === 'replace') {
    await writeRevision(tx, { clause, text, textCy: clause.textCy, ...hand })
  } else if (amendment.kind === 'insert_after') {
    const { campaignId } = clause
    await writeNewClause(tx, { campaignId, after: clause.id, text, textCy: null, ...hand })
  } else await writeRemoval(tx, { clause, ...hand })
}

const clauseChanged = () =>
  refused(
    'clause_changed',
    'The clause was changed after this amendment was proposed, so it cannot simply be accepted. Nothing was changed. Compare the texts and merge them by hand.',
  )
