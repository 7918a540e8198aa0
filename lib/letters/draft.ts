import { z } from 'zod'
import { rawLimit } from '#lib/platform/typed.ts'
import { HELD_BY_RULE } from './held-by-rule.ts'
import { EMAIL_LIMIT, OWN_WORDS_LIMIT } from './schema.ts'
import { SUBMIT_FAULTS } from './submit-fault.ts'

/** The steps whose forms were sent and came back: their pages say what is wrong. */
const steps = ['postcode', 'seat', 'letter', 'about-you'] as const
export type DraftStep = (typeof steps)[number]

const flag = () => z.boolean().default(false)
/** Right or wrong, but not without end: what is only too long for its field is still shown there, with its own sentence. */
const MOST_TYPED = rawLimit(OWN_WORDS_LIMIT)
const text = (most = MOST_TYPED) => z.string().max(most).default('')
const id = z.string().max(64)
/** Longer than the name of any town or council. */
export const MOST_TOWN = 100
/** More questions, paragraphs and organisations than any campaign has. */
const MOST_PARTS = 100
const texts = () =>
  z
    .record(id, z.string().max(MOST_TYPED))
    .refine((all) => Object.keys(all).length <= MOST_PARTS)
    .default({})

/**
 * A letter on its way to being written: everything as typed, right or wrong, within bounds that nobody's letter reaches.
 * It lives on the supporter's own device. What is outside the bounds is neither kept nor read again.
 */
export const draft = z.object({
  postcode: text(),
  gssCode: text(64),
  /** Of Northern Ireland's seats only those near this town or council are shown; empty for all. */
  town: text(MOST_TOWN),
  /** What was written below each question, by the question's id. */
  answers: texts(),
  /** What was written besides. */
  ownWords: text(),
  /**
   * What stands in the middle of the letter, in its order: `own`, and ids of questions and paragraphs. Null until the
   * supporter moves something: then it is what `readyParts` says.
   */
  parts: z
    .array(id)
    .max(3 * MOST_PARTS)
    .nullable()
    .default(null),
  /** Paragraphs whose words the supporter changed, by the paragraph's id. */
  edits: texts(),
  /** How many of the letter's questions were passed, answered or skipped. */
  asked: z
    .number()
    .int()
    .min(0)
    .max(MOST_PARTS + 1)
    .default(0),
  /** Took the ready letter, on the short way. */
  ready: flag(),
  name: text(),
  /** Said that the name is right although it looks like an e-mail address. */
  sureOfName: flag(),
  address: text(),
  /** Where a voter abroad lives now; see `home-address.ts`. */
  abroadAddress: text(),
  email: text(),
  /** Writes for somebody else: `name` stays the writer's, the address and the postcode are the other's. */
  forOther: flag(),
  representedName: text(),
  relation: text(),
  consentToSend: flag(),
  /** The organisations that may send news by e-mail, by id. */
  consentTo: z.array(id).max(MOST_PARTS).default([]),
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: text(100),
  /** The `utm_` fields of the address it began at; see `came-from.ts`. */
  cameFrom: text(400),
  tried: z.array(z.enum(steps)).max(steps.length).default([]),
  /** Said that the printed letter is posted. */
  posted: flag(),
  /** Why the letter could not be taken when it was last sent. */
  problem: z.enum(SUBMIT_FAULTS).nullable().default(null),
  /** Chance, from the first save on: by it a letter sent twice with one press is known to be one. Empty before. */
  mark: text(100),
  /** The id of the letter this device made last, whatever became of it; empty for none. */
  made: text(100),
  /** The mail that asks to confirm is on its way. */
  sent: z
    .object({
      email: z.string().max(EMAIL_LIMIT),
      memberName: z.string().max(200),
      again: z.boolean(),
      asked: flag(),
      /** The letter is with us and its mail comes later, and why. */
      later: z.enum(HELD_BY_RULE).nullable().default(null),
    })
    .nullable()
    .default(null),
})

export type Draft = z.infer<typeof draft>

/** A draft with nothing in it yet. */
export const emptyDraft = (): Draft => draft.parse({})

/** Whether a draft is within the bounds: what was just typed is looked at before anything else is done with it. */
export const canBeKept = (content: Draft): boolean => draft.safeParse(content).success

/** The draft with a step marked as sent and wrong, or as no longer wrong. */
export function withTried(before: Draft, step: DraftStep, wrong: boolean): Draft {
  const others = before.tried.filter((tried) => tried !== step)
  return { ...before, tried: wrong ? [...others, step] : others }
}
