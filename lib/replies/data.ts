import { inCoalition } from '#lib/accounts/data.ts'
import { permissions, type Reach } from '#lib/accounts/permissions.ts'
import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { type MailBytes, readPieces } from '#lib/files/mail-source.ts'
import { quotesWriteBack, wroteBackFields, wroteBackOf } from '#lib/letters/wrote-back.ts'
import type { Database } from '#lib/platform/database.ts'
import type { InboundMessage, Prisma, Reply } from '#lib/platform/generated/prisma/client.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { shareReads } from '#lib/platform/share-reads.ts'
import { asListedFile, filesToList } from './file-data.ts'
import { handsFields, handsOf, handsPeople } from './queue-claims.ts'
import { countsWithin, totalsOf } from './queue-counts.ts'
import { conditionOf } from './queue-filter.ts'
import { beyond, inOrder, neighbour, unreadAfter } from './queue-neighbours.ts'
import { type Reader, withinReach } from './queue-reach.ts'
import type { Colleague, ReplyDetailAnswer, ReplyFilter, ReplyListAnswer, ReplyListInput } from './schema.ts'
import { stackSizes } from './stack-data.ts'
import { answerOf, whoseAnswer } from './whose-answer.ts'

const OPENING_LENGTH = 180

const itemFields = {
  id: true,
  state: true,
  also: true,
  receivedAt: true,
  text: true,
  waitsSince: true,
  inbound: { select: { trust: true, staffMayRead: true } },
  ...handsFields,
  ...whoseAnswer,
} satisfies Prisma.ReplySelect

/** The answers to show in a list, of those that its reader may read; shared by those who ask the same at once. */
export const replyList = (db: Database, input: ReplyListInput, reader: Reader): Promise<ReplyListAnswer> =>
  sharedList(db, { input, reader: asAsked(reader, input) })

/** Who asks makes no difference but where it is asked for one's own. */
const asAsked = (reader: Reader, { whose }: ReplyFilter): Reader =>
  whose === 'mine' ? reader : { ...reader, personId: '' }

const sharedList = shareReads(
  async (
    db: Database,
    { input, reader }: { input: ReplyListInput; reader: Reader },
  ): Promise<ReplyListAnswer> => {
    const now = new Date()
    const condition = await conditionOf(db, { filter: input, reader })
    if (!condition) return { items: [], total: 0, next: null, unread: 0, waiting: 0 }
    const { where, oldestFirst, ranked } = condition
    const mark = ranked ? undefined : readPageMark(input.after)
    const further = mark && beyond({ id: mark.id, receivedAt: mark.at }, oldestFirst ? 'newer' : 'older')
    const [rows, totals] = await Promise.all([
      db.reply.findMany({
        where: further ? { AND: [where, further] } : where,
        orderBy: inOrder(oldestFirst),
        take: input.limit + 1,
        select: itemFields,
      }),
      totalsOf(db, { input, condition, reader }),
    ])
    const listed = rows.slice(0, input.limit)
    if (ranked) listed.sort((one, other) => ranked.indexOf(one.id) - ranked.indexOf(other.id))
    const last = listed.at(-1)
    const stacks = await stackSizes(db, { ids: listed.map(({ id }) => id), mayRead: reader.campaigns })
    return {
      items: listed.map((row) => ({ ...asItem(row, now), like: (stacks.get(row.id)?.size ?? 1) - 1 })),
      next:
        rows.length > input.limit && last && !ranked
          ? writePageMark({ at: last.receivedAt, id: last.id })
          : null,
      ...totals,
    }
  },
)

type ItemRow = Prisma.ReplyGetPayload<{ select: typeof itemFields }>

function asItem(
  { id, state, also, receivedAt, text, waitsSince, inbound, campaign, ...row }: ItemRow,
  now: Date,
) {
  const { memberId: _, gssCode: __, ...whose } = answerOf(row)
  return {
    id,
    state,
    also,
    ...whose,
    campaignTitle: campaign.title,
    opening: inbound.staffMayRead ? opening(text) : '',
    receivedAt: receivedAt.toISOString(),
    trust: inbound.trust,
    waits: waitsSince !== null,
    alone: !inbound.staffMayRead,
    ...handsOf(row, now),
  }
}

