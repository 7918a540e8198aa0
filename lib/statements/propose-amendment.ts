import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { AmendmentKind } from '#lib/platform/generated/prisma/enums.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { clauseWords, remarkWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { changedMeanwhile, clauseRemoved, invalid } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'

/**
 * An organisation proposes to replace a clause, to put a new one after it, or to remove it. `revision` is the one the
 * proposal was written for; when the clause has changed since, nothing is proposed yet. `amendmentId` is chosen by whoever
 * asks, so that a double click proposes once.
 */
export async function proposeAmendment({
  db,
  person,
  organisationId,
  clauseId,
  amendmentId,
  kind,
  text,
  reasons,
  revision,
  now,
}: {
  db: Database
  person: { id: string }
  organisationId: string
  clauseId: string
  amendmentId?: string
  kind: AmendmentKind
  /** The new words; nothing with `remove`. */
  text: string | null
  reasons: string
  revision: number
  now: Date
}): Promise<
  | { ok: true; amendmentId: string; again: boolean }
  | NotOpen
  | Refused<'invalid' | 'no_such_clause' | 'clause_removed' | 'changed_meanwhile'>
> {
  const words = kind === 'remove' ? { ok: true as const, text: null } : clauseWords(text ?? '')
  if (!words.ok) return words
  const why = remarkWords('The box for your reasons', reasons)
  if (!why.ok) return why
  return db.$transaction(async (tx) => {
    const attempt = { action: 'amendment.propose', organisationId, states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, personId: person.id, clauseId })
    if (!opened.ok) return opened
    const there = amendmentId ? await tx.amendment.findUnique({ where: { id: amendmentId } }) : null
    if (there) {
      if (there.authorId === person.id) return { ok: true, amendmentId: there.id, again: true }
      return invalid('That amendment is somebody else’s. Nothing was changed. Load the page again.')
    }
    const { clause } = opened
    if (clause.removedAt) return clauseRemoved()
    if (clause.revision !== revision)
      return changedMeanwhile('The clause was changed while you were writing.')
    if (kind === 'replace' && words.text === clause.text) {
      return invalid(
        'Your text says what the clause says already. Nothing was proposed. Change the words first.',
      )
    }
    const { id } = await tx.amendment.create({
      data: {
        id: amendmentId,
        campaignId: clause.campaignId,
        clauseId,
        organisationId,
        authorId: person.id,
        kind,
        text: words.text,
        reasons: why.text,
        againstRevision: revision,
        createdAt: now,
      },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'amendment.proposed',
      to: 'proposed',
      detail: { clauseId, organisationId, kind, revision },
    })
    return { ok: true, amendmentId: id, again: false }
  })
}
