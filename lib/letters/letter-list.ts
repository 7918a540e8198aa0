import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { CountOf } from '#lib/platform/generated/prisma/enums.ts'
import { endOfLondonDay } from '#lib/platform/london-day.ts'
import { type PageMark, readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { returnPath } from './letter-address.ts'
import { countParts } from './letter-groups.ts'
import { type LetterInList, type LetterRow, letterInList, letterInListFields } from './letter-in-list.ts'
import {
  dayList,
  isHeard,
  LETTERS_ON_A_PAGE,
  type LetterListInput,
  longestFirst,
  OWN_PAGE,
  partsToShow,
} from './letter-list-schema.ts'
import { saidOfReturn } from './said-of-return.ts'

export type ListedLetter = LetterInList & {
  kept: boolean
  memberId: number
  since: Date
  /** What the receiving mail system said last; null where it said nothing that is kept. */
  said: string | null
}

export type LetterList = {
  items: ListedLetter[]
  /** How many the list holds; null where no count is kept of it. */
  total: number | null
  /** Where the next page goes on; null on the last. */
  next: string | null
}

type Row = LetterRow & { at: Date }

/** A page of the letters that a number of the dashboard counts; null when there is no such campaign. */
export async function letterList(
  db: Database,
  { campaign, member, after, ...which }: LetterListInput,
): Promise<LetterList | null> {
  const chosen = campaign
    ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
    : null
  if (campaign && !chosen) return null
  const about = { ...(chosen && { campaignId: chosen.id }), ...(member && { memberId: member }) }
  const rows = await rowsOf(db, { ...which, about, after: readPageMark(after) })
  const items = rows.slice(0, LETTERS_ON_A_PAGE)
  const last = rows.length > items.length ? items.at(-1) : undefined
  const said = await whatWasSaid(db, items)
  return {
    items: items.map((row) => asItem(row, said.get(row.id) ?? null)),
    total: await totalOf(db, { ...which, campaignId: chosen?.id, member }),
    next: last ? writePageMark({ at: last.at, id: last.id }) : null,
  }
}

type Which = Omit<LetterListInput, 'campaign' | 'member' | 'after'>
type Asked = Which & { about: Prisma.LetterWhereInput; after: PageMark | undefined }

/** One row more than a page holds, in the list's order. Each part is found by an index of its own, so a page reads pages. */
async function rowsOf(db: Database, { about, after, ...which }: Asked): Promise<Row[]> {
  const { show } = which
  if (show === 'deferred') return deferredRows(db, { about, after })
  const [beyond, order] = longestFirst(show) ? (['gt', 'asc'] as const) : (['lt', 'desc'] as const)
  const { column, parts } = slicesOf(which)
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
        include: letterInListFields,
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

type Slices = {
  column: 'stateChangedAt' | 'heardAt' | 'createdAt' | 'confirmedAt' | 'sentAt'
  parts: Prisma.LetterWhereInput[]
}

/** Of which letters a list is made, and the time they stand in order of. */
function slicesOf({ show, until, through, way }: Which): Slices {
  const day = dayList(show)
  if (day) {
    const { column } = day
    const when = until ? { lte: endOfLondonDay(until) } : { not: null }
    return {
      column,
      parts: [
        {
          ...(column !== 'createdAt' || until ? { [column]: when } : {}),
          ...(show === 'sent' && { state: 'sent' }),
          ...(through && { throughOrganisationId: through === OWN_PAGE ? null : through }),
          ...(way !== undefined && { cameFrom: way }),
        },
      ],
    }
  }
  if (isHeard(show)) return { column: 'heardAt', parts: [{ heard: show }] }
  const parts = partsToShow(show).map(({ state, givenUp }) => ({
    state,
    ...(state === 'failed' && { gaveUpAt: givenUp ? { not: null } : null }),
  }))
  return { column: 'stateChangedAt', parts }
}

/** Letters whose mail system asked to be tried again: those that are tried next come first. */
async function deferredRows(db: Database, { about, after }: Pick<Asked, 'about' | 'after'>): Promise<Row[]> {
  const queued = await db.outboxQueue.findMany({
    where: {
      lane: 'members',
      deferred: true,
      message: { kind: 'letter' },
      ...(after && {
        nextAttemptAt: { gte: after.at },
        OR: [{ nextAttemptAt: { gt: after.at } }, { message: { correlationId: { gt: after.id } } }],
      }),
    },
    orderBy: [{ nextAttemptAt: 'asc' }, { message: { correlationId: 'asc' } }],
    take: LETTERS_ON_A_PAGE + 1,
    select: { nextAttemptAt: true, message: { select: { correlationId: true } } },
  })
  const messages = queued.map(({ nextAttemptAt, message }) => ({ ...message, nextAttemptAt }))
  const letters = await db.letter.findMany({
    where: { ...about, id: { in: messages.map(({ correlationId }) => correlationId) } },
    include: letterInListFields,
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
    until,
    through,
    way,
    campaignId,
    member,
  }: Which & { campaignId: string | undefined; member: number | undefined },
): Promise<number | null> {
  const kept = (what: CountOf) => keptCounts(db, [what], campaignId)
  if (show === 'deferred') return campaignId || member ? null : addUpCounts(await kept('mails_deferred'))
  if (member) {
    if (show !== 'delivered') return null
    return addUpCounts(await kept('letters_by_member'), { memberId: member })
  }
  const day = dayList(show)
  if (day && (through || way !== undefined)) {
    if (show !== 'confirmed' || until) return null
    const ways = await kept('letters_by_way')
    return addUpCounts(ways, {
      ...(through && { organisationId: through === OWN_PAGE ? null : through }),
      ...(way !== undefined && { detail: way }),
    })
  }
  if (day) {
    const days = await kept(day.counted)
    return addUpCounts(until ? days.filter((one) => one.day !== null && one.day <= until) : days)
  }
  if (isHeard(show)) return addUpCounts(await kept('letters_heard'), { state: show })
  return countParts(await kept('letters_by_state'), partsToShow(show))
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
      // What became an answer is none, whatever address it came to.
      where: { envelopeTo: { in: [...returned.keys()] }, state: 'placed', replies: { none: {} } },
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
  ...letterInList(row),
  kept: row.clearedAt === null,
  memberId: row.memberId,
  since: row.at,
  said,
})
