import { findSeat } from '#lib/letters/find-seat.ts'
import { allSeats, type SeatWithMember, seatsWithMembers } from '#lib/parliament/data.ts'
import { matchesSearch } from '#lib/parliament/matches-search.ts'
import type { Database } from '#lib/platform/database.ts'

/** More than anybody reads: who sees so many searches for more. */
const MOST = 60

export type FoundSeats = { message: string; seats: SeatWithMember[] }

/** The seats that a name, a part of one, or a postcode leads to, with whoever holds each. */
export async function findSeats(
  db: Database,
  { find, now }: { find: string; now: Date },
): Promise<FoundSeats> {
  const named = (await allSeats(db)).filter(({ name, nameCy }) =>
    matchesSearch(`${name} ${nameCy ?? ''}`, find),
  )
  if (named.length > 0) {
    const gssCodes = named.slice(0, MOST).map(({ gssCode }) => gssCode)
    const message = named.length > MOST ? `The first ${MOST} of ${named.length} seats.` : ''
    return { message, seats: await seatsWithMembers(db, gssCodes, now) }
  }
  const { answer } = await findSeat({ db, draft: { postcode: find, gssCode: '' }, now })
  if (!answer)
    return { message: 'Postcodes cannot be looked up just now. Search for the seat’s name.', seats: [] }
  return { message: answer.message, seats: answer.seats }
}
