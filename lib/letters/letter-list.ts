import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { type PageMark, readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { returnPath } from './letter-address.ts'
import { countParts } from './letter-groups.ts'
import {
  isHeard,
  LETTERS_ON_A_PAGE,
  type LetterListInput,
  type LetterShow,
  longestFirst,
  partsToShow,
} from './letter-list-schema.ts'
import { saidOfReturn } from './said-of-return.ts'

export type ListedLetter = {
  id: string
  reference: string
  state: LetterState
  heldReason: HeldReason | null
  givenUp: boolean
  /** Empty, as its words are, once it was cleared. */
  senderName: string
  kept: boolean
  memberId: number
  memberName: string
  seatName: string
  campaignTitle: string
  since: Date
  /** What the receiving mail system said last; null where it said nothing that is kept. */
  said: string | null
  /** Its answers, the newest first. */
  replyIds: string[]
}

export type LetterList = {
  items: ListedLetter[]
  /** How many the list holds; null where no count is kept of it. */
  total: number | null
  /** Where the next page goes on; null on the last. */
  next: string | null
}

type Row = Prisma.LetterGetPayload<{ include: typeof listed }> & { at: Date }

const listed = {
  campaign: { select: { title: true } },
  member: { select: { name: true } },
  seat: { select: { name: true } },
  replies: { select: { id: true }, orderBy: { receivedAt: 'desc' }, take: 3 },
} satisfies Prisma.LetterInclude

/** A page of the letters that a number of the dashboard counts; null when there is no such campaign. */
export async function letterList(
  db: Database,
  { show, campaign, member, after }: LetterListInput,
): Promise<LetterList | null> {
  const chosen = campaign
    ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
    : null
  if (campaign && !chosen) return null
  const about = { ...(chosen && { campaignId: chosen.id }), ...(member && { memberId: member }) }
  const rows = await rowsOf(db, { show, about, after: readPageMark(after) })
  const items = rows.slice(0, LETTERS_ON_A_PAGE)
  const last = rows.length > items.length ? items.at(-1) : undefined
  const said = await whatWasSaid(db, items)
  return {
    items: items.map((row) => asItem(row, said.get(row.id) ?? null)),
    total: await totalOf(db, { show, campaignId: chosen?.id, member }),
    next: last ? writePageMark({ at: last.at, id: last.id }) : null,
  }
}

type Asked = { show: LetterShow; about: Prisma.LetterWhereInput; after: PageMark | undefined }

/** One row more than a page holds, in the list's order. Each part is found by its state's own index, so a page reads pages. */
async function rowsOf(db: Database, { show, about, after }: Asked): Promise<Row[]> {
  if (show === 'deferred') return deferredRows(db, { about, after })
  const [beyond, order] = longestFirst(show) ? (['gt', 'asc'] as const) : (['lt', 'desc'] as const)
  const column = isHeard(show) ? 'heardAt' : 'stateChangedAt'
  const parts: Prisma.LetterWhereInput[] = isHeard(show)
    ? [{ heard: show }]
    : partsToShow(show).map(({ state, givenUp }) => ({
        state,
        ...(state === 'failed' && { gaveUpAt: givenUp ? { not: null } : null }),
      }))
  const found = await Promise.all(
    parts.map((part) =>
      db.letter.findMany({
        where: {
          ...about,
          ...part,
          ...(after && {
            [column]: { [`${beyond}e`]: after.at },
            OR: [{ [column]: { [beyond]: after.at } }, { id: { [beyond]: after.id } }],
          }),
        },
        orderBy: [{ [column]: order }, { id: order }],
        take: LETTERS_ON_A_PAGE + 1,
        include: listed,
      }),
    ),
  )
  const sign = order === 'asc' ? 1 : -1
  return found
    .flat()
    .map((row) => ({ ...row, at: row[column] ?? row.stateChangedAt }))
    .sort((a, b) => sign * (a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)))
    .slice(0, LETTERS_ON_A_PAGE + 1)
}

