import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { inOrder, writeOrder } from './clause-order.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { changedMeanwhile, clauseRemoved } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'

/**
 * Moves a clause to another place. `from` is the number it was seen at, `to` the number it shall have: when it has that
 * number already (a double click) nothing more happens, when it has neither somebody else moved clauses meanwhile.
 */
export async function moveClause({
  db,
  person,
  clauseId,
  from,
  to,
  now,
}: {
  db: Database
  person: { id: string }
  clauseId: string
  from: number
  to: number
  now: Date
}): Promise<
  { ok: true; number: number } | NotOpen | Refused<'no_such_clause' | 'clause_removed' | 'changed_meanwhile'>
> {
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'clause.edit', states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, clauseId })
    if (!opened.ok) return opened
    const { clause } = opened
    if (clause.removedAt) return clauseRemoved()
    const clauses = await inOrder(tx, clause.campaignId)
    const at = clauses.findIndex(({ id }) => id === clauseId)
    const target = Math.min(Math.max(to, 1), clauses.length)
    if (at + 1 === target) return { ok: true, number: target }
    if (at + 1 !== from) return changedMeanwhile(`This clause is number ${at + 1} by now.`)
    const others = clauses.filter(({ id }) => id !== clauseId)
    await writeOrder(tx, others.toSpliced(target - 1, 0, clause))
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: clauseId,
      action: 'clause.moved',
      from: String(from),
      to: String(target),
      detail: { campaignId: clause.campaignId },
    })
    return { ok: true, number: target }
  })
}
