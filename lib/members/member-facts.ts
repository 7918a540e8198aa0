import { heldOn } from '#lib/parliament/held-on.ts'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS, londonDate } from '#lib/platform/london-day.ts'

/**
 * What is known of a member from Parliament's own sources: who they are, which seats they held and for whom, their posts and
 * groups, how their seat voted last. Null when there is no such member.
 */
export async function memberFacts(db: Database, { memberId, now }: { memberId: number; now: Date }) {
  const member = await db.member.findUnique({
    where: { id: memberId },
    include: {
      incumbencies: { orderBy: { startedOn: 'desc' }, include: { seat: true } },
      posts: { orderBy: [{ endedOn: { sort: 'desc', nulls: 'first' } }, { startedOn: 'desc' }] },
      groups: { orderBy: { group: 'asc' } },
      knownAs: { orderBy: { address: 'asc' }, select: { address: true } },
    },
  })
  if (!member) return null
  const { incumbencies, ...who } = member
  const today = londonDate(now)
  const last = incumbencies[0] ?? null
  const sits = last !== null && last.startedOn <= today && (last.endedOn === null || last.endedOn > today)
  const [result, holder] = await Promise.all([
    last && lastResult(db, { ...last, since: sittingSince(incumbencies) ?? last.startedOn }),
    last && !sits
      ? db.incumbency.findFirst({
          where: { gssCode: last.gssCode, ...heldOn(today) },
          select: { startedOn: true, member: { select: { id: true, name: true, invented: true } } },
        })
      : null,
  ])
  return { ...who, incumbencies, last, sits, since: sittingSince(incumbencies), result, holder }
}

/** A member's time begins the day after they were elected, and counts may take longer. */
const COUNTED_WITHIN_DAYS = 7

/** How their seat voted last while they held it, or when they won it: never what came after them. */
function lastResult(
  db: Database,
  { gssCode, since, endedOn }: { gssCode: string; since: Date; endedOn: Date | null },
) {
  const electedOn = {
    gte: new Date(since.getTime() - COUNTED_WITHIN_DAYS * DAY_MS),
    ...(endedOn && { lt: endedOn }),
  }
  return db.seatResult.findFirst({ where: { gssCode, electedOn }, orderBy: { electedOn: 'desc' } })
}

export type MemberFacts = NonNullable<Awaited<ReturnType<typeof memberFacts>>>

type Held = { gssCode: string; startedOn: Date; endedOn: Date | null }

/** Since when they have held their seat without a break, whatever their party was called; the newest comes first. */
export function sittingSince(incumbencies: readonly Held[]): Date | null {
  const [newest, ...before] = incumbencies
  if (!newest) return null
  let since = newest
  for (const held of before) {
    if (held.gssCode !== since.gssCode || held.endedOn?.getTime() !== since.startedOn.getTime()) break
    since = held
  }
  return since.startedOn
}
