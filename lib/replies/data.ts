import type { Database } from '#lib/platform/database.ts'
import type { ReplyDetailAnswer, ReplyListAnswer, ReplyListInput, ReplyShow } from './schema.ts'

const OPENING_LENGTH = 180
const newestFirst = [{ receivedAt: 'desc' as const }, { id: 'desc' as const }]

const stateFor = (show: ReplyShow) =>
  show === 'all' ? {} : { state: show === 'unread' ? ('unclassified' as const) : show }

/** The answers to show in a list, newest first, and how many there are. */
export async function replyList(db: Database, { show, limit }: ReplyListInput): Promise<ReplyListAnswer> {
  const where = stateFor(show)
  const [rows, total, unread] = await Promise.all([
    db.reply.findMany({
      where,
      orderBy: newestFirst,
      take: limit,
      select: {
        id: true,
        state: true,
        receivedAt: true,
        text: true,
        letter: {
          select: {
            member: { select: { name: true, party: true } },
            seat: { select: { name: true } },
            campaign: { select: { title: true } },
          },
        },
      },
    }),
    db.reply.count({ where }),
    unreadCount(db),
  ])
  const items = rows.map(({ id, state, receivedAt, text, letter }) => ({
    id,
    state,
    memberName: letter.member.name,
    party: letter.member.party,
    seatName: letter.seat.name,
    campaignTitle: letter.campaign.title,
    opening: opening(text),
    receivedAt: receivedAt.toISOString(),
  }))
  return { items, total, unread }
}

/** One answer with the letter it answers and its neighbours in the list `show`; null when there is none. */
export async function replyDetail(
  db: Database,
  { id, show }: { id: string; show: ReplyShow },
): Promise<ReplyDetailAnswer | null> {
  const reply = await db.reply.findUnique({
    where: { id },
    include: {
      inbound: { select: { text: true } },
      letter: {
        select: {
          reference: true,
          senderName: true,
          subject: true,
          body: true,
          acceptedAt: true,
          member: { select: { name: true, party: true } },
          seat: { select: { name: true } },
          campaign: { select: { title: true } },
        },
      },
    },
  })
  if (!reply) return null
  const [newerId, olderId, unread, marked] = await Promise.all([
    neighbour(db, { reply, show, side: 'newer' }),
    neighbour(db, { reply, show, side: 'older' }),
    unreadCount(db),
    markedBy(db, reply),
  ])
  const { letter } = reply
  return {
    id: reply.id,
    state: reply.state,
    receivedAt: reply.receivedAt.toISOString(),
    fromName: reply.fromName,
    fromAddress: reply.fromAddress,
    subject: reply.subject,
    text: reply.text,
    fullText: reply.inbound.text,
    marked,
    member: letter.member,
    seatName: letter.seat.name,
    letter: {
      reference: letter.reference,
      campaignTitle: letter.campaign.title,
      senderName: letter.senderName,
      subject: letter.subject,
      body: letter.body,
      deliveredAt: letter.acceptedAt?.toISOString() ?? null,
    },
    newerId,
    olderId,
    unread,
  }
}

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

/** The bytes of an answer as they arrived; null when there is no such answer. */
export async function replySource(db: Database, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const reply = await db.reply.findUnique({ where: { id }, select: { inbound: { select: { raw: true } } } })
  return reply?.inbound.raw ?? null
}

const unreadCount = (db: Database) => db.reply.count({ where: { state: 'unclassified' } })

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
      ...stateFor(show),
      OR: [
        { receivedAt: { [beyond]: reply.receivedAt } },
        { receivedAt: reply.receivedAt, id: { [beyond]: reply.id } },
      ],
    },
    orderBy: [{ receivedAt: order }, { id: order }],
    select: { id: true },
  })
  return found?.id ?? null
}

async function markedBy(
  db: Database,
  { classifiedBy, classifiedAt }: { classifiedBy: string | null; classifiedAt: Date | null },
) {
  if (!classifiedAt) return null
  const person = classifiedBy
    ? await db.user.findUnique({ where: { id: classifiedBy }, select: { name: true } })
    : null
  return { by: person?.name ?? 'Chorus', at: classifiedAt.toISOString() }
}
