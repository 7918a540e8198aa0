import type { Database, Transaction } from '#lib/platform/database.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { heldOn } from './held-on.ts'

export type SeatMember = {
  id: number
  name: string
  party: string
  kind: MemberKind
  email: string | null
  emailSuspect: boolean
  /** Takes letters by post alone. */
  postOnly: boolean
}
/** A seat and whoever holds it on a day; `member` is null while it is vacant. */
export type SeatWithMember = {
  gssCode: string
  name: string
  nameCy: string | null
  nation: Nation
  member: SeatMember | null
}

/** The seats with these GSS codes and who holds each on the day of `now`, in the order of their names. */
export async function seatsWithMembers(
  db: Database | Transaction,
  gssCodes: readonly string[],
  now: Date,
): Promise<SeatWithMember[]> {
  const seats = await db.seat.findMany({
    where: { gssCode: { in: [...gssCodes] } },
    orderBy: { name: 'asc' },
    include: {
      incumbencies: {
        where: heldOn(londonDate(now)),
        orderBy: { startedOn: 'desc' },
        take: 1,
        include: { member: true },
      },
    },
  })
  return seats.map(({ gssCode, name, nameCy, nation, incumbencies }) => {
    const holder = incumbencies[0]?.member
    const member = holder
      ? {
          id: holder.id,
          name: holder.name,
          party: holder.party,
          kind: holder.kind,
          email: holder.email,
          emailSuspect: holder.emailSuspect,
          postOnly: holder.postOnly,
        }
      : null
    return { gssCode, name, nameCy, nation, member }
  })
}

/** One seat and who holds it on the day of `now`; null when there is no such seat. */
export async function seatWithMember(
  db: Database | Transaction,
  gssCode: string,
  now: Date,
): Promise<SeatWithMember | null> {
  const [seat] = await seatsWithMembers(db, [gssCode], now)
  return seat ?? null
}

/** Every seat there is, by name, to choose one from. */
export async function allSeats(db: Database) {
  return db.seat.findMany({
    orderBy: { name: 'asc' },
    select: { gssCode: true, name: true, nameCy: true, nation: true },
  })
}

/** Whether Parliament is dissolved on the day of `now`: from the day it is until the day of the election there are no members. */
export async function dissolved(db: Database | Transaction, now: Date): Promise<boolean> {
  const today = londonDate(now)
  const count = await db.dissolution.count({
    where: { dissolvedOn: { lte: today }, OR: [{ electedOn: null }, { electedOn: { gt: today } }] },
  })
  return count > 0
}
