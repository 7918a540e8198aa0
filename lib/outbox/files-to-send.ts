import * as base64 from 'nodemailer/lib/base64'
import { readPieces } from '#lib/files/mail-source.ts'
import type { Database } from '#lib/platform/database.ts'

/** RFC 2045, 6.8: lines of 76 characters, each of which holds 57 bytes. */
const LINE_BYTES = 57

/** What follows a message's own bytes: its files as base64, each between what stands around it, read while they are sent. */
export async function* filesToSend(db: Database, outboxId: string): AsyncGenerator<Uint8Array> {
  const files = await db.outboxFile.findMany({
    where: { outboxId },
    orderBy: { number: 'asc' },
    select: { before: true, after: true, source: true },
  })
  for (const { before, after, source } of files) {
    yield Buffer.from(before)
    yield* inBase64(readPieces(db, source).pieces())
    yield Buffer.from(after)
  }
}

async function* inBase64(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = Buffer.concat([rest, piece])
    const whole = bytes.length - (bytes.length % LINE_BYTES)
    if (whole > 0) yield Buffer.from(`${linesOf(bytes.subarray(0, whole))}\r\n`)
    rest = bytes.subarray(whole)
  }
  if (rest.length > 0) yield Buffer.from(linesOf(rest))
}

const linesOf = (bytes: Buffer) => base64.wrap(bytes.toString('base64'), 76)
