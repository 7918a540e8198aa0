import { allowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import type { Version } from '#lib/platform/generated/prisma/client.ts'
import type { VersionChange } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { canonicalText } from './canonical-text.ts'
import { CUT_OPEN } from './draft-open.ts'
import { changedMeanwhile, invalid } from './failures.ts'
import { type NotOpen, openStatement } from './open-statement.ts'

/** What happens to positions when a version is cut; runs in the transaction of the cut. */
export type FollowVersion = (
  tx: Transaction,
  cut: { previous: Version | null; version: Version; change: VersionChange; now: Date },
) => Promise<void>

export type CutVersionOptions = {
  db: Database
  person: { id: string }
  campaignId: string
  /** How it differs from the version before; the first one is `first` whatever is said. */
  change: VersionChange
  /** Until when officers are asked for a position. */
  askedUntil: Date | null
  /** The clauses in their order as they were seen; the cut is refused when one was changed, moved, added or removed. */
  expectedRevisions?: { clauseId: string; revision: number }[]
  /** The number of the newest version as it was seen, 0 for none; the cut is refused when there is a newer one. */
  expectedLatest?: number
  follow: FollowVersion
  now: Date
}

export type VersionCut =
  | { ok: true; version: Version }
  | NotOpen
  | Refused<'invalid' | 'no_clauses' | 'changed_meanwhile' | 'same_text'>

/**
 * Cuts a version: the draft's canonical text as it is now, for good, under the next number and its SHA-256. Of two cuts at
 * once one is made, the other is told.
 */
export async function cutVersion(options: CutVersionOptions): Promise<VersionCut> {
  try {
    return await options.db.$transaction((tx) => cut(tx, options))
  } catch (error) {
    if (isUniqueViolation(error)) return changedMeanwhile('Somebody else cut a version at the same moment.')
    throw error
  }
}

async function cut(tx: Transaction, options: CutVersionOptions): Promise<VersionCut> {
  const { person, campaignId, askedUntil, expectedLatest, follow, now } = options
  const attempt = { personId: person.id, action: 'version.cut', states: CUT_OPEN, now } as const
  const opened = await openStatement(tx, { ...attempt, campaignId })
  if (!opened.ok) return opened
  if (askedUntil && askedUntil <= now) {
    return invalid('The last day for positions is over already. Nothing was cut. Choose a later day.')
  }
  const previous = await tx.version.findFirst({ where: { campaignId }, orderBy: { number: 'desc' } })
  if (expectedLatest !== undefined && expectedLatest !== (previous?.number ?? 0)) {
    return changedMeanwhile(`Version ${previous?.number} was cut a moment ago.`)
  }
  const change = previous ? options.change : 'first'
  if (previous && change === 'first')
    return changedMeanwhile(`Version ${previous.number} has been cut already.`)
  if (change === 'editorial') {
    // Signatures live on in an editorial version, so the lead does not decide that alone.
    const may = await allowed(tx, { personId: person.id, action: 'version.publish', now })
    if (!may.ok) {
      return {
        ...may,
        message:
          'Only a coordinator can call a version editorial, because the positions taken then carry over to it. Nothing was cut. Cut it as material, or ask a coordinator of the coalition.',
      }
    }
  }
  const clauses = await draftClauses(tx, campaignId)
  if (clauses.length === 0) {
    return refused('no_clauses', 'The statement has no clauses yet. Nothing was cut. Add a clause first.')
  }
  if (!asExpected(clauses, options.expectedRevisions)) {
    return changedMeanwhile('The statement was changed after you opened this page, so no version was cut.')
  }
  const texts = textsOf(clauses)
  if (previous && previous.text === texts.text && previous.textCy === texts.textCy) {
    return refused(
      'same_text',
      `The statement reads exactly as in version ${previous.number}, so no new version is needed. Nothing was cut. Change a clause first.`,
    )
  }
  const version = await tx.version.create({
    data: {
      ...texts,
      campaignId,
      number: (previous?.number ?? 0) + 1,
      change,
      authorId: person.id,
      cutAt: now,
      askedUntil,
    },
  })
  await follow(tx, { previous, version, change, now })
  await writeAudit(tx, {
    actor: { kind: 'person', id: person.id },
    subjectId: version.id,
    action: 'version.cut',
    detail: { campaignId, number: version.number, change, sha256: version.sha256 },
  })
  return { ok: true, version }
}

const draftClauses = (tx: Transaction, campaignId: string) =>
  tx.clause.findMany({
    where: { campaignId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, revision: true, text: true, textCy: true },
  })

type DraftClause = Awaited<ReturnType<typeof draftClauses>>[number]

const asExpected = (clauses: DraftClause[], expected: CutVersionOptions['expectedRevisions']) =>
  !expected ||
  (expected.length === clauses.length &&
    expected.every(
      (each, at) => each.clauseId === clauses[at]?.id && each.revision === clauses[at]?.revision,
    ))

/** The Welsh stands for the whole or not at all: half a statement is no statement. */
function textsOf(clauses: DraftClause[]) {
  const text = canonicalText(clauses)
  const welsh = clauses.flatMap(({ textCy }) => (textCy ? [{ text: textCy }] : []))
  return {
    text,
    sha256: sha256Of(text),
    textCy: welsh.length === clauses.length ? canonicalText(welsh) : null,
    clauses: clauses.map((clause, at) => ({
      clauseId: clause.id,
      number: at + 1,
      text: clause.text,
      textCy: clause.textCy,
    })),
  }
}
