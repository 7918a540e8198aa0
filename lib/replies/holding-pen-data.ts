import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { type MailBytes, readPieces } from '#lib/files/mail-source.ts'
import { quotesWriteBack, wroteBackFields } from '#lib/letters/wrote-back.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type InboundState, Pointer } from '#lib/platform/generated/prisma/enums.ts'
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
  staffMayRead: true,
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
      jointMail: {
        select: {
          reference: true,
          name: true,
          seat: { select: { name: true } },
          jointLetter: {
            select: {
              senderName: true,
              version: { select: { campaign: { select: { title: true } } } },
            },
          },
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

/** Of the letters that a message may belong to too: what the office quotes of a supporter's alone. */
const suggestionsInFull = {
  select: {
    ...itemFields.suggestions.select,
    letter: { select: { ...itemFields.suggestions.select.letter.select, ...wroteBackFields } },
  },
} satisfies Prisma.InboundMessage$suggestionsArgs

/** One message that waits, is put away or has been placed; null when there is none, or no rule has looked at it yet. */
export async function heldDetail(db: Database, id: string): Promise<HeldDetailAnswer | null> {
  if (!isOwnId(id)) return null
  const row = await db.inboundMessage.findUnique({
    where: { id },
    select: {
      ...itemFields,
      suggestions: suggestionsInFull,
      state: true,
      text: true,
      envelopeTo: true,
      attachments: true,
      files: filesToList,
      replies: {
        select: {
          id: true,
          passedOnAt: true,
          receivedAt: true,
          letter: { select: { reference: true, senderName: true, ...wroteBackFields } },
          jointMail: { select: { reference: true, jointLetter: { select: { senderName: true } } } },
        },
        take: 1,
      },
    },
  })
  const state = row?.state
  if (!state || !isOfPen(state)) return null
  const [reply] = row.replies
  return {
    ...asItem(row),
    state,
    sentTo: row.envelopeTo,
    ...(row.staffMayRead
      ? // The office quotes what its supporter alone wrote: then the new words are all there is.
        {
          text: mayQuoteWriteBack(row) ? row.words : row.text,
          files: row.files.map(asListedFile),
          attachments: row.attachments,
        }
      : { text: '', files: [], attachments: 0 }),
    // Placed, it is an answer: of one that is for its supporter alone nobody here learns whose it is.
    ...(state === 'placed' && !row.staffMayRead && { fromName: '', fromAddress: '', trustReason: '' }),
    reply: reply ? placedReply(reply) : null,
  }
}

type PlacedRow = {
  id: string
  passedOnAt: Date | null
  letter: { reference: string; senderName: string } | null
  jointMail: { reference: string; jointLetter: { senderName: string } } | null
}

const placedReply = ({ id, passedOnAt, letter, jointMail }: PlacedRow) => ({
  id,
  copy: copyOf(passedOnAt),
  reference: letter?.reference ?? jointMail?.reference ?? '',
  senderName: letter?.senderName ?? jointMail?.jointLetter.senderName ?? '',
  isJoint: jointMail !== null,
})

/** A copy of what was placed by hand leaves a minute later. */
function copyOf(passedOnAt: Date | null) {
  if (!passedOnAt) return 'none' as const
  return passedOnAt > new Date() ? ('leaves' as const) : ('left' as const)
}

/** The bytes of a message as they arrived; null when there is no such message, or staff may not read it. */
export async function heldSource(db: Database, id: string): Promise<MailBytes | null> {
  const row = await db.inboundMessage.findUnique({
    where: { id, staffMayRead: true },
    select: {
      state: true,
      source: true,
      receivedAt: true,
      suggestions: { select: { letter: { select: wroteBackFields } } },
      replies: { select: { letter: { select: wroteBackFields } }, take: 1 },
    },
  })
  if (!row || !isOfPen(row.state) || mayQuoteWriteBack(row)) return null
  return readPieces(db, row.source)
}

type MayBelong = { letter: Parameters<typeof quotesWriteBack>[0] | null }

/** Whether it may quote what the supporter of a letter that it belongs to, or may belong to, wrote to the office alone. */
const mayQuoteWriteBack = (row: {
  receivedAt: Date
  replies: readonly MayBelong[]
  suggestions: readonly MayBelong[]
}): boolean =>
  [...row.replies, ...row.suggestions].some(({ letter }) => letter && quotesWriteBack(letter, row.receivedAt))

/** What no rule has looked at yet is not shown; what a supporter writes to the office is nobody's here; a request has its own page. */
const isOfPen = (state: InboundState): state is HeldDetailAnswer['state'] =>
  state !== 'received' && state !== 'relayed' && state !== 'requested'

type Row = Prisma.InboundMessageGetPayload<{ select: typeof itemFields }>

const asItem = ({
  receivedAt,
  words,
  speaker,
  heldReason,
  clearedAt,
  suggestions,
  staffMayRead,
  ...row
}: Row): HeldItem => ({
  id: row.id,
  fromName: row.fromName,
  fromAddress: row.fromAddress,
  subject: staffMayRead ? row.subject : '',
  receivedAt: receivedAt.toISOString(),
  opening: staffMayRead ? opening(words).join(' ').slice(0, OPENING_LENGTH) : '',
  reason: heldReason ?? NO_REASON,
  trust: row.trust,
  trustReason: row.trustReason ?? '',
  kept: clearedAt === null,
  alone: !staffMayRead,
  speaker,
  isAnswer: isAnswer(speaker),
  suggestions: suggestions.flatMap(asSuggestion).sort((a, b) => strengthOf(a) - strengthOf(b)),
})

/** The strongest first, as the schema lists them. */
const pointers = Object.values(Pointer)
const strengthOf = ({ by }: HeldSuggestion) => pointers.indexOf(by)

/** The database has it that a suggestion is of a letter or of a joint mail. */
function asSuggestion({ by, letter, jointMail }: Row['suggestions'][number]): HeldSuggestion[] {
  if (letter) {
    const { reference, senderName, member, seat, campaign } = letter
    const names = { senderName, memberName: member.name, seatName: seat.name, campaignTitle: campaign.title }
    return [{ reference, ...names, isJoint: false, by }]
  }
  if (!jointMail) return []
  const { reference, name, seat, jointLetter } = jointMail
  const campaignTitle = jointLetter.version.campaign.title
  const names = { senderName: jointLetter.senderName, memberName: name, seatName: seat?.name ?? '' }
  return [{ reference, ...names, campaignTitle, isJoint: true, by }]
}
