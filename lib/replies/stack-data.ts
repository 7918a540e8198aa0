import type { Database } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { runStatement } from '#lib/platform/run-statement.ts'
import { type OwnWording, ownWording } from './stack-compare.ts'
import { STACK_PAGE } from './stack-schema.ts'

/** The campaigns whose answers whoever asks may read. */
export type MayRead = 'all' | readonly string[]

const A_PAGE = 10
/** Among so many of a stack it is looked whose they are. */
const NAMES_AMONG = 100

export type ListedStack = {
  id: string
  /** Of what whoever asks may read. */
  size: number
  unread: number
  latestAt: Date
  /** The words of the oldest. */
  text: string
  /** Whose they are, by name, of the first of them. */
  names: string[]
}

const MAY_READ = '($1::uuid[] IS NULL OR one."campaignId" = ANY ($1::uuid[]))'

/** Found in the index of those that are the first of a stack; each stack by its own index. */
const STACKS = `
WITH first AS (
  SELECT head.id, head."receivedAt" FROM "Reply" head
  WHERE head."stackId" = head.id AND ($3::timestamptz IS NULL OR (head."receivedAt", head.id) < ($3::timestamptz, $4::uuid))
    AND EXISTS (SELECT FROM "Reply" one WHERE one."stackId" = head.id AND ${MAY_READ} AND ($2 = 'all' OR one.state = 'unclassified'))
  ORDER BY head."receivedAt" DESC, head.id DESC LIMIT ${A_PAGE + 1}
)
SELECT first.id, first."receivedAt" AS at, size.*, COALESCE(who.names, '{}') AS names, COALESCE(reference.text, '') AS text
FROM first
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS size, count(*) FILTER (WHERE one.state = 'unclassified')::integer AS unread,
    max(one."receivedAt") AS "latestAt"
  FROM "Reply" one WHERE one."stackId" = first.id AND ${MAY_READ}
) AS size
CROSS JOIN LATERAL (
  SELECT array_agg(DISTINCT name) AS names FROM (
    SELECT COALESCE(member.name, mail.name) AS name FROM "Reply" one
    LEFT JOIN "Letter" letter ON letter.id = one."letterId" LEFT JOIN "JointMail" mail ON mail.id = one."jointMailId"
    LEFT JOIN "Member" member ON member.id = COALESCE(letter."memberId", mail."memberId")
    WHERE one."stackId" = first.id AND ${MAY_READ} LIMIT ${NAMES_AMONG}
  ) AS person
) AS who
LEFT JOIN LATERAL (
  SELECT one.text FROM "Reply" one JOIN "InboundMessage" inbound ON inbound.id = one."inboundId"
  WHERE one."stackId" = first.id AND ${MAY_READ} AND inbound."staffMayRead" AND one."clearedAt" IS NULL
  ORDER BY one."receivedAt", one.id LIMIT 1
) AS reference ON true
ORDER BY first."receivedAt" DESC, first.id DESC`

/** A page of the stacks that hold something whoever asks may read, those that came last at the top. */
export async function stacksPage(
  db: Database,
  { show, after, mayRead }: { show: 'unread' | 'all'; after?: string; mayRead: MayRead },
): Promise<{ items: ListedStack[]; next: string | null }> {
  const mark = readPageMark(after)
  const rows = await runStatement<ListedStack & { at: Date }>(db, STACKS, [
    mayRead === 'all' ? null : mayRead,
    show,
    mark?.at.toISOString() ?? null,
    mark?.id ?? null,
  ])
  const items = rows.slice(0, A_PAGE)
  const last = items.at(-1)
  return {
    items,
    next: rows.length > A_PAGE && last ? writePageMark({ at: new Date(last.at), id: last.id }) : null,
  }
}

export type StackedAnswer = OwnWording & {
  id: string
  /** Null where it is nobody's of Parliament's list. */
  member: { id: number; name: string; party: string; invented: boolean } | null
  /** Who answered. */
  name: string
  seatName: string
  campaignTitle: string
  receivedAt: Date
  state: ReplyState
  /** It is the one that the others are compared with. */
  first: boolean
}
export type OpenStack = {
  id: string
  text: string
  size: number
  unread: number
  answers: StackedAnswer[]
  next: string | null
}

