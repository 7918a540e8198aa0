import type { Database } from '#lib/platform/database.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { clauseWords, welshWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { clauseRemoved, invalid } from './failures.ts'
import { type NotOpen, openStatement } from './open-statement.ts'
import { writeNewClause } from './write-clause.ts'

/**
 * Adds a clause to a draft, after the one named or at its end. `clauseId` is chosen by whoever asks: asking twice, as a
 * double click does, makes one clause.
 */
export async function addClause({
  db,
  person,
  campaignId,
  clauseId,
  text,
  textCy,
  after = null,
  now,
}: {
  db: Database
  person: { id: string }
  campaignId: string
  clauseId?: string
  text: string
  textCy?: string | null
  after?: string | null
  now: Date
}): Promise<
  { ok: true; clauseId: string; again: boolean } | NotOpen | Refused<'invalid' | 'clause_removed'>
> {
  const words = clauseWords(text)
  if (!words.ok) return words
  const welsh = welshWords(textCy)
  if (!welsh.ok) return welsh
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'clause.edit', states: DRAFT_OPEN, now } as const
    const opened = await openStatement(tx, { ...attempt, campaignId })
    if (!opened.ok) return opened
    const there = clauseId ? await tx.clause.findUnique({ where: { id: clauseId } }) : null
    if (there) {
      if (there.campaignId === campaignId) return { ok: true, clauseId: there.id, again: true }
      return invalid('That clause belongs to another statement. Nothing was changed. Load the page again.')
    }
    if (after && !(await tx.clause.findFirst({ where: { id: after, campaignId, removedAt: null } }))) {
      return clauseRemoved()
    }
    const clause = await writeNewClause(tx, {
      campaignId,
      after,
      id: clauseId,
      text: words.text,
      textCy: welsh.text,
      personId: person.id,
      now,
    })
    return { ok: true, clauseId: clause.id, again: false }
  })
}
