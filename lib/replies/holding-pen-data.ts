import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { Pointer } from '#lib/platform/generated/prisma/enums.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { isAnswer } from './is-answer.ts'
import { type MailBytes, readPieces } from './mail-source.ts'
import type { HeldDetailAnswer, HeldShow, HeldSuggestion, HoldingPenAnswer } from './schema.ts'

const SHOWN = 200
const NO_REASON = 'No rule could say for certain which letter this belongs to.'

const itemFields = {
  id: true,
  receivedAt: true,
  fromName: true,
  fromAddress: true,
  subject: true,
  heldReason: true,
} as const

/** What waits for a person to place it, or what was set aside; newest first. */
export async function holdingPen(db: Database, { show }: { show: HeldShow }): Promise<HoldingPenAnswer> {
  const [rows, kept] = await Promise.all([
    db.inboundMessage.findMany({
      where: { state: show },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: itemFields,
    }),
    keptCounts(db, ['messages_by_state']),
  ])
  const of = (state: HeldShow) => addUpCounts(kept, { state })
  const counts = { held: of('held'), set_aside: of('set_aside') }
  return { items: rows.map(asItem), total: counts[show], counts }
}

/** One message that waits, is set aside or has been placed; null when there is none, or no rule has looked at it yet. */
export async function heldDetail(db: Database, id: string): Promise<HeldDetailAnswer | null> {
  if (!isOwnId(id)) return null
  const row = await db.inboundMessage.findUnique({
    where: { id },
    select: {
      ...itemFields,
      state: true,
      text: true,
      envelopeTo: true,
      speaker: true,
      suggestions: {
        select: {
          by: true,
          letter: { select: { reference: true, senderName: true, member: { select: { name: true } } } },
        },
      },
      replies: { select: { id: true, passedOnAt: true }, take: 1 },
    },
  })
  if (!row || row.state === 'received') return null
  const [reply] = row.replies
  return {
    ...asItem(row),
    state: row.state,
    sentTo: row.envelopeTo,
    text: row.text,
    speaker: row.speaker,
    isAnswer: isAnswer(row.speaker),
    suggestions: row.suggestions.map(asSuggestion).sort((a, b) => strengthOf(a) - strengthOf(b)),
    reply: reply ? { id: reply.id, passedOn: reply.passedOnAt !== null } : null,
  }
}

/** The bytes of a message as they arrived; null when there is no such message. */
export async function heldSource(db: Database, id: string): Promise<MailBytes | null> {
  const row = await db.inboundMessage.findUnique({ where: { id }, select: { source: true } })
  return row && readPieces(db, row.source)
}

type Row = {
  id: string
  receivedAt: Date
  fromName: string
  fromAddress: string
  subject: string
  heldReason: string | null
}

const asItem = ({ id, receivedAt, fromName, fromAddress, subject, heldReason }: Row) => ({
  id,
  receivedAt: receivedAt.toISOString(),
  fromName,
  fromAddress,
  subject,
  reason: heldReason ?? NO_REASON,
})

/** The strongest first, as the schema lists them. */
const pointers = Object.values(Pointer)
const strengthOf = ({ by }: HeldSuggestion) => pointers.indexOf(by)

const asSuggestion = ({
  by,
  letter: { reference, senderName, member },
}: {
  by: Pointer
  letter: { reference: string; senderName: string; member: { name: string } }
}): HeldSuggestion => ({ reference, senderName, memberName: member.name, by })