/** Letters whose mail system asked to be tried again: those that are tried next come first. */
async function deferredRows(db: Database, { about, after }: Pick<Asked, 'about' | 'after'>): Promise<Row[]> {
  const messages = await db.outboxMessage.findMany({
    where: {
      lane: 'members',
      kind: 'letter',
      state: 'deferred',
      ...(after && {
        nextAttemptAt: { gte: after.at },
        OR: [{ nextAttemptAt: { gt: after.at } }, { correlationId: { gt: after.id } }],
      }),
    },
    orderBy: [{ nextAttemptAt: 'asc' }, { correlationId: 'asc' }],
    take: LETTERS_ON_A_PAGE + 1,
    select: { correlationId: true, nextAttemptAt: true },
  })
  const letters = await db.letter.findMany({
    where: { ...about, id: { in: messages.map(({ correlationId }) => correlationId) } },
    include: listed,
  })
  return messages.flatMap(({ correlationId, nextAttemptAt }) => {
    const letter = letters.find(({ id }) => id === correlationId)
    return letter ? [{ ...letter, at: nextAttemptAt }] : []
  })
}

async function totalOf(
  db: Database,
  {
    show,
    campaignId,
    member,
  }: { show: LetterShow; campaignId: string | undefined; member: number | undefined },
): Promise<number | null> {
  if (show === 'deferred') {
    return campaignId || member ? null : addUpCounts(await keptCounts(db, ['mails_deferred']))
  }
  if (member) {
    if (show !== 'delivered') return null
    return addUpCounts(await keptCounts(db, ['letters_by_member'], campaignId), { memberId: member })
  }
  if (isHeard(show)) return addUpCounts(await keptCounts(db, ['letters_heard'], campaignId), { state: show })
  return countParts(await keptCounts(db, ['letters_by_state'], campaignId), partsToShow(show))
}

const SAID_LIMIT = 300

/** What mail systems said of letters that did not simply arrive: in answer to us, or in a report that came back. */
async function whatWasSaid(db: Database, letters: readonly Row[]): Promise<Map<string, string>> {
  const asked = letters.filter(({ state }) => state !== 'sent' && state !== 'awaiting_confirmation')
  const ids = asked.map(({ id }) => id)
  const returned = new Map(
    asked
      .filter(({ state }) => state === 'bounced')
      .map(({ id, replyToken }) => [returnPath(replyToken), id]),
  )
  const [answers, reports] = await Promise.all([
    db.outboxMessage.findMany({
      where: {
        kind: 'letter',
        correlationId: { in: ids },
        state: { not: 'cancelled' },
        lastResponse: { not: null },
      },
      orderBy: { stateChangedAt: 'asc' },
      select: { correlationId: true, lastResponse: true },
    }),
    db.inboundMessage.findMany({
      where: { envelopeTo: { in: [...returned.keys()] }, state: 'placed' },
      orderBy: { receivedAt: 'asc' },
      select: { envelopeTo: true, text: true },
    }),
  ])
  const said = new Map<string, string>()
  for (const { correlationId, lastResponse } of answers) said.set(correlationId, lastResponse ?? '')
  for (const { envelopeTo, text } of reports) {
    const id = returned.get(envelopeTo)
    const words = saidOfReturn(text)
    if (id && words) said.set(id, words)
  }
  for (const [id, words] of said) said.set(id, words.slice(0, SAID_LIMIT))
  return said
}

const asItem = (row: Row, said: string | null): ListedLetter => ({
  id: row.id,
  reference: row.reference,
  state: row.state,
  heldReason: row.heldReason,
  givenUp: row.gaveUpAt !== null,
  senderName: row.senderName,
  kept: row.clearedAt === null,
  memberId: row.memberId,
  memberName: row.member.name,
  seatName: row.seat.name,
  campaignTitle: row.campaign.title,
  since: row.at,
  said,
  replyIds: row.replies.map(({ id }) => id),
})
