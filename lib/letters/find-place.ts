import type { SeatWithMember } from '#lib/parliament/data.ts'
import { lookUpSeats, type SeatsAnswer } from '#lib/parliament/look-up-seats.ts'
import type { Database } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import type { Language } from '#lib/words/language.ts'
import type { Draft } from './draft.ts'

/** What the postcode of a draft leads to; `answer` is null while the look-up cannot answer, `seat` until it is certain. */
export type Place = { answer: SeatsAnswer | null; seat: SeatWithMember | null }

/** Looks up a draft's postcode; a fault of the look-up is "try again", never "invalid". */
export async function findPlace(options: {
  db: Database
  draft: Pick<Draft, 'postcode' | 'gssCode'>
  now: Date
  /** Of the answer's sentence; English where nobody reads it. */
  language?: Language
  readSeats?: Parameters<typeof lookUpSeats>[0]['readSeats']
}): Promise<Place> {
  const { draft } = options
  try {
    const answer = await lookUpSeats({ ...options, text: draft.postcode })
    return { answer, seat: certainSeat(answer, draft.gssCode) }
  } catch (error) {
    log().error(
      { error: error instanceof Error ? error.message : String(error) },
      'the postcode look-up failed',
    )
    return { answer: null, seat: null }
  }
}

/** The seat the supporter chose out of several, or the only one; the last seat of an old postcode has to be chosen. */
export function certainSeat(answer: SeatsAnswer, gssCode: string): SeatWithMember | null {
  const chosen = answer.seats.find((seat) => seat.gssCode === gssCode)
  if (chosen) return chosen
  const [only, ...others] = answer.seats
  return only && others.length === 0 && answer.outcome !== 'terminated' ? only : null
}
