import { z } from 'zod'
import { wroteBack } from '#lib/letters/wrote-back.ts'
import { packed, several, tick } from '#lib/platform/form-fields.ts'
import { FileKeptBack, Pointer, ReplyState, Speaker, Trust } from '#lib/platform/generated/prisma/enums.ts'
import { pageMark } from '#lib/platform/page-mark.ts'
import { typed } from '#lib/platform/typed.ts'

const instant = z.iso.datetime()

/** Which answers a list shows: those not read yet, those whose copy waits for a person, all of them, or those marked as one kind. */
export const replyShow = z.union([z.literal(['unread', 'waiting', 'all']), z.enum(ReplyState)])
export type ReplyShow = z.infer<typeof replyShow>

export const LIST_STEP = 50
const LIST_MAXIMUM = 1000

/** In which order they are read; with words to find, those that fit best come first. */
const replyOrder = z.enum(['newest', 'oldest'])

const shortText = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, most))
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined)

/** Which answers: all that is said here holds for each of them. It stands in the address of the list, and of each answer in it. */
export const replyFilter = z.object({
  show: replyShow.catch('unread'),
  order: replyOrder.optional().catch(undefined),
  /** Only those of one campaign, by its slug; or of one member, and then those of people alone. */
  campaign: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
  member: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  /** Of whoever holds or held one seat. */
  seat: z
    .string()
    .regex(/^[A-Z]\d{8}$/)
    .optional()
    .catch(undefined),
  party: shortText(80),
  /** The beginning of the name of an MP or a seat, as it was typed. */
  name: shortText(80),
  whose: z.enum(['mine', 'nobody']).optional().catch(undefined),
  /** Words to find in them. */
  words: shortText(200),
})
export type ReplyFilter = z.infer<typeof replyFilter>

export const replyListInput = replyFilter.extend({
  limit: z.coerce.number().int().min(1).max(LIST_MAXIMUM).catch(LIST_STEP),
  /** The last answer of the page before. */
  after: pageMark.optional().catch(undefined),
})
export type ReplyListInput = z.infer<typeof replyListInput>

/** A filter as it stands in an address; what is as usual is left out, but for what is shown. */
export function filterInAddress({ show, ...filter }: ReplyFilter): URLSearchParams {
  const { order, campaign, member, seat, party, name, whose, words } = filter
  const given = {
    show,
    order: order === 'newest' ? undefined : order,
    campaign,
    member: member?.toString(),
    seat,
    party,
    name,
    whose,
    words,
  }
  return new URLSearchParams(
    Object.entries(given).flatMap(([field, value]) => (value ? [[field, value]] : [])),
  )
}

/** Somebody of the team, by whom an answer is read or whose work it is. */
const colleague = z.object({ id: z.string(), name: z.string() })
export type Colleague = z.infer<typeof colleague>

/** Who has it open, and whose work it is. */
const inHands = {
  /** Who has it open at this moment; null where nobody has. */
  claimedBy: colleague.nullable(),
  assignedTo: colleague.nullable(),
}

export const replyListItem = z.object({
  id: z.string(),
  memberName: z.string(),
  /** The MP was made up for the demonstration. */
  invented: z.boolean(),
  party: z.string(),
  seatName: z.string(),
  campaignTitle: z.string(),
  /** Whose joint letter it answers; null where it answers a supporter's letter. */
  jointLetterBy: z.string().nullable(),
  /** How the answer begins, on one line. */
  opening: z.string(),
  receivedAt: instant,
  state: z.enum(ReplyState),
  /** What else it says. */
  also: z.array(z.enum(ReplyState)),
  trust: z.enum(Trust).nullable(),
  /** Its copy waits for a person. */
  waits: z.boolean(),
  /** It is for its supporter alone: nothing that it says is here. */
  alone: z.boolean(),
  /** How many others are nearly the same, of those that whoever asks may read. */
  like: z.number().int(),
  ...inHands,
})
export type ReplyListItem = z.infer<typeof replyListItem>

export const replyListAnswer = z.object({
  items: z.array(replyListItem),
  /** How many the list would hold without its limit; null where nobody counts them. */
  total: z.number().int().nullable(),
  /** Where the next page goes on; null on the last. */
  next: pageMark.nullable(),
  unread: z.number().int(),
  /** How many wait for a person before their supporters get them. */
  waiting: z.number().int(),
})
export type ReplyListAnswer = z.infer<typeof replyListAnswer>

/** A file that came with a message, as a list shows it. */
export const listedFile = z.object({
  number: z.number().int(),
  name: z.string(),
  /** Its type in a few letters and its size: `PDF, 120 KB`. */
  about: z.string(),
  opens: z.enum(['shown', 'as_text', 'saved']),
  safety: z.enum(['ready', 'waiting', 'infected']),
  /** Why its supporter is not given it; null where nothing speaks against it. */
  keptBack: z.enum(FileKeptBack).nullable(),
})
export type ListedFile = z.infer<typeof listedFile>

