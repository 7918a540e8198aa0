import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { clauseWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { alreadyDecided, changedMeanwhile, clauseRemoved, invalid, noSuchAmendment } from './failures.ts'
import { moveAmendment } from './move-amendment.ts'
import { type NotOpen, openClause } from './open-statement.ts'
import { writeNewClause, writeRemoval, writeRevision } from './write-clause.ts'

/**
 * The lead settles amendments to one clause by words of their own, made from all of them: all or none of them end as
 * merged. `revision` is the one of the clause those words were written from.
 */
export async function mergeAmendments({
  db,
  person,
  clauseId,
  amendmentIds,
  revision,
  text,
  textAfter = null,
  now,
}: {
  db: Database
  person: { id: string }
  clauseId: string
  amendmentIds: string[]
  revision: number
  /** What the clause shall say; null removes it. */
  text: string | null
  /** A new clause after it; null for none. */
  textAfter?: string | null
  now: Date
}): Promise<
  | { ok: true }
  | NotOpen
  | Refused<
      | 'invalid'
      | 'no_such_clause'
      | 'no_such_amendment'
      | 'already_decided'
      | 'clause_removed'
      | 'changed_meanwhile'
    >
> {
  if (amendmentIds.length === 0) return invalid('Tick at least one amendment that these words settle.')
  const none = { ok: true as const, text: null }
  const words = text === null ? none : clauseWords(text)
  if (!words.ok) return words
  const after = textAfter === null ? none : clauseWords(textAfter)
  if (!after.ok) return after
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'amendment.decide', states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, clauseId })
    if (!opened.ok) return opened
    const { clause } = opened
    const ids = [...new Set(amendmentIds)]
    const amendments = await tx.amendment.findMany({ where: { id: { in: ids }, clauseId } })
    if (amendments.length < ids.length) return noSuchAmendment()
    const settled = amendments.find(({ state }) => state !== 'proposed')
    if (settled) return alreadyDecided(settled.state)
    if (clause.removedAt) return clauseRemoved()
    if (clause.revision !== revision)
      return changedMeanwhile('The clause was changed while you were writing.')
    const hand = { personId: person.id, now }
    for (const amendment of amendments) await moveAmendment(tx, { amendment, to: 'merged', ...hand })
    if (after.text !== null) {
      const { campaignId } = clause
      await writeNewClause(tx, { campaignId, after: clause.id, text: after.text, textCy: null, ...hand })
    }
    if (words.text === null) await writeRemoval(tx, { clause, ...hand })
    else if (words.text !== clause.text) {
      await writeRevision(tx, { clause, text: words.text, textCy: clause.textCy, ...hand })
    }
    return { ok: true }
  })
}
