import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import type { SenderSaid } from '#lib/platform/generated/prisma/enums.ts'
import { dayOf, londonDay } from '#lib/platform/london-day.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { rowsOfAddress, writerKey } from '#lib/supporters/writer.ts'

const ON_A_PAGE = 25
/** Where it may quote an answer that nobody here reads. */
const NOT_SHOWN =
  'Its words are not shown, for they may quote an answer that is for its writer alone. It asks to be deleted.'

/** A request that waits for somebody here. */
export type OpenRequest = {
  id: string
  receivedAt: Date
  /** A day. */
  dueOn: string
  overdue: boolean
  /** Whether its sender's domain confirms that they wrote it. */
  sender: SenderSaid
  fromName: string
  fromAddress: string
  subject: string
  /** What they wrote, or why that is not shown; empty once it is not kept any more. */
  text: string
  kept: boolean
  linkSentAt: Date | null
  /** Those who write from the mailbox, each of whom can be erased by themself. */
  writers: { id: string; name: string }[]
}

type OpenRequests = { items: OpenRequest[]; total: number; next: string | null }

/** How many requests wait for somebody. */
export const countOpenRequests = async (db: Database): Promise<number> =>
  addUpCounts(await keptCounts(db, ['requests_open']))

/** A page of the requests that wait for somebody, those that are due first at the top. */
export async function openRequests(
  db: Database,
  { after, now }: { after?: string; now: Date },
): Promise<OpenRequests> {
  const mark = readPageMark(after)
  const rows = await db.request.findMany({
    where: {
      state: 'open',
      ...(mark && { dueOn: { gte: mark.at }, OR: [{ dueOn: { gt: mark.at } }, { id: { gt: mark.id } }] }),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: ON_A_PAGE + 1,
    include: {
      supporter: { select: { email: true } },
      inbound: {
        select: {
          fromName: true,
          fromAddress: true,
          subject: true,
          text: true,
          clearedAt: true,
          staffMayRead: true,
        },
      },
    },
  })
  const page = rows.slice(0, ON_A_PAGE)
  const last = rows.length > page.length ? page.at(-1) : undefined
  const items: OpenRequest[] = []
  for (const { supporter, inbound, dueOn, ...row } of page) {
    const { id, receivedAt, sender, linkSentAt } = row
    const { clearedAt, text, subject, staffMayRead, ...message } = inbound
    const writers = supporter.email === '' ? [] : await writersAt(db, supporter.email)
    const due = dayOf(dueOn)
    items.push({
      id,
      receivedAt,
      dueOn: due,
      overdue: due < londonDay(now),
      sender,
      linkSentAt,
      ...message,
      subject: staffMayRead ? subject : '',
      text: staffMayRead ? text.trim() : NOT_SHOWN,
      kept: clearedAt === null,
      writers,
    })
  }
  return {
    items,
    total: await countOpenRequests(db),
    next: last ? writePageMark({ at: last.dueOn, id: last.id }) : null,
  }
}

async function writersAt(db: Database, email: string): Promise<OpenRequest['writers']> {
  const rows = await rowsOfAddress(db, email)
  return [...new Map(rows.map((row) => [writerKey(row), { id: row.id, name: row.name }])).values()]
}
