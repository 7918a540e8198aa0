import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type Condition, conditionOf } from './queue-filter.ts'
import type { Reader } from './queue-reach.ts'
import type { ReplyFilter } from './schema.ts'

type Place = { id: string; receivedAt: Date }

/** What stands above or below an answer in a list; null at its ends. */
export async function neighbour(
  db: Database,
  { of, in: { where, oldestFirst, ranked }, side }: { of: Place; in: Condition; side: 'above' | 'below' },
): Promise<string | null> {
  if (ranked) {
    const at = ranked.indexOf(of.id)
    return at < 0 ? null : (ranked[side === 'above' ? at - 1 : at + 1] ?? null)
  }
  const found = await db.reply.findFirst({
    where: { AND: [where, beyond(of, (side === 'below') === oldestFirst ? 'newer' : 'older')] },
    orderBy: inOrder((side === 'below') === oldestFirst),
    select: { id: true },
  })
  return found?.id ?? null
}

/** What stands beyond a place, of a list that goes on by the moment and, of the same moment, by the id. */
export function beyond({ id, receivedAt }: Place, side: 'newer' | 'older'): Prisma.ReplyWhereInput {
  const than = side === 'newer' ? 'gt' : 'lt'
  return {
    // The first bounds what the database looks at, by its index; the others settle those of the same moment.
    receivedAt: { [`${than}e`]: receivedAt },
    OR: [{ receivedAt: { [than]: receivedAt } }, { id: { [than]: id } }],
  }
}

export const inOrder = (oldestFirst: boolean) => {
  const direction = oldestFirst ? 'asc' : 'desc'
  return [{ receivedAt: direction }, { id: direction }] satisfies Prisma.ReplyOrderByWithRelationInput[]
}

/** The unread answer to read after one, of the same filter: the next in its order, or else the first; null when all are read. */
export async function unreadAfter(
  db: Database,
  { reply, filter, reader }: { reply: Place; filter: ReplyFilter; reader: Reader },
): Promise<string | null> {
  const unread = await conditionOf(db, { filter: { ...filter, show: 'unread' }, reader })
  if (!unread) return null
  if (unread.ranked) return unread.ranked.find((id) => id !== reply.id) ?? null
  const below = await neighbour(db, { of: reply, in: unread, side: 'below' })
  if (below) return below
  const first = await db.reply.findFirst({
    where: { AND: [unread.where, { id: { not: reply.id } }] },
    orderBy: inOrder(unread.oldestFirst),
    select: { id: true },
  })
  return first?.id ?? null
}
