import type { Database } from '#lib/platform/database.ts'
import { folded } from '#lib/platform/folded.ts'

const MOST_NAMED = 20

/** The members and seats to which every word of a name belongs, by the beginnings of their words: of some thousand short rows. */
export async function placesNamed(
  db: Database,
  name: string,
): Promise<{ members: number[]; seats: string[] }> {
  const wanted = partsOf(name)
  const [members, seats] = await Promise.all([
    db.member.findMany({ select: { id: true, name: true } }),
    db.seat.findMany({ select: { gssCode: true, name: true } }),
  ])
  const fits = (one: { name: string }) => {
    const parts = partsOf(one.name)
    return wanted.length > 0 && wanted.every((each) => parts.some((part) => part.startsWith(each)))
  }
  const [fitting, seatsFitting] = [members.filter(fits), seats.filter(fits)]
  return {
    members: fitting.slice(0, MOST_NAMED).map(({ id }) => id),
    seats: seatsFitting.slice(0, MOST_NAMED).map(({ gssCode }) => gssCode),
  }
}

const partsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
