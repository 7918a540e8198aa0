import { z } from 'zod'
import { Pointer, ReplyState, Speaker } from '#lib/platform/generated/prisma/enums.ts'
import { typed } from '#lib/platform/typed.ts'

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
  /** What is still kept of it: its words, and the message as it arrived. */
  kept: z.object({ words: z.boolean(), source: z.boolean() }),
  /** Who marked it, and when; null while unread. A name, or "Chorus" for what a rule decided. */
  marked: z.object({ by: z.string(), at: instant }).nullable(),
  member: z.object({ name: z.string(), party: z.string() }),
  seatName: z.string(),
  letter: z.object({
    reference: z.string(),
    campaignTitle: z.string(),
    /** Empty, as the words are, once the letter was cleared. */
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

export const classificationInput = z.object({
  to: z.enum(ReplyState).exclude(['unclassified']),
  /** The list it was opened from. */
  show: replyShow.catch('unread'),
})

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

/** What waits for a person, or what was set aside as no work for anybody. */
export const heldShow = z.enum(['held', 'set_aside'])
export type HeldShow = z.infer<typeof heldShow>
export const holdingPenInput = z.object({ show: heldShow.catch('held') })

export const holdingPenAnswer = z.object({
  items: z.array(heldItem),
  total: z.number().int(),
  /** How many each list holds. */
  counts: z.record(heldShow, z.number().int()),
})
export type HoldingPenAnswer = z.infer<typeof holdingPenAnswer>

/** A letter that something in the message points to, and what does. */
export const heldSuggestion = z.object({
  reference: z.string(),
  senderName: z.string(),
  memberName: z.string(),
  by: z.enum(Pointer),
})
export type HeldSuggestion = z.infer<typeof heldSuggestion>

export const heldDetailAnswer = heldItem.extend({
  state: z.enum(['held', 'placed', 'set_aside']),
  sentTo: z.string(),
  text: z.string(),
  /** Null where nothing in it could be read. */
  speaker: z.enum(Speaker).nullable(),
  /** Whether it counts as an answer once placed, and goes on to the supporter; otherwise it is kept as an automatic one. */
  isAnswer: z.boolean(),
  /** The likeliest first. */
  suggestions: z.array(heldSuggestion),
  /** The answer it became, once placed, and whether a copy of it went to the supporter. */
  reply: z.object({ id: z.string(), passedOn: z.boolean() }).nullable(),
})
export type HeldDetailAnswer = z.infer<typeof heldDetailAnswer>

/** A letter's reference as people type it: spaces around it and lower case do no harm. */
export const placementInput = z.object({
  letterReference: typed(40, 'That is no reference.', { tidy: (text) => text.trim().toUpperCase() }).pipe(
    z.string().min(1),
  ),
})
