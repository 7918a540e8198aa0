import { z } from 'zod'
import { SUBMIT_FAULTS } from './submit-fault.ts'

/** The steps whose forms were sent and came back: their pages say what is wrong. */
const steps = ['postcode', 'seat', 'letter', 'about-you'] as const
export type DraftStep = (typeof steps)[number]

const flag = () => z.boolean().default(false)
const text = () => z.string().default('')
const texts = () => z.record(z.string(), z.string()).default({})

/** A letter on its way to being written: everything as typed, right or wrong. It lives on the supporter's own device. */
export const draft = z.object({
  postcode: text(),
  gssCode: text(),
  /** What was written below each question, by the question's id. */
  answers: texts(),
  /** What was written besides. */
  ownWords: text(),
  /**
   * What stands in the middle of the letter, in its order: `own`, and ids of questions and paragraphs. Null until the
   * supporter moves something: then it is what `readyParts` says.
   */
  parts: z.array(z.string()).nullable().default(null),
  /** Paragraphs whose words the supporter changed, by the paragraph's id. */
  edits: texts(),
  /** Took the ready letter, on the short way. */
  ready: flag(),
  name: text(),
  address: text(),
  email: text(),
  /** Writes for somebody else: `name` stays the writer's, the address and the postcode are the other's. */
  forOther: flag(),
  representedName: text(),
  relation: text(),
  consentToSend: flag(),
  /** The organisations that may send news by e-mail, by id. */
  consentTo: z.array(z.string()).default([]),
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: text(),
  /** The `utm_` fields of the address it began at; see `came-from.ts`. */
  cameFrom: text(),
  tried: z.array(z.enum(steps)).default([]),
  /** Why the letter could not be taken when it was last sent. */
  problem: z.enum(SUBMIT_FAULTS).nullable().default(null),
  /** The mail that asks to confirm is on its way. */
  sent: z.object({ email: z.string(), memberName: z.string(), again: z.boolean() }).nullable().default(null),
})

export type Draft = z.infer<typeof draft>

/** A draft with nothing in it yet. */
export const emptyDraft = (): Draft => draft.parse({})

/** The draft with a step marked as sent and wrong, or as no longer wrong. */
export function withTried(before: Draft, step: DraftStep, wrong: boolean): Draft {
  const others = before.tried.filter((tried) => tried !== step)
  return { ...before, tried: wrong ? [...others, step] : others }
}
