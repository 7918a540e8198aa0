import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { KeptCount } from '#lib/counts/kept-count.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { type MailBytes, readPieces } from '#lib/files/mail-source.ts'
import { quotesWriteBack, wroteBackFields, wroteBackOf } from '#lib/letters/wrote-back.ts'
import type { Database } from '#lib/platform/database.ts'
import type { InboundMessage, Prisma, Reply } from '#lib/platform/generated/prisma/client.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { shareReads } from '#lib/platform/share-reads.ts'
import { asListedFile, filesToList } from './file-data.ts'
import type { ReplyDetailAnswer, ReplyListAnswer, ReplyListInput, ReplyShow } from './schema.ts'
import { answerOf, whoseAnswer } from './whose-answer.ts'

const OPENING_LENGTH = 180
const newestFirst = [{ receivedAt: 'desc' as const }, { id: 'desc' as const }]

const stateFor = (show: Exclude<ReplyShow, 'waiting'>): { state?: ReplyState } =>
  show === 'all' ? {} : { state: show === 'unread' ? 'unclassified' : show }
const whereFor = (show: ReplyShow): Prisma.ReplyWhereInput =>
  show === 'waiting' ? { waitsSince: { not: null } } : stateFor(show)

/** The answers to show in a list, newest first, and how many there are; shared by those who ask at once. */
export const replyList = shareReads(
  async (db: Database, { show, limit, campaign, member }: ReplyListInput): Promise<ReplyListAnswer> => {
    const chosen = campaign
      ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
      : null
    if (campaign && !chosen) return { items: [], total: 0, unread: 0, waiting: 0 }
    const campaignId = chosen?.id
    const [rows, counts, waits] = await Promise.all([
      db.reply.findMany({
        where: {
          ...whereFor(show),
          // What waits is one list for everybody.
          ...(show !== 'waiting' && campaignId && { campaignId }),
          ...(show !== 'waiting' &&
            member && {
              OR: [{ letter: { memberId: member } }, { jointMail: { memberId: member } }],
              NOT: { state: { in: [...NO_ANSWER] } },
            }),
        },
        orderBy: newestFirst,
        take: limit,
        select: {
          id: true,
          state: true,
          receivedAt: true,
          text: true,
          waitsSince: true,
          inbound: { select: { trust: true, staffMayRead: true } },
          ...whoseAnswer,
        },
      }),
      keptCounts(db, ['answers_by_state', 'answers_by_member'], campaignId),
      keptCounts(db, ['answers_waiting']),
    ])
    const items = rows.map(({ id, state, receivedAt, text, waitsSince, inbound, campaign, ...of }) => ({
      id,
      state,
      ...answerOf(of),
      campaignTitle: campaign.title,
      opening: inbound.staffMayRead ? opening(text) : '',
      receivedAt: receivedAt.toISOString(),
      trust: inbound.trust,
      waits: waitsSince !== null,
      alone: !inbound.staffMayRead,
    }))
    const waiting = addUpCounts(waits)
    const total = totalOf(counts, { show, member, waiting })
    return { items, total, unread: unreadOf(counts), waiting }
  },
)

function totalOf(
  counts: readonly KeptCount[],
  { show, member, waiting }: Pick<ReplyListInput, 'show' | 'member'> & { waiting: number },
): number {
  if (show === 'waiting') return waiting
  return member
    ? addUpCounts(counts, { what: 'answers_by_member', memberId: member })
    : addUpCounts(counts, { what: 'answers_by_state', ...stateFor(show) })
}

/** One answer with the letter, or the joint letter, it answers and its neighbours in the list `show`; null when there is none. */
export async function replyDetail(
  db: Database,
  { id, show }: { id: string; show: ReplyShow },
): Promise<ReplyDetailAnswer | null> {
  if (!isOwnId(id)) return null
  const reply = await db.reply.findUnique({
    where: { id },
    include: {
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
      campaign: whoseAnswer.campaign,
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
  const [newerId, olderId, counts] = await Promise.all([
    neighbour(db, { reply, show, side: 'newer' }),
    neighbour(db, { reply, show, side: 'older' }),
    keptCounts(db, ['answers_by_state']),
  ])
  const { letter, jointMail, campaign, classifiedBy, classifiedAt } = reply
  const { memberName, party, seatName, jointLetterBy } = answerOf(reply)
  const isPrivate = letter !== null && quotesWriteBack(letter, reply.receivedAt)
  return {
    id: reply.id,
    inboundId: reply.inboundId,
    state: reply.state,
    receivedAt: reply.receivedAt.toISOString(),
    trust: reply.inbound.trust,
    waits: reply.waitsSince !== null,
    isPrivate,
    ...(reply.inbound.staffMayRead
      ? { alone: false, ...whatItSays(reply, { isPrivate }) }
      : { alone: true, ...whoSent(reply) }),
    kept: { words: reply.clearedAt === null, source: reply.inbound.clearedAt === null },
    marked: classifiedAt && { by: classifiedBy?.name ?? 'Chorus', at: classifiedAt.toISOString() },
    member: { name: memberName, party },
    seatName,
    campaign,
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
    newerId,
    olderId,
    unread: unreadOf(counts),
  }
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

/** The unread answer to read after this one: the next older, or else the newest; null when all are read. */
export async function nextUnread(db: Database, { after }: { after: string }): Promise<string | null> {
  const reply = await db.reply.findUnique({ where: { id: after }, select: { id: true, receivedAt: true } })
  const older = reply && (await neighbour(db, { reply, show: 'unread', side: 'older' }))
  if (older) return older
  const newest = await db.reply.findFirst({
    where: { state: 'unclassified', id: { not: after } },
    orderBy: newestFirst,
    select: { id: true },
  })
  return newest?.id ?? null
}

/** The bytes of an answer as they arrived; null when there is none, or staff may not read it or what it may quote. */
export async function replySource(db: Database, id: string): Promise<MailBytes | null> {
  const reply = await db.reply.findUnique({
    where: { id, inbound: { staffMayRead: true } },
    select: { receivedAt: true, letter: { select: wroteBackFields }, inbound: { select: { source: true } } },
  })
  if (!reply || (reply.letter && quotesWriteBack(reply.letter, reply.receivedAt))) return null
  return readPieces(db, reply.inbound.source)
}

const unreadOf = (counts: readonly KeptCount[]) => addUpCounts(counts, { state: 'unclassified' })

function opening(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > OPENING_LENGTH ? `${line.slice(0, OPENING_LENGTH)}…` : line
}

async function neighbour(
  db: Database,
  {
    reply,
    show,
    side,
  }: { reply: { id: string; receivedAt: Date }; show: ReplyShow; side: 'newer' | 'older' },
): Promise<string | null> {
  const [beyond, order] = side === 'newer' ? (['gt', 'asc'] as const) : (['lt', 'desc'] as const)
  const found = await db.reply.findFirst({
    where: {
      ...whereFor(show),
      // The first bounds what the database looks at, by its index; the others settle those of the same moment.
      receivedAt: { [`${beyond}e`]: reply.receivedAt },
      OR: [{ receivedAt: { [beyond]: reply.receivedAt } }, { id: { [beyond]: reply.id } }],
    },
    orderBy: [{ receivedAt: order }, { id: order }],
    select: { id: true },
  })
  return found?.id ?? null
}
