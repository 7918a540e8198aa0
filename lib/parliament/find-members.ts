import type { Database } from '#lib/platform/database.ts'
import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { heldOn } from './held-on.ts'
import { matchesSearch } from './matches-search.ts'
import { reachOf } from './member-words.ts'

export type FoundMember = {
  id: number
  name: string
  party: string
  kind: MemberKind
  seatName: string
  reach: ReturnType<typeof reachOf>
}

/** Everybody who holds a seat on the day of `now`, by name. */
export async function sittingMembers(db: Database, now: Date): Promise<FoundMember[]> {
  const held = await db.incumbency.findMany({
    where: heldOn(londonDate(now)),
    select: { seat: { select: { name: true } }, member: true },
  })
  return held
    .map(({ seat, member }) => ({
      id: member.id,
      name: member.name,
      party: member.party,
      kind: member.kind,
      seatName: seat.name,
      reach: reachOf(member),
    }))
    .sort((a, b) => byName.compare(a.name, b.name))
}

const byName = new Intl.Collator('en-GB')

/** Those whose name or seat has every word searched for, accents or not; all of them for no word. */
export const findMembers = (members: readonly FoundMember[], search: string): FoundMember[] =>
  members.filter(({ name, seatName }) => matchesSearch(`${name} ${seatName}`, search))
