import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { changedMeanwhile } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'
import { writeRemoval } from './write-clause.ts'

/**
 * Takes a clause out of the draft, as it read at `revision`; not when somebody wrote in it since. Its words, thread and
 * amendments are kept. Removing it twice is no fault.
 */
export async function removeClause({
  db,
  person,
  clauseId,
  revision,
  now,
}: {
  db: Database
  person: { id: string }
  clauseId: string
  revision: number
  now: Date
}): Promise<{ ok: true; again: boolean } | NotOpen | Refused<'no_such_clause' | 'changed_meanwhile'>> {
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'clause.edit', states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, clauseId })
    if (!opened.ok) return opened
    const { clause } = opened
    if (clause.removedAt) return { ok: true, again: true }
    if (clause.revision !== revision) return changedMeanwhile('Somebody saved new words in this clause.')
    await writeRemoval(tx, { clause, personId: person.id, now })
    return { ok: true, again: false }
  })
}
