import { createHash, type Hash } from 'node:crypto'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { oneAtATime } from '#lib/platform/one-at-a-time.ts'
import { runStatement, within } from '#lib/platform/run-statement.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { inPieces } from './in-pieces.ts'

/** One piece at a time, whoever sends it: the database's line is never full of pieces when somebody else asks. */
const line = oneAtATime()

const FIRST_PIECE = `WITH source AS (INSERT INTO "MailSource" (id, "startedAt") VALUES ($1, $4))
INSERT INTO "MailPiece" ("sourceId", number, bytes) VALUES ($1, $2, $3)`
const NEXT_PIECE = 'INSERT INTO "MailPiece" ("sourceId", number, bytes) VALUES ($1, $2, $3)'

/** Bytes that are stored; they count as a message once a row of `InboundMessage` names them. */
export type Arrived = { sourceId: string; size: number; hash: Hash }

/**
 * Writes bytes down as they come in, each piece committed by itself. What breaks off is taken away again, here or, after a
 * crash, by the timetable.
 */
export async function storePieces(
  db: Database,
  { raw, now }: { raw: AsyncIterable<Uint8Array> | Iterable<Uint8Array>; now: Date },
): Promise<Arrived> {
  const sourceId = uuid7()
  const hash = createHash('sha256')
  let size = 0
  let number = 0
  try {
    for await (const piece of inPieces(raw)) {
      hash.update(piece)
      size += piece.length
      const at = number++
      await line.take(() =>
        at === 0
          ? runStatement(db, FIRST_PIECE, [sourceId, at, piece, now.toISOString()])
          : runStatement(db, NEXT_PIECE, [sourceId, at, piece]),
      )
    }
  } catch (error) {
    await discardPieces(db, sourceId).catch(() => {})
    throw error
  }
  return { sourceId, size, hash }
}

const DISCARD = `DELETE FROM "MailPiece" WHERE ("sourceId", number) IN
(SELECT p."sourceId", p.number FROM "MailPiece" p JOIN "MailSource" s ON s.id = p."sourceId"
 WHERE s.id = $1 AND s.hash IS NULL ORDER BY p.number LIMIT 4) RETURNING number`

/** Takes away bytes that are no message, a few pieces a statement. Bytes that became one stay. */
export async function discardPieces(db: Database, sourceId: string): Promise<void> {
  while ((await line.take(() => runStatement(db, DISCARD, [sourceId]))).length > 0);
  await db.mailSource.deleteMany({ where: { id: sourceId, hash: null } })
}

/** A message's bytes, to be read from the database piece by piece. */
export type MailBytes = { size: number; pieces: () => AsyncGenerator<Uint8Array> }

const READ_PIECE = 'SELECT bytes FROM "MailPiece" WHERE "sourceId" = $1 AND number = $2'

export function readPieces(db: Database, source: { id: string; size: number }): MailBytes {
  return {
    size: source.size,
    async *pieces() {
      let read = 0
      for (let number = 0; read < source.size; number++) {
        const [row] = await runStatement<{ bytes: Buffer }>(db, READ_PIECE, [source.id, number])
        if (!row) return
        read += row.bytes.length
        yield row.bytes
      }
    },
  }
}

const COMPLETE = `UPDATE "MailSource" SET hash = $2, size = $3 WHERE id = $1
AND NOT EXISTS (SELECT FROM "MailSource" WHERE hash = $2)`

/** Keeps bytes that are here in whole, unless the same ones are kept already. @returns where they are */
export async function keepBytes(
  db: Database,
  { bytes, now }: { bytes: Uint8Array; now: Date },
): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const kept = () => db.mailSource.findUnique({ where: { hash }, select: { id: true } })
  const earlier = await kept()
  if (earlier) return earlier.id
  const { sourceId } = await storePieces(db, { raw: [bytes], now })
  try {
    await runStatement(db, COMPLETE, [sourceId, hash, bytes.length])
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  const there = await kept()
  if (there?.id !== sourceId) await discardPieces(db, sourceId).catch(() => {})
  if (!there) throw new Error('the bytes were taken away while they were kept')
  return there.id
}

const HOLD = `SELECT id FROM "MailSource" WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`

/** A file's bytes and a message's are kept until nothing names them any more. */
const DROP_PIECES = `DELETE FROM "MailPiece" AS piece WHERE "sourceId" = ANY ($1::uuid[])
AND NOT EXISTS (SELECT FROM "InboundMessage" AS m WHERE m."sourceId" = piece."sourceId" AND m."clearedAt" IS NULL)
AND NOT EXISTS (SELECT FROM "AttachedFile" AS f WHERE f."sourceId" = piece."sourceId")
AND NOT EXISTS (SELECT FROM "OutboxFile" AS o WHERE o."sourceId" = piece."sourceId")
AND NOT EXISTS (SELECT FROM "JointLetter" AS j WHERE j."pdfId" = piece."sourceId")`

/** Its mark goes too: the same bytes, sent once more for somebody else, are to be stored anew. */
const DROP_MARKS = `UPDATE "MailSource" SET hash = 'cleared:' || id, size = 0
WHERE id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM "MailPiece" WHERE "sourceId" = "MailSource".id)`

/**
 * Takes away those of these bytes that no message and no file names any more. They are held first: whoever begins to name
 * them meanwhile is seen, or sees that they are gone.
 */
export async function dropUnusedBytes(tx: Transaction, sourceIds: readonly string[]): Promise<void> {
  const ids = [...new Set(sourceIds)]
  if (ids.length === 0) return
  const run = within(tx)
  await run(HOLD, [ids])
  await run(DROP_PIECES, [ids])
  await run(DROP_MARKS, [ids])
}
