import type { Database } from '#lib/platform/database.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { KEY } from './what-counts.ts'

const BATCH = 5_000
/** So many rows that were folded away leave room behind that is worth taking back. */
const TIDY_AFTER = 20_000

/**
 * Two at once share the work: each takes rows that the other has not, and both meet the totals in the same order. Whoever
 * reads beside them sees all of it or nothing.
 */
const FOLD = `
WITH taken AS (
  DELETE FROM "CountChange" WHERE id = ANY (ARRAY(
    SELECT id FROM "CountChange" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
  )) RETURNING ${KEY}, n
), put AS (
  INSERT INTO "Count" AS kept (${KEY}, n)
  SELECT ${KEY}, sum(n) FROM taken GROUP BY ${KEY} HAVING sum(n) <> 0 ORDER BY ${KEY}
  ON CONFLICT (${KEY}) DO UPDATE SET n = kept.n + excluded.n
)
SELECT count(*)::integer AS folded FROM taken`

/** Adds what has changed to the totals. Returns how many changes that were; while there may be more, 5,000. */
export async function foldCounts(db: Database): Promise<number> {
  const [row] = await runStatement<{ folded: number }>(db, FOLD, [])
  return row?.folded ?? 0
}

/** For a process that folds again and again: all there is now, and from time to time the room that the rows took. */
export function countFolder(db: Database): () => Promise<void> {
  let untidy = 0
  return async () => {
    let folded: number
    do {
      folded = await foldCounts(db)
      untidy += folded
    } while (folded === BATCH)
    if (untidy < TIDY_AFTER) return
    untidy = 0
    await runStatement(db, 'VACUUM "CountChange"', [])
  }
}
