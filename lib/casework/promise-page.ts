import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import type { PromiseState } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { followUpsOf, type ListedFollowUp, type ListedPromise, listedPromise, promiseToList } from './data.ts'
import { evidenceToShow, type ShownEvidence, shownEvidence } from './evidence-shown.ts'
import { followUpsSeenBy } from './who-sees.ts'

/** A move of a promise, as its history tells it. */
export type PromiseMove = { at: Date; by: string; from: string | null; to: PromiseState }

export type PromisePage = ListedPromise & {
  evidence: ShownEvidence[]
  moves: PromiseMove[]
  followUps: ListedFollowUp[]
}

/** One promise: what shows it, what became of it and who said so; null where there is none. */
export async function promisePage(
  db: Database,
  { id, person }: { id: string; person: Pick<Person, 'memberships'> },
): Promise<PromisePage | null> {
  if (!isOwnId(id)) return null
  const row = await db.memberPromise.findUnique({
    where: { id },
    select: { ...promiseToList, evidence: evidenceToShow },
  })
  if (!row) return null
  const { evidence, ...promise } = row
  const seen = followUpsSeenBy(person)
  const [moves, followUps] = await Promise.all([
    movesOf(db, id),
    followUpsOf(db, { promiseId: id, organisationIds: seen === 'all' ? undefined : seen }),
  ])
  return { ...listedPromise(promise), evidence: evidence.map(shownEvidence), moves, followUps }
}

async function movesOf(db: Database, promiseId: string): Promise<PromiseMove[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectKind: 'promise', subjectId: promiseId },
    orderBy: { id: 'asc' },
    select: { at: true, actorId: true, from: true, to: true },
  })
  const people = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ at, actorId, from, to }) => ({
    at,
    from,
    by: names.get(actorId ?? '') ?? 'Somebody',
    to: stateOf(to),
  }))
}

const stateOf = (text: string | null): PromiseState =>
  text === 'kept' || text === 'broken' || text === 'withdrawn' ? text : 'open'
