import { type SeatWithMember, seatsWithMembers } from '#lib/parliament/data.ts'
import { lookUpSeats, type SeatsAnswer } from '#lib/parliament/look-up-seats.ts'
import type { Database } from '#lib/platform/database.ts'
import { messageOf } from '#lib/platform/error-parts.ts'
import { log } from '#lib/platform/log.ts'
import type { Language } from '#lib/words/language.ts'
import type { Draft } from './draft.ts'

/** What the postcode of a draft leads to; `answer` is null while the look-up cannot answer, `seat` until it is certain. */
export type FoundSeat = { answer: SeatsAnswer | null; seat: SeatWithMember | null }

/** Looks up a draft's postcode; a fault of the look-up is "try again", never "invalid". */
export async function findSeat(options: {
  db: Database
  draft: Pick<Draft, 'postcode' | 'gssCode'>
  now: Date
  /** Of the answer's sentence; English where nobody reads it. */
  language?: Language
  readSeats?: Parameters<typeof lookUpSeats>[0]['readSeats']
}): Promise<FoundSeat> {
  const { draft } = options
  try {
    const answer = await lookUpSeats({ ...options, text: draft.postcode })
    const seat = certainSeat(answer, draft.gssCode) ?? (await seatOfTheirOwn(options, answer))
    return { answer, seat }
  } catch (error) {
    log().error({ error: messageOf(error) }, 'the postcode look-up failed')
    return { answer: null, seat: null }
  }
}

/**
 * The seat chosen by somebody who is sure of a postcode nobody knows yet: new homes are in no list for months. What is no
 * postcode, or one of which more is known, leaves no choice.
 */
async function seatOfTheirOwn(
  { db, draft, now, readSeats = seatsWithMembers }: Parameters<typeof findSeat>[0],
  { outcome }: SeatsAnswer,
): Promise<SeatWithMember | null> {
  if (outcome !== 'unknown' || !draft.gssCode) return null
  return (await readSeats(db, [draft.gssCode], now))[0] ?? null
}

/** The seat the supporter chose out of several, or the only one; the last seat of an old postcode has to be chosen. */
export function certainSeat(answer: SeatsAnswer, gssCode: string): SeatWithMember | null {
  const chosen = answer.seats.find((seat) => seat.gssCode === gssCode)
  if (chosen) return chosen
  const [only, ...others] = answer.seats
  return only && others.length === 0 && answer.outcome !== 'terminated' ? only : null
}
