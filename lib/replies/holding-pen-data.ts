import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { type MailBytes, readPieces } from '#lib/files/mail-source.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { Pointer } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { asListedFile, filesToList } from './file-data.ts'
import { isAnswer } from './is-answer.ts'
import { opening } from './opening.ts'
import {
  HELD_ON_A_PAGE,
  type HeldDetailAnswer,
  type HeldItem,
  type HeldShow,
  type HeldSuggestion,
  type HoldingPenAnswer,
  type HoldingPenInput,
} from './schema.ts'

const OPENING_LENGTH = 180
const NO_REASON = 'No rule could say for certain which letter this belongs to.'

const itemFields = {
  id: true,
  receivedAt: true,
  fromName: true,
  fromAddress: true,
  subject: true,
  words: true,
  speaker: true,
  trust: true,
  trustReason: true,
  heldReason: true,
  clearedAt: true,
  suggestions: {
    select: {
      by: true,
      letter: {
        select: {
          reference: true,
          senderName: true,
          member: { select: { name: true } },
          seat: { select: { name: true } },
          campaign: { select: { title: true } },
        },
      },
    },
  },
} satisfies Prisma.InboundMessageSelect

/** A page of what waits for a person to place it, of what was set aside, or of what was dismissed; newest first. */
export async function holdingPen(db: Database, { show, after }: HoldingPenInput): Promise<HoldingPenAnswer> {
  const mark = readPageMark(after)
  const [rows, kept] = await Promise.all([
    db.inboundMessage.findMany({
      where: {
        state: show,
        // The first bounds what the database looks at, by its index; the others settle those of the same moment.
        ...(mark && {
          receivedAt: { lte: mark.at },
          OR: [{ receivedAt: { lt: mark.at } }, { id: { lt: mark.id } }],
        }),
      },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: HELD_ON_A_PAGE + 1,
      select: itemFields,
    }),
    keptCounts(db, ['messages_by_state']),
  ])
  const of = (state: HeldShow) => addUpCounts(kept, { state })
  const counts = { held: of('held'), set_aside: of('set_aside'), dismissed: of('dismissed') }
  const items = rows.slice(0, HELD_ON_A_PAGE)
  const last = rows.length > items.length ? items.at(-1) : undefined
  return {
    items: items.map(asItem),
    total: counts[show],
    counts,
    next: last ? writePageMark({ at: last.receivedAt, id: last.id }) : null,
  }
}

/** One message that waits, is put away or has been placed; null when there is none, or no rule has looked at it yet. */
export async function heldDetail(db: Database, id: string): Promise<HeldDetailAnswer | null> {
  if (!isOwnId(id)) return null
  const row = await db.inboundMessage.findUnique({
    where: { id },
    select: {
      ...itemFields,
      state: true,
      text: true,
      envelopeTo: true,
      attachments: true,
      files: filesToList,
      replies: {
        select: { id: true, passedOnAt: true, letter: { select: { reference: true, senderName: true } } },
        take: 1,
      },
    },
  })
  if (!row || row.state === 'received') return null
  const [reply] = row.replies
  return {
    ...asItem(row),
    state: row.state,
    sentTo: row.envelopeTo,
    text: row.text,
    files: row.files.map(asListedFile),
    attachments: row.attachments,
    reply: reply ? { id: reply.id, passedOn: reply.passedOnAt !== null, ...reply.letter } : null,
  }
}

/** The bytes of a message as they arrived; null when there is no such message. */
export async function heldSource(db: Database, id: string): Promise<MailBytes | null> {
  const row = await db.inboundMessage.findUnique({ where: { id }, select: { source: true } })
  return row && readPieces(db, row.source)
}

type Row = Prisma.InboundMessageGetPayload<{ select: typeof itemFields }>

const asItem = ({
  receivedAt,
  words,
  speaker,
  heldReason,
  clearedAt,
  suggestions,
  ...row
}: Row): HeldItem => ({
  id: row.id,
  fromName: row.fromName,
  fromAddress: row.fromAddress,
  subject: row.subject,
  receivedAt: receivedAt.toISOString(),
  opening: opening(words).join(' ').slice(0, OPENING_LENGTH),
  reason: heldReason ?? NO_REASON,
  trust: row.trust,
  trustReason: row.trustReason ?? '',
  kept: clearedAt === null,
  speaker,
  isAnswer: isAnswer(speaker),
  suggestions: suggestions.map(asSuggestion).sort((a, b) => strengthOf(a) - strengthOf(b)),
})

/** The strongest first, as the schema lists them. */
const pointers = Object.values(Pointer)
const strengthOf = ({ by }: HeldSuggestion) => pointers.indexOf(by)

const asSuggestion = ({ by, letter }: Row['suggestions'][number]): HeldSuggestion => ({
  reference: letter.reference,
  senderName: letter.senderName,
  memberName: letter.member.name,
  seatName: letter.seat.name,
  campaignTitle: letter.campaign.title,
  by,
})
