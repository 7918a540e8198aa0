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
 * Forgets once more whoever was erased: after an older copy of the data was restored, their rows are there again. Reaches
 * what was there before the erasure; who came back and wrote anew keeps that. What the database and the file beside it know
 * of erasures is the same afterwards. Where nothing was restored it changes nothing.
 * @returns how many letters were cleared
 */
export async function replayErasures({ db, now }: { db: Database; now: Date }): Promise<number> {
  const known = await bringTogether(db)
  if (known.size === 0) return 0
  let letters = 0
  for await (const row of everybody(db)) {
    const until = known.get(erasureMark(row))
    if (until && row.createdAt <= until) letters += await eraseAgain(db, { row, until, now })
  }
  return letters
}

const eraseAgain = (db: Database, { row, until, now }: { row: WriterRow; until: Date; now: Date }) =>
  againAfterDeadlock(() =>
    db.$transaction(async (tx) => {
      await lockRow(tx, 'Supporter', { id: row.id }, 'id')
      return eraseRows(tx, { rows: [row], until, now })
    }),
  )

/** The latest erasure of each writer, by their marks. */
async function bringTogether(db: Database): Promise<Map<string, Date>> {
  const [noted, kept] = await Promise.all([notedErasures(), db.erasure.findMany()])
  const newerThan = (others: readonly Erasure[]) => {
    const times = new Map(others.map(({ writer, at }) => [writer, at]))
    return ({ writer, at }: Erasure) => at > (times.get(writer) ?? new Date(0))
  }
  await noteErasures(kept.filter(newerThan(noted)))
  const missing = noted.filter(newerThan(kept))
  await db.$transaction((tx) => keepErasures(tx, missing))
  return new Map([...kept, ...missing].map(({ writer, at }) => [writer, at]))
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
