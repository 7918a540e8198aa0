import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Clause } from '#lib/platform/generated/prisma/client.ts'
import { clauseWords, welshWords } from './clause-words.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import { changedMeanwhile, clauseRemoved, type Failure } from './failures.ts'
import { type NotOpen, openClause } from './open-statement.ts'
import { writeRevision } from './write-clause.ts'

type Words = { text: string; textCy: string | null }

/** Somebody saved first: what they wrote, what was to be saved, and the text both started from. */
export type SavedMeanwhile = Failure<'changed_meanwhile'> & {
  theirs: Words & { revision: number; savedBy: string; savedAt: string }
  yours: Words
  base: Words | null
}

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
  | Failure<'invalid' | 'no_such_clause' | 'clause_removed'>
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
    if (clause.revision !== revision) return savedMeanwhile(tx, { clause, revision, yours })
    return { ok: true, revision: await writeRevision(tx, { clause, ...yours, personId: person.id, now }) }
  })
}

async function savedMeanwhile(
  tx: Transaction,
  { clause, revision, yours }: { clause: Clause; revision: number; yours: Words },
): Promise<SavedMeanwhile> {
  const revisions = await tx.clauseRevision.findMany({
    where: { clauseId: clause.id, revision: { in: [revision, clause.revision] } },
  })
  const base = revisions.find((each) => each.revision === revision)
  const latest = revisions.find((each) => each.revision === clause.revision)
  const author =
    latest && (await tx.user.findUnique({ where: { id: latest.authorId }, select: { name: true } }))
  const savedBy = author?.name ?? 'Somebody else'
  return {
    ...changedMeanwhile(`${savedBy} saved this clause while you were writing.`),
    theirs: {
      text: clause.text,
      textCy: clause.textCy,
      revision: clause.revision,
      savedBy,
      savedAt: (latest?.at ?? clause.updatedAt).toISOString(),
    },
    yours,
    base: base ? { text: base.text, textCy: base.textCy } : null,
  }
}
