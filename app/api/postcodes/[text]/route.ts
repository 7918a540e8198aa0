import { type Asked, openRead } from '#app/http/read.ts'
import { findSeat } from '#lib/letters/find-seat.ts'
import type { SeatWithMember } from '#lib/parliament/data.ts'

const CANNOT_ANSWER = {
  outcome: 'unavailable',
  postcode: null,
  corrected: false,
  message: 'We cannot look up postcodes just now. Please try again in a minute.',
  seats: [],
}

/**
 * `GET /api/postcodes/{text}`: what a postcode, as typed, leads to. 200, or 429 where a network asks too
 * often: `outcome` says what it is, `message` says
 * it to a person, `seats` has the seats it may lie in with whoever holds each (`member` is null while one is vacant).
 */
export const GET = openRead({
  door: 'postcode',
  find: async ({ db, params, now }: Asked<{ text: string }>) => {
    const { answer } = await findSeat({ db, draft: { postcode: params.text, gssCode: '' }, now })
    const { outcome, postcode, corrected, message, seats } = answer ?? CANNOT_ANSWER
    return { outcome, postcode, corrected, message, seats: seats.map(shown) }
  },
})

function shown({ gssCode, name, nameCy, nation, member }: SeatWithMember) {
  const holder = member && { id: member.id, name: member.name, party: member.party }
  return { gssCode, name, nameCy, nation, member: holder }
}
