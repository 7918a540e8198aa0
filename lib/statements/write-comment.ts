import { missingRight } from '#lib/accounts/refusal.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { remarkWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { invalid, noSuchAmendment } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'

/**
 * Somebody writes in the thread of a clause, or of one of its amendments, for an organisation of theirs. `commentId` is
 * chosen by whoever asks, so that a double click writes once.
 */
export async function writeComment({
  db,
  person,
  organisationId,
  clauseId,
  amendmentId = null,
  commentId,
  text,
  now,
}: {
  db: Database
  person: { id: string }
  organisationId: string
  clauseId: string
  amendmentId?: string | null
  commentId?: string
  text: string
  now: Date
}): Promise<
  | { ok: true; commentId: string; again: boolean }
  | NotOpen
  | Refused<'invalid' | 'no_such_clause' | 'no_such_amendment'>
> {
  const words = remarkWords('The comment', text)
  if (!words.ok) return words
  return db.$transaction(async (tx) => {
    const attempt = { action: 'comment.write', organisationId, states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, personId: person.id, clauseId })
    if (!opened.ok) return opened
    // A coordinator's right reaches every statement, but nobody speaks for an organisation that is not theirs.
    const own = { userId_organisationId: { userId: person.id, organisationId } }
    if (!(await tx.membership.findUnique({ where: own }))) {
      return refused('not_allowed', missingRight('comment.write'))
    }
    const there = commentId ? await tx.comment.findUnique({ where: { id: commentId } }) : null
    if (there) {
      if (there.authorId === person.id) return { ok: true, commentId: there.id, again: true }
      return invalid('That comment is somebody else’s. Nothing was changed. Load the page again.')
    }
    if (amendmentId && !(await tx.amendment.findFirst({ where: { id: amendmentId, clauseId } }))) {
      return noSuchAmendment()
    }
    const { id } = await tx.comment.create({
      data: {
        id: commentId,
        clauseId,
        amendmentId,
        organisationId,
        authorId: person.id,
        text: words.text,
        createdAt: now,
      },
    })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'comment.written',
      detail: { clauseId, amendmentId, organisationId },
    })
    return { ok: true, commentId: id, again: false }
  })
}
