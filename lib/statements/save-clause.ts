import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Clause } from '#lib/platform/generated/prisma/client.ts'
import type { Conflict } from '#lib/platform/merge-edits.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { clauseWords, welshWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { changedMeanwhile, clauseRemoved } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'
import { writeRevision } from './write-clause.ts'

type Words = { text: string; textCy: string | null }

/** Somebody saved first: both texts, and the revision that a save of either then starts from. */
export type SavedMeanwhile = Refused<
  'changed_meanwhile',
  { conflicts: Conflict[]; values: { revision: string } }
>

/**
 * Saves a clause's words. `revision` is the one they were written from: of two saves from the same revision the first wins,
 * and the second gets both texts back to choose from. Saving what the clause says already changes nothing.
 */
export async function saveClause({
  db,
  person,
  clauseId,
  revision,
  text,
  textCy,
  now,
}: {
  db: Database
  person: { id: string }
  clauseId: string
  revision: number
  text: string
  /** Left out: the Welsh stays as it is. */
  textCy?: string | null
  now: Date
}): Promise<
  | { ok: true; revision: number }
  | NotOpen
  | Refused<'invalid' | 'no_such_clause' | 'clause_removed'>
  | SavedMeanwhile
> {
  const words = clauseWords(text)
  if (!words.ok) return words
  const welsh = welshWords(textCy)
  if (!welsh.ok) return welsh
  return db.$transaction(async (tx) => {
    const attempt = { personId: person.id, action: 'clause.edit', states: DRAFT_OPEN, now } as const
    const opened = await openClause(tx, { ...attempt, clauseId })
    if (!opened.ok) return opened
    const { clause } = opened
    if (clause.removedAt) return clauseRemoved()
    const yours = { text: words.text, textCy: textCy === undefined ? clause.textCy : welsh.text }
    if (clause.text === yours.text && clause.textCy === yours.textCy) {
      return { ok: true, revision: clause.revision }
    }
    if (clause.revision !== revision) return savedMeanwhile(tx, { clause, yours })
    return { ok: true, revision: await writeRevision(tx, { clause, ...yours, personId: person.id, now }) }
  })
}

async function savedMeanwhile(
  tx: Transaction,
  { clause, yours }: { clause: Clause; yours: Words },
): Promise<SavedMeanwhile> {
  const latest = await tx.clauseRevision.findUnique({
    where: { clauseId_revision: { clauseId: clause.id, revision: clause.revision } },
  })
  const author =
    latest && (await tx.user.findUnique({ where: { id: latest.authorId }, select: { name: true } }))
  const conflicts = (['text', 'textCy'] as const)
    .map((name) => ({ name, saved: clause[name] ?? '', yours: yours[name] ?? '' }))
    .filter(({ saved, yours: typed }) => saved !== typed)
  const said = changedMeanwhile(
    `${author?.name ?? 'Somebody else'} saved this clause while you were writing.`,
  )
  return { ...said, conflicts, values: { revision: String(clause.revision) } }
}