/** The files that could be taken out of a message, and how many it came with. */
const filesOfMessage = { files: z.array(listedFile), attachments: z.number().int() }

export const replyDetailAnswer = z.object({
  id: z.string(),
  /** The message it came in, where it can be moved to another letter. */
  inboundId: z.string(),
  state: z.enum(ReplyState),
  receivedAt: instant,
  fromName: z.string(),
  fromAddress: z.string(),
  /** Whether it is from whom it says, and why; null where nobody judged it. */
  trust: z.enum(Trust).nullable(),
  trustReason: z.string(),
  waits: z.boolean(),
  /** It is for its supporter alone: all that is here is that it came and, while its copy waits, from which address. */
  alone: z.boolean(),
  subject: z.string(),
  /** The new words, without what was quoted. */
  text: z.string(),
  fullText: z.string(),
  /** It may quote what its supporter wrote back and staff may not read: only its new words are shown. */
  isPrivate: z.boolean(),
  ...filesOfMessage,
  /** What is still kept of it: its words, and the message as it arrived. */
  kept: z.object({ words: z.boolean(), source: z.boolean() }),
  /** What else it says. */
  also: z.array(z.enum(ReplyState)),
  ...inHands,
  /** Who marked it, and when; null while unread. A name, or "Chorus" for what a rule decided. */
  marked: z.object({ by: z.string(), at: instant }).nullable(),
  /** Party and seat are empty of somebody who is in no list of members. */
  member: z.object({
    /** Null of somebody who is in no list of members. */
    id: z.number().int().nullable(),
    name: z.string(),
    party: z.string(),
    invented: z.boolean(),
  }),
  seatName: z.string(),
  gssCode: z.string().nullable(),
  campaign: z.object({ title: z.string(), slug: z.string() }),
  /** The supporter's letter that it answers; null where it answers a joint letter. */
  letter: z
    .object({
      reference: z.string(),
      /** Empty, as the words are, once the letter was cleared. */
      senderName: z.string(),
      subject: z.string(),
      body: z.string(),
      deliveredAt: instant.nullable(),
      wroteBack,
    })
    .nullable(),
  /** The joint letter that it answers: whose it was, and to whom this mail of it went. */
  jointLetter: z
    .object({
      reference: z.string(),
      by: z.string(),
      to: z.string(),
      text: z.string(),
      startedAt: instant,
    })
    .nullable(),
  /** The neighbours in the list it was opened from. */
  aboveId: z.string().nullable(),
  belowId: z.string().nullable(),
  /** The unread one to read after it, of the same filter; null when all are read. */
  nextUnreadId: z.string().nullable(),
  unread: z.number().int(),
})
export type ReplyDetailAnswer = z.infer<typeof replyDetailAnswer>

/** What a person can say an answer is. */
export const sayable = z.enum(ReplyState).exclude(['unclassified', 'answered_alone'])
export const sayableStates = sayable.options

/** What it was on the screen of whoever says so: JSON, or as hidden fields have it. */
const seenClass = packed(z.object({ state: z.enum(ReplyState), also: z.array(sayable).max(20) }))

export const classificationInput = replyFilter.and(
  z
    .object({
      to: sayable,
      /** What it says besides; left as it is where it is not sent. */
      also: packed(z.array(sayable).max(20)).optional(),
      seen: seenClass.optional(),
    })
    .or(
      z.object({
        /** Puts back what was seen before the first press. */
        to: z.literal('unclassified'),
        also: packed(z.array(sayable).max(0)).optional(),
        seen: seenClass,
      }),
    ),
)

export const claimInput = z.object({
  /** Says that it is open no more. */
  letGo: tick,
})
export const claimAnswer = z.object({ ok: z.literal(true), claimedBy: colleague.nullable() })

export const assignmentInput = z.object({
  /** A person's id, `me`, or `nobody`. */
  to: z.string().min(1).max(100),
  /** Whose work it was on the screen of whoever says so; empty for nobody's. */
  seen: z.string().max(100).optional(),
})

export const passOnInput = z.object({ isOffice: tick })

export const classificationAnswer = z.object({
  ok: z.literal(true),
  /** The next answer nobody has read; null when all are read. */
  nextUnreadId: z.string().nullable(),
})

/** A letter, or a mail of a joint letter, that something in the message points to, and what does. */
export const heldSuggestion = z.object({
  reference: z.string(),
  /** The supporter; of a joint letter the organisation that sent it. */
  senderName: z.string(),
  memberName: z.string(),
  seatName: z.string(),
  campaignTitle: z.string(),
  isJoint: z.boolean(),
  by: z.enum(Pointer),
})
export type HeldSuggestion = z.infer<typeof heldSuggestion>

