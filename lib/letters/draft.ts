import { z } from 'zod'

/** The steps whose forms were sent and came back: their pages say what is wrong. */
const steps = ['postcode', 'seat', 'letter', 'about-you'] as const
export type DraftStep = (typeof steps)[number]

/** A letter on its way to being written: everything as typed, right or wrong. It lives on the supporter's own device. */
export const draft = z.object({
  postcode: z.string().default(''),
  gssCode: z.string().default(''),
  ownWords: z.string().default(''),
  name: z.string().default(''),
  address: z.string().default(''),
  email: z.string().default(''),
  consentToSend: z.boolean().default(false),
  consentToUpdates: z.boolean().default(false),
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: z.string().default(''),
  consentToOrganisation: z.boolean().default(false),
  tried: z.array(z.enum(steps)).default([]),
  /** Why the letter could not be taken when it was last sent. */
  problem: z.string().default(''),
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
