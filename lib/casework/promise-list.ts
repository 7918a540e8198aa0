import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { dateOf, dayOf, londonDate } from '#lib/platform/london-day.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { type ListedPromise, listedPromise, promiseToList } from './data.ts'
import {
  COUNTED_TO,
  ON_A_PAGE,
  type PromiseListInput,
  type PromiseShow,
  promiseShows,
} from './list-schema.ts'
import { type NarrowedNames, narrowedTo } from './narrowed-to.ts'

export type PromiseList = {
  items: ListedPromise[]
  next: string | null
  /** How many each list holds, counted up to `COUNTED_TO`. */
  counts: Record<PromiseShow, number>
  /** What the list is narrowed to, by name; null where it is not. */
  of: NarrowedNames
}

type Where = Prisma.MemberPromiseWhereInput

/** What stands for a promise without a day in a page's mark: they come after all that have one. */
const NO_DAY = dateOf('9999-12-31')

const shown = (show: PromiseShow, today: Date): Where => {
  if (show === 'all') return {}
  return show === 'due' ? { state: 'open', dueOn: { lte: today } } : { state: show }
}

/** A page of promises: open ones by the day they are due, those without one last; the others the newest first. Null for no such filter. */
export async function promiseList(
  db: Database,
  { now, ...input }: PromiseListInput & { now: Date },
): Promise<PromiseList | null> {
  const narrowed = await narrowedTo(db, input)
  if (!narrowed) return null
  const today = londonDate(now)
  const { where: only, names: of } = narrowed
  const where = { ...only, ...shown(input.show, today) }
  const [rows, counted] = await Promise.all([
    pageOf(db, { where, input }),
    Promise.all(
      promiseShows.map(async (show) => {
        const count = await db.memberPromise.count({
          where: { ...only, ...shown(show, today) },
          take: COUNTED_TO + 1,
        })
        return [show, count] as const
      }),
    ),
  ])
  const items = rows.slice(0, ON_A_PAGE)
  const last = rows.length > items.length ? items.at(-1) : undefined
  return {
    items,
    next: last ? writePageMark({ at: markOf(last, input.show), id: last.id }) : null,
    counts: countsOf(counted),
    of,
  }
}

const countsOf = (counted: readonly (readonly [PromiseShow, number])[]): Record<PromiseShow, number> => ({
  ...{ open: 0, due: 0, kept: 0, broken: 0, withdrawn: 0, all: 0 },
  ...Object.fromEntries(counted),
})

const byDue = (show: PromiseShow) => show === 'open' || show === 'due'

function markOf(last: ListedPromise, show: PromiseShow): Date {
  if (byDue(show)) return last.dueOn ? dateOf(last.dueOn) : NO_DAY
  return dateOf(show === 'all' ? last.madeOn : last.endedOn)
}

async function pageOf(
  db: Database,
  { where, input: { show, after } }: { where: Where; input: PromiseListInput },
): Promise<ListedPromise[]> {
  const mark = readPageMark(after)
  const read = async (more: Where, orderBy: Prisma.MemberPromiseOrderByWithRelationInput[], take: number) =>
    (
      await db.memberPromise.findMany({
        where: { AND: [where, more] },
        orderBy,
        take,
        select: promiseToList,
      })
    ).map(listedPromise)
  if (!byDue(show)) {
    const column = show === 'all' ? 'madeOn' : 'endedOn'
    const beyond: Where = mark
      ? { [column]: { lte: mark.at }, OR: [{ [column]: { lt: mark.at } }, { id: { lt: mark.id } }] }
      : {}
    return read(beyond, [{ [column]: 'desc' }, { id: 'desc' }], ON_A_PAGE + 1)
  }
  const undated = mark !== undefined && dayOf(mark.at) === dayOf(NO_DAY)
  const dated = undated
    ? []
    : await read(
        mark
          ? { dueOn: { gte: mark.at }, OR: [{ dueOn: { gt: mark.at } }, { id: { gt: mark.id } }] }
          : { dueOn: { not: null } },
        [{ dueOn: 'asc' }, { id: 'asc' }],
        ON_A_PAGE + 1,
      )
  const left = ON_A_PAGE + 1 - dated.length
  if (left <= 0 || show === 'due') return dated
  const rest = await read({ dueOn: null, ...(undated && { id: { gt: mark.id } }) }, [{ id: 'asc' }], left)
  return [...dated, ...rest]
}