export const heldItem = z.object({
  id: z.string(),
  receivedAt: instant,
  fromName: z.string(),
  fromAddress: z.string(),
  subject: z.string(),
  /** How it begins, on one line. */
  opening: z.string(),
  reason: z.string(),
  /** Whether it is from whom it says, and why; null where nobody judged it. */
  trust: z.enum(Trust).nullable(),
  trustReason: z.string(),
  /** False once its words were cleared. */
  kept: z.boolean(),
  /** It is, or may be, for a supporter alone: nothing that it says is here. */
  alone: z.boolean(),
  /** Null where nothing in it could be read. */
  speaker: z.enum(Speaker).nullable(),
  /** Whether it counts as an answer once placed, and goes on to the supporter; otherwise it is kept as an automatic one. */
  isAnswer: z.boolean(),
  /** The likeliest first. */
  suggestions: z.array(heldSuggestion),
})
export type HeldItem = z.infer<typeof heldItem>

/** What waits for a person, what was set aside as no work for anybody, or what was dismissed as spam. */
export const heldShow = z.enum(['held', 'set_aside', 'dismissed'])
export type HeldShow = z.infer<typeof heldShow>
export const holdingPenInput = z.object({
  show: heldShow.catch('held'),
  /** The last message of the page before. */
  after: pageMark.optional().catch(undefined),
})
export type HoldingPenInput = z.infer<typeof holdingPenInput>

export const HELD_ON_A_PAGE = 50

export const holdingPenAnswer = z.object({
  items: z.array(heldItem),
  total: z.number().int(),
  /** How many each list holds. */
  counts: z.record(heldShow, z.number().int()),
  /** Where the next page goes on; null on the last. */
  next: pageMark.nullable(),
})
export type HoldingPenAnswer = z.infer<typeof holdingPenAnswer>

export const heldDetailAnswer = heldItem.extend({
  state: z.enum(['held', 'placed', 'set_aside', 'dismissed']),
  sentTo: z.string(),
  text: z.string(),
  ...filesOfMessage,
  /** The answer it became, once placed, with whose letter, and whether a copy of it went to the supporter. */
  reply: z
    .object({
      id: z.string(),
      copy: z.enum(['none', 'leaves', 'left']),
      reference: z.string(),
      senderName: z.string(),
      isJoint: z.boolean(),
    })
    .nullable(),
})
export type HeldDetailAnswer = z.infer<typeof heldDetailAnswer>

/** A letter's reference as people type it: spaces around it and lower case do no harm. */
export const placementInput = z.object({
  letterReference: typed(40, 'That is no reference.', { tidy: (text) => text.trim().toUpperCase() }).pipe(
    z.string().min(1),
  ),
  /** Says too that the member’s office writes from this address. */
  isOffice: tick,
})

/** What can be done with several messages of the holding pen at one press. */
export const heldMove = z.enum(['place', 'set_aside', 'dismiss', 'bring_back'])
export type HeldMove = z.infer<typeof heldMove>

/** A message and, where it is to be placed, the letter that whoever ticked it saw beside it: `id` or `id.reference`. */
const ticked = z
  .string()
  .regex(/^[0-9a-f-]{36}(\.[0-9A-Z-]{1,40})?$/)
  .transform((text) => {
    const [id = '', reference = ''] = text.split('.')
    return { id, reference }
  })
export type Ticked = z.infer<typeof ticked>

/**
 * The letter that a message can be placed with at one press: the only one it points to, or the one it points to more
 * strongly than to any other. What the supporter seems to have written is looked at first.
 */
export function sureGuess({ speaker, suggestions }: HeldItem): HeldSuggestion | null {
  const [first, second] = suggestions
  if (!first || first.by === second?.by) return null
  return speaker === 'person' || speaker === 'machine' ? first : null
}

/** What a box or a button of the list carries. */
export function tickOf(item: HeldItem): string {
  const guess = sureGuess(item)
  return guess ? `${item.id}.${guess.reference}` : item.id
}

export const heldMovesInput = z.object({
  /** Which of the buttons over the list. */
  what: heldMove.optional(),
  /** The button of one message that places it where it points. */
  place: ticked.optional(),
  ticked: several(ticked).pipe(z.array(z.custom<Ticked>()).max(HELD_ON_A_PAGE)),
  show: heldShow.catch('held'),
})

/** What was done with them, and what of it was not. */
export const heldMovesDone = z.object({
  what: heldMove,
  ids: z.array(z.string()),
  /** How many were not, and why the first of them was not. */
  missed: z.number().int(),
  why: z.string(),
  /** How many copies were called back before they left, and how many had left. */
  calledBack: z.number().int(),
  gone: z.number().int(),
})
export type HeldMovesDone = z.infer<typeof heldMovesDone>
export const heldMovesAnswer = heldMovesDone.extend({ ok: z.literal(true), to: z.string() })

const count = z.coerce.number().int().min(0).max(HELD_ON_A_PAGE).catch(0)

/** The same in the address of the page, where there is no script. */
export const heldDoneInAddress = z
  .object({
    did: heldMove,
    ids: z.string().transform((text) => text.split(' ').filter((id) => z.uuid().safeParse(id).success)),
    missed: count,
    calledBack: count,
    gone: count,
  })
  .transform(({ did, ...done }): HeldMovesDone => ({ what: did, why: '', ...done }))