/**
 * One answer with the letter, or the joint letter, it answers and its neighbours in the list of `filter`; null when there is
 * none that its reader may read.
 */
export async function replyDetail(
  db: Database,
  { id, filter, reader }: { id: string; filter: ReplyFilter; reader: Reader },
): Promise<ReplyDetailAnswer | null> {
  if (!isOwnId(id)) return null
  const reply = await db.reply.findUnique({
    where: { id, AND: withinReach(reader) },
    include: {
      ...handsPeople,
      inbound: {
        select: {
          text: true,
          clearedAt: true,
          trust: true,
          trustReason: true,
          staffMayRead: true,
          attachments: true,
          files: filesToList,
        },
      },
      classifiedBy: { select: { name: true } },
      campaign: { select: { id: true, ...whoseAnswer.campaign.select } },
      letter: {
        select: {
          ...whoseAnswer.letter.select,
          reference: true,
          senderName: true,
          subject: true,
          body: true,
          sentAt: true,
          ...wroteBackFields,
        },
      },
      jointMail: {
        select: {
          ...whoseAnswer.jointMail.select,
          reference: true,
          state: true,
          jointLetter: { select: { senderName: true, text: true, startedAt: true } },
        },
      },
    },
  })
  if (!reply) return null
  const [around, unread, nextUnreadId] = await Promise.all([
    neighboursOf(db, { reply, filter, reader }),
    countsWithin(db, { what: ['answers_by_state'], reader }),
    unreadAfter(db, { reply, filter, reader }),
  ])
  const { letter, jointMail, campaign, classifiedBy, classifiedAt } = reply
  const { memberId, memberName, invented, party, seatName, gssCode, jointLetterBy } = answerOf(reply)
  const isPrivate = letter !== null && quotesWriteBack(letter, reply.receivedAt)
  return {
    id: reply.id,
    inboundId: reply.inboundId,
    state: reply.state,
    also: reply.also,
    ...handsOf(reply, new Date()),
    receivedAt: reply.receivedAt.toISOString(),
    trust: reply.inbound.trust,
    waits: reply.waitsSince !== null,
    isPrivate,
    ...(reply.inbound.staffMayRead
      ? { alone: false, ...whatItSays(reply, { isPrivate }) }
      : { alone: true, ...whoSent(reply) }),
    kept: { words: reply.clearedAt === null, source: reply.inbound.clearedAt === null },
    marked: classifiedAt && { by: classifiedBy?.name ?? 'Chorus', at: classifiedAt.toISOString() },
    member: { id: memberId, name: memberName, party, invented },
    seatName,
    gssCode,
    campaign: { title: campaign.title, slug: campaign.slug },
    letter: letter && {
      reference: letter.reference,
      senderName: letter.senderName,
      subject: letter.subject,
      body: letter.body,
      deliveredAt: letter.sentAt?.toISOString() ?? null,
      wroteBack: wroteBackOf(letter),
    },
    jointLetter: jointMail && {
      reference: jointMail.reference,
      by: jointLetterBy ?? '',
      to: jointMail.name,
      text: jointMail.jointLetter.text,
      startedAt: jointMail.jointLetter.startedAt.toISOString(),
    },
    ...around,
    nextUnreadId,
    unread: addUpCounts(unread, { state: 'unclassified' }),
  }
}

async function neighboursOf(
  db: Database,
  { reply, filter, reader }: { reply: { id: string; receivedAt: Date }; filter: ReplyFilter; reader: Reader },
) {
  const condition = await conditionOf(db, { filter, reader })
  if (!condition) return { aboveId: null, belowId: null }
  const [aboveId, belowId] = await Promise.all([
    neighbour(db, { of: reply, in: condition, side: 'above' }),
    neighbour(db, { of: reply, in: condition, side: 'below' }),
  ])
  return { aboveId, belowId }
}

