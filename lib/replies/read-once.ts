import { readPieces } from '#lib/files/mail-source.ts'
import type { Database } from '#lib/platform/database.ts'
import { remember } from '#lib/platform/remember.ts'
import { messageReader } from './message-reader.ts'
import type { Reading } from './read-message.ts'

/** As many as are placed at once at most: a message for twenty people is read once for all of them. */
const REMEMBERED = 4

const reader = messageReader()
const readings = remember<Reading>({ most: REMEMBERED })

/**
 * Reads a message in the reading thread; the last ones are remembered, for they came to others too.
 * @throws when the bytes cannot be had
 */
export const readOnce = (db: Database, source: { id: string; size: number }): Promise<Reading> =>
  readings(source.id, () => reader.read(readPieces(db, source)))
