import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { dateOf, londonDate } from '#lib/platform/london-day.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { followUpToList, type ListedFollowUp, listedFollowUp } from './data.ts'
import {
  COUNTED_TO,
  type FollowUpListInput,
  type FollowUpShow,
  followUpShows,
  ON_A_PAGE,
} from './list-schema.ts'
import { type NarrowedNames, narrowedTo } from './narrowed-to.ts'
import { followUpsSeenBy } from './who-sees.ts'

export type FollowUpList = {
  items: ListedFollowUp[]
  next: string | null
  /** How many each list holds, counted up to `COUNTED_TO`; those alone that they may open. */
  counts: Partial<Record<FollowUpShow, number>>
  /** What the list is narrowed to, by name. */
  of: NarrowedNames
}

type Who = Pick<Person, 'id' | 'memberships'>
type Where = Prisma.FollowUpWhereInput

/** What each list holds, within what this person may see at all. */
function shown(show: FollowUpShow, { person, today }: { person: Who; today: Date }): Where {
  const seen = followUpsSeenBy(person)
  const within: Where = seen === 'all' ? {} : { organisationId: { in: seen } }
  if (show === 'mine') return { AND: [within], state: 'open', personId: person.id }
  if (show === 'overdue') return { AND: [within], state: 'open', dueOn: { lt: today } }
  if (show === 'done') return { AND: [within], state: { in: ['done', 'dropped'] } }
  if (show === 'all') return { AND: [within], state: 'open' }
  const own = person.memberships.map(({ organisationId }) => organisationId)
  return { state: 'open', organisationId: { in: own } }
}

/** The lists that somebody has: all of everybody's only where they see more than their own organisations'. */
export const showsFor = (person: Who): FollowUpShow[] =>
  followUpShows.filter((show) => show !== 'all' || followUpsSeenBy(person) === 'all')

/** A page of follow-ups: what is due first, and of what is over the newest first. Null for no such filter. */
export async function followUpList(
  db: Database,
  { person, now, ...input }: FollowUpListInput & { person: Who; now: Date },
): Promise<FollowUpList | null> {
  const narrowed = await narrowedTo(db, input)
  if (!narrowed) return null
  const [today, { where: only, names: of }] = [londonDate(now), narrowed]
  const [rows, counted] = await Promise.all([
    pageOf(db, { where: { AND: [only, shown(input.show, { person, today })] }, input }),
    Promise.all(
      showsFor(person).map(async (show) => {
        const count = await db.followUp.count({
          where: { AND: [only, shown(show, { person, today })] },
          take: COUNTED_TO + 1,
        })
        return [show, count] as const
      }),
    ),
  ])
  const items = rows.slice(0, ON_A_PAGE)
  const last = rows.length > items.length ? items.at(-1) : undefined
  const at = last && (input.show === 'done' ? last.endedAt : dateOf(last.dueOn))
  return {
    items,
    next: last && at ? writePageMark({ at, id: last.id }) : null,
    counts: Object.fromEntries(counted),
    of,
  }
}

async function pageOf(
  db: Database,
  { where, input: { show, after } }: { where: Where; input: FollowUpListInput },
): Promise<ListedFollowUp[]> {
  const mark = readPageMark(after)
  const [column, order] = show === 'done' ? (['endedAt', 'desc'] as const) : (['dueOn', 'asc'] as const)
  const [from, beyond] = show === 'done' ? (['lte', 'lt'] as const) : (['gte', 'gt'] as const)
  const rest: Where = mark
    ? {
        [column]: { [from]: mark.at },
        OR: [{ [column]: { [beyond]: mark.at } }, { id: { [beyond]: mark.id } }],
      }
    : {}
  const rows = await db.followUp.findMany({
    where: { AND: [where, rest] },
    orderBy: [{ [column]: order }, { id: order }],
    take: ON_A_PAGE + 1,
    select: followUpToList,
  })
  return rows.map(listedFollowUp)
}
