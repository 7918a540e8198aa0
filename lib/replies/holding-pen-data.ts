import type { Database } from '#lib/platform/database.ts'
import type { HeldDetailAnswer, HoldingPenAnswer } from './schema.ts'

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

/** What waits for a person to place it, newest first. */
export async function holdingPen(db: Database): Promise<HoldingPenAnswer> {
  const where = { state: 'held' as const }
  const [rows, total] = await Promise.all([
    db.inboundMessage.findMany({
      where,
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: itemFields,
    }),
    db.inboundMessage.count({ where }),
  ])
  return { items: rows.map(asItem), total }
}

/** One message that waits or has been placed; null when there is none, or no rule has looked at it yet. */
export async function heldDetail(db: Database, id: string): Promise<HeldDetailAnswer | null> {
  const row = await db.inboundMessage.findUnique({
    where: { id },
    select: {
      ...itemFields,
      state: true,
      text: true,
      envelopeTo: true,
      replies: { select: { id: true }, take: 1 },
    },
  })
  if (!row || row.state === 'received') return null
  return {
    ...asItem(row),
    state: row.state,
    sentTo: row.envelopeTo,
    text: row.text,
    replyId: row.replies[0]?.id ?? null,
  }
}

/** The bytes of a message as they arrived. */
export async function heldSource(db: Database, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await db.inboundMessage.findUnique({ where: { id }, select: { raw: true } })
  return row?.raw ?? null
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