type Found = Pick<Reply, 'fromName' | 'fromAddress' | 'subject' | 'text' | 'waitsSince'> & {
  inbound: Pick<InboundMessage, 'text' | 'trustReason' | 'attachments'> & {
    files: Parameters<typeof asListedFile>[0][]
  }
}

const whatItSays = (
  { fromName, fromAddress, subject, text, inbound }: Found,
  { isPrivate }: { isPrivate: boolean },
) => ({
  fromName,
  fromAddress,
  trustReason: inbound.trustReason ?? '',
  subject,
  text,
  fullText: isPrivate ? text : inbound.text,
  files: inbound.files.map(asListedFile),
  attachments: inbound.attachments,
})

/** Of an answer that staff may not read, what whoever lets its copy go has to know, as long as that waits. */
const whoSent = ({ fromAddress, waitsSince, inbound }: Found) => ({
  ...{ fromName: '', subject: '', text: '', fullText: '', files: [], attachments: 0 },
  fromAddress: waitsSince ? fromAddress : '',
  trustReason: waitsSince ? (inbound.trustReason ?? '') : '',
})

/** The unread answer to read after one, of the same filter: the next in its order, or else the first; null when all are read. */
export async function nextUnread(
  db: Database,
  { after, filter, reader }: { after: string; filter: ReplyFilter; reader: Reader },
): Promise<string | null> {
  const reply = await db.reply.findUnique({ where: { id: after }, select: { id: true, receivedAt: true } })
  return reply && unreadAfter(db, { reply, filter, reader })
}

/** The bytes of an answer as they arrived; null when there is none, or its reader may not read it or what it may quote. */
export async function replySource(
  db: Database,
  { id, reader }: { id: string; reader: Reader },
): Promise<MailBytes | null> {
  const reply = await db.reply.findUnique({
    where: { id, inbound: { staffMayRead: true }, AND: withinReach(reader) },
    select: { receivedAt: true, letter: { select: wroteBackFields }, inbound: { select: { source: true } } },
  })
  if (!reply || (reply.letter && quotesWriteBack(reply.letter, reply.receivedAt))) return null
  return readPieces(db, reply.inbound.source)
}

/** The campaigns whose answers somebody reads, the newest first, and the parties of those who answer: what a list can be narrowed by. */
export async function queueChoices(db: Database, reader: Reader) {
  const [campaigns, parties] = await Promise.all([
    db.campaign.findMany({
      where: reader.campaigns === 'all' ? {} : { id: { in: [...reader.campaigns] } },
      orderBy: { id: 'desc' },
      select: { slug: true, title: true },
    }),
    db.member.findMany({ distinct: ['party'], orderBy: { party: 'asc' }, select: { party: true } }),
  ])
  return { campaigns, parties: parties.map(({ party }) => party) }
}

/** Those whose work an answer of a campaign can be: whoever may mark it, by name. */
export async function whoCanTake(
  db: Database,
  { replyId, now }: { replyId: string; now: Date },
): Promise<Colleague[]> {
  const reply = await db.reply.findUnique({ where: { id: replyId }, select: { campaignId: true } })
  if (!reply) return []
  return db.user.findMany({
    where: { memberships: { some: { organisation: inCoalition(now), OR: mayMark(reply.campaignId) } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_COLLEAGUES,
    select: { id: true, name: true },
  })
}

const MOST_COLLEAGUES = 200
const rolesReaching = (reach: Reach) =>
  Object.values(Role).filter((role) => permissions[role]['reply.classify'] === reach)
const mayMark = (campaignId: string) => [
  { role: { in: rolesReaching('everywhere') } },
  { role: { in: rolesReaching('given') }, given: { some: { campaignId } } },
]

function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > OPENING_LENGTH ? `${line.slice(0, OPENING_LENGTH)}…` : line
}