const place = {
  member: { select: { id: true, name: true, party: true, invented: true } },
  seat: { select: { name: true } },
} as const
const toShow = {
  id: true,
  text: true,
  state: true,
  receivedAt: true,
  campaign: { select: { title: true } },
  letter: { select: place },
  jointMail: { select: { name: true, ...place } },
} as const
const oldestFirst = [{ receivedAt: 'asc' as const }, { id: 'asc' as const }]

/**
 * One stack with a page of its answers, the oldest first, each with what it says of its own: the new words alone, which never
 * quote what a supporter wrote. Null where whoever asks may read none of it.
 */
export async function openStack(
  db: Database,
  { id, show, after, mayRead }: { id: string; show: 'unread' | 'all'; after?: string; mayRead: MayRead },
): Promise<OpenStack | null> {
  const ours = { stackId: id, ...(mayRead !== 'all' && { campaignId: { in: [...mayRead] } }) }
  const readable = { ...ours, clearedAt: null, inbound: { staffMayRead: true } }
  const mark = readPageMark(after)
  const [first, rows, states] = await Promise.all([
    db.reply.findFirst({ where: readable, orderBy: oldestFirst, select: { id: true, text: true } }),
    db.reply.findMany({
      where: {
        ...readable,
        ...(show === 'unread' && { state: 'unclassified' }),
        ...(mark && {
          receivedAt: { gte: mark.at },
          OR: [{ receivedAt: { gt: mark.at } }, { id: { gt: mark.id } }],
        }),
      },
      orderBy: oldestFirst,
      take: STACK_PAGE + 1,
      select: toShow,
    }),
    db.reply.groupBy({ by: ['state'], where: ours, _count: true }),
  ])
  if (!first) return null
  const shown = rows.slice(0, STACK_PAGE)
  const last = shown.at(-1)
  return {
    id,
    text: first.text,
    size: states.reduce((sum, { _count }) => sum + _count, 0),
    unread: states.find(({ state }) => state === 'unclassified')?._count ?? 0,
    answers: shown.map(({ campaign, letter, jointMail, text, ...row }) => {
      const { member = null, seat = null } = letter ?? jointMail ?? {}
      const isFirst = row.id === first.id
      return {
        ...row,
        member,
        name: member?.name ?? jointMail?.name ?? '',
        seatName: seat?.name ?? '',
        campaignTitle: campaign.title,
        first: isFirst,
        ...(isFirst ? { adds: [], leavesOut: [] } : ownWording(first.text, text)),
      }
    }),
    next: rows.length > STACK_PAGE && last ? writePageMark({ at: last.receivedAt, id: last.id }) : null,
  }
}

/**
 * For answers of a list: how many are nearly the same as each, itself among them, of what whoever asks may read. Those that
 * stand alone are not there.
 */
export async function stackSizes(
  db: Database,
  { ids, mayRead }: { ids: readonly string[]; mayRead: MayRead },
): Promise<Map<string, { stackId: string; size: number }>> {
  const listed = await db.reply.findMany({
    where: { id: { in: [...ids] }, stackId: { not: null } },
    select: { id: true, stackId: true },
  })
  const stackIds = [...new Set(listed.flatMap(({ stackId }) => stackId ?? []))]
  if (stackIds.length === 0) return new Map()
  const sizes = await db.reply.groupBy({
    by: ['stackId'],
    where: {
      stackId: { in: stackIds },
      ...(mayRead !== 'all' && { campaignId: { in: [...mayRead] } }),
    },
    _count: true,
  })
  const sizeOf = new Map(sizes.map(({ stackId, _count }) => [stackId, _count]))
  return new Map(
    listed.flatMap(({ id, stackId }) => {
      const size = sizeOf.get(stackId) ?? 0
      return stackId && size > 1 ? [[id, { stackId, size }] as const] : []
    }),
  )
}
