import { findPlace } from '#lib/letters/find-place.ts'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import { database } from '#lib/platform/database.ts'

const CANNOT_ANSWER = {
  outcome: 'unavailable',
  postcode: null,
  corrected: false,
  message: 'We cannot look up postcodes just now. Please try again in a minute.',
  seats: [],
}

/**
 * `GET /api/postcodes/{text}`: what a postcode, as typed, leads to. Always 200: `outcome` says what it is, `message` says
 * it to a person, `seats` has the seats it may lie in with whoever holds each (`member` is null while one is vacant).
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ text: string }> },
): Promise<Response> {
  const { text } = await params
  const { answer } = await findPlace({
    db: database(),
    draft: { postcode: text, gssCode: '' },
    now: new Date(),
  })
  const { outcome, postcode, corrected, message, seats } = answer ?? CANNOT_ANSWER
  return Response.json(
    { outcome, postcode, corrected, message, seats: seats.map(shown) },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

function shown({ gssCode, name, nameCy, nation, member }: SeatWithMember) {
  const holder = member && { id: member.id, name: member.name, party: member.party }
  return { gssCode, name, nameCy, nation, member: holder }
}
