import type { Database } from '#lib/platform/database.ts'
import { londonDate } from '#lib/platform/london-day.ts'

/** A seat: who has held it, how it voted, and the figures that are known for it. Null when there is no such seat. */
export async function seatFacts(db: Database, { gssCode, now }: { gssCode: string; now: Date }) {
  const seat = await db.seat.findUnique({
    where: { gssCode },
    include: {
      incumbencies: {
        orderBy: { startedOn: 'desc' },
        include: { member: { select: { id: true, name: true, invented: true, partyColour: true } } },
      },
      results: { orderBy: { electedOn: 'desc' } },
      figures: { include: { figure: true }, orderBy: { figure: { name: 'asc' } } },
    },
  })
  if (!seat) return null
  const today = londonDate(now)
  const holder =
    seat.incumbencies.find(
      ({ startedOn, endedOn }) => startedOn <= today && (endedOn === null || endedOn > today),
    ) ?? null
  return { ...seat, holder }
}

export type SeatFacts = NonNullable<Awaited<ReturnType<typeof seatFacts>>>
