import { config } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import { dataPaths } from '#lib/platform/paths.ts'
import type { Language } from '#lib/words/language.ts'
import { type SeatWithMember, seatsWithMembers } from './data.ts'
import { lookUpPostcode, type PostcodeAnswer } from './look-up-postcode.ts'
import { createPostcodeIndexSource } from './postcode-index-source.ts'

const BUNDLED = 'prisma/data/postcodes.index'

let source: ReturnType<typeof createPostcodeIndexSource> | undefined

/** The postcode index in use: the one imported into the data folder, else the one that came with Chorus. */
export function postcodeIndex() {
  source ??= createPostcodeIndexSource({
    importedPath: dataPaths(config().dataDir).postcodes,
    bundledPath: BUNDLED,
  })
  return source()
}

export type SeatsAnswer = Omit<PostcodeAnswer, 'gssCodes'> & { seats: SeatWithMember[] }

/**
 * What a supporter's postcode, as typed, leads to: an outcome, a sentence, and the seats it may lie in with whoever
 * holds each.
 */
export async function lookUpSeats(options: {
  db: Database
  text: string
  now: Date
  language?: Language
  /** How seats are read; from the database at this moment unless told otherwise. */
  readSeats?: (db: Database, gssCodes: readonly string[], now: Date) => Promise<SeatWithMember[]>
}): Promise<SeatsAnswer> {
  const { db, now, readSeats = seatsWithMembers } = options
  const { gssCodes, ...answer } = lookUpPostcode(postcodeIndex(), options.text, options.language)
  if (gssCodes.length === 0) return { ...answer, seats: [] }
  return { ...answer, seats: await readSeats(db, gssCodes, now) }
}
