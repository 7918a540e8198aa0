import { z } from 'zod'
import { ReplyState } from '#lib/platform/generated/prisma/enums.ts'

const instant = z.iso.datetime()

/** Which answers a list shows: those not read yet, all of them, or those marked as one kind. */
export const replyShow = z.union([z.literal(['unread', 'all']), z.enum(ReplyState)])
export type ReplyShow = z.infer<typeof replyShow>

export const LIST_STEP = 50
export const LIST_MAXIMUM = 1000

export const replyListInput = z.object({
  show: replyShow.catch('unread'),
  limit: z.coerce.number().int().min(1).max(LIST_MAXIMUM).catch(LIST_STEP),
})
export type ReplyListInput = z.infer<typeof replyListInput>

export const replyListItem = z.object({
  id: z.string(),
  memberName: z.string(),
  party: z.string(),
  seatName: z.string(),
  campaignTitle: z.string(),
  /** How the answer begins, on one line. */
  opening: z.string(),
  receivedAt: instant,
  state: z.enum(ReplyState),
})
export type ReplyListItem = z.infer<typeof replyListItem>

export const replyListAnswer = z.object({
  items: z.array(replyListItem),
  /** How many the list would hold without its limit. */
  total: z.number().int(),
  unread: z.number().int(),
})
export type ReplyListAnswer = z.infer<typeof replyListAnswer>

export const replyDetailAnswer = z.object({
  id: z.string(),
  state: z.enum(ReplyState),
  receivedAt: instant,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  /** The new words, without what was quoted. */
  text: z.string(),
  fullText: z.string(),
  /** Who marked it, and when; null while unread. A name, or "Chorus" for what a rule decided. */
  marked: z.object({ by: z.string(), at: instant }).nullable(),
  member: z.object({ name: z.string(), party: z.string() }),
  seatName: z.string(),
  letter: z.object({
    reference: z.string(),
    campaignTitle: z.string(),
    senderName: z.string(),
    subject: z.string(),
    body: z.string(),
    deliveredAt: instant.nullable(),
  }),
  /** The neighbours in the list it was opened from. */
  newerId: z.string().nullable(),
  olderId: z.string().nullable(),
  unread: z.number().int(),
})
export type ReplyDetailAnswer = z.infer<typeof replyDetailAnswer>

export const classificationInput = z.object({ to: z.enum(ReplyState).exclude(['unclassified']) })

export const classificationAnswer = z.object({
  ok: z.literal(true),
  /** The next answer nobody has read; null when all are read. */
  nextUnreadId: z.string().nullable(),
})

export const heldItem = z.object({
  id: z.string(),
  receivedAt: instant,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  reason: z.string(),
})
export type HeldItem = z.infer<typeof heldItem>

export const holdingPenAnswer = z.object({ items: z.array(heldItem), total: z.number().int() })
export type HoldingPenAnswer = z.infer<typeof holdingPenAnswer>

export const heldDetailAnswer = heldItem.extend({
  state: z.enum(['held', 'placed']),
  sentTo: z.string(),
  text: z.string(),
  /** The answer it became, once placed. */
  replyId: z.string().nullable(),
})
export type HeldDetailAnswer = z.infer<typeof heldDetailAnswer>

/** A letter's reference as people type it: spaces around it and lower case do no harm. */
export const placementInput = z.object({
  letterReference: z.string().trim().toUpperCase().min(1).max(40),
})

export const placementAnswer = z.object({ ok: z.literal(true), replyId: z.string().nullable() })
