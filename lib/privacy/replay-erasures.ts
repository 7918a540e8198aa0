import { againAfterDeadlock } from '#lib/platform/again-after-deadlock.ts'
import type { Database } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import type { WriterRow } from '#lib/supporters/writer.ts'
import { eraseRows } from './erase-rows.ts'
import { erasureMark } from './erasure-mark.ts'
import { type Erasure, notedErasures, noteErasures } from './erasures-file.ts'
import { keepErasures } from './keep-erasures.ts'

const BATCH = 1_000

/**
 * Forgets once more whoever was erased: after an older copy of the data was restored, their rows are there again. An older copy
 * lacks the marks of those erasures, which the file beside it has: without such a mark there is nothing to look for, and nobody
 * is looked at. Reaches what was there before the erasure; who came back and wrote anew keeps that. What the database and the
 * file know of erasures is the same afterwards.
 * @param everyMark looks for whoever was ever erased, also by marks that the database has: for when rows came back in another way
 * @returns how many letters were cleared
 */
export async function replayErasures({
  db,
  now,
  everyMark = false,
}: {
  db: Database
  now: Date
  everyMark?: boolean
}): Promise<number> {
  const [noted, kept] = await Promise.all([notedErasures(), db.erasure.findMany()])
  await noteErasures(kept.filter(newerThan(noted)))
  const missing = noted.filter(newerThan(kept))
  const marks = new Map((everyMark ? [...kept, ...missing] : missing).map(({ writer, at }) => [writer, at]))
  let letters = 0
  if (marks.size > 0) {
    for await (const row of everybody(db)) {
      const until = marks.get(erasureMark(row))
      if (until && row.createdAt <= until) letters += await eraseAgain(db, { row, until, now })
    }
  }
  // Last: who is killed before this looks for them again.
  await db.$transaction((tx) => keepErasures(tx, missing))
  return letters
}

const eraseAgain = (db: Database, { row, until, now }: { row: WriterRow; until: Date; now: Date }) =>
  againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      await lockRow(tx, 'Supporter', { id: row.id }, 'id')
      return eraseRows(tx, { rows: [row], until, now })
    }),
  )

/** Tells which erasures are later than what others know of the same writer. */
function newerThan(others: readonly Erasure[]): (erasure: Erasure) => boolean {
  const times = new Map(others.map(({ writer, at }) => [writer, at]))
  return ({ writer, at }) => at > (times.get(writer) ?? new Date(0))
}

/** Every supporter who is named, a thousand at a time. */
async function* everybody(db: Database): AsyncGenerator<WriterRow> {
  let after = ''
  for (;;) {
    const rows = await db.supporter.findMany({
      where: { clearedAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true, name: true, email: true, createdAt: true },
    })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}
