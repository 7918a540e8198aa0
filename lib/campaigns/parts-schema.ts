import { z } from 'zod'
import { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { maybeEmpty, needed, optional, ticked, yes } from './form-fields.ts'

/** What a campaign has several of, in an order: each kind is a list with a form of its own. */
export const partNames = ['ask', 'question', 'paragraph'] as const
export type PartName = (typeof partNames)[number]

/** The fields of each kind's form as they are named and labelled. */
export const partLabels = {
  ask: {
    text: 'What you ask for',
    textCy: 'What you ask for, in Welsh (optional)',
    nations: 'Nations',
    kinds: 'Kinds of MP',
    edmNumber: 'Number of an Early Day Motion (optional)',
    event: 'Event (optional)',
  },
  question: {
    text: 'Question',
    textCy: 'Question in Welsh (optional)',
    starter: 'How an answer may begin (optional)',
    starterCy: 'How an answer may begin, in Welsh (optional)',
  },
  paragraph: {
    text: 'Paragraph',
    textCy: 'Paragraph in Welsh (optional)',
    nations: 'Nations',
    kinds: 'Kinds of MP',
    ready: 'It stands in the letter from the start',
  },
} as const satisfies Record<PartName, Record<string, string>>

const nations = ticked(Nation, 'Choose at least one nation.')
const kinds = ticked(MemberKind, 'Choose at least one kind of MP.')

const ask = z
  .object({
    text: needed(500, 'Say what you ask the MP to do.'),
    textCy: optional(500),
    nations,
    kinds,
    edmNumber: z
      .string()
      .regex(/^(\d{1,5})?$/, 'The number of a motion is digits alone, such as 123.')
      .transform((text) => (text ? Number(text) : null)),
    event: optional(300),
  })
  .refine(({ edmNumber, event }) => edmNumber === null || event === null, {
    path: ['event'],
    message: 'An ask has a motion or an event, not both. Make two asks of it.',
  })

const question = z.object({
  text: needed(200, 'Write the question.'),
  textCy: optional(200),
  starter: maybeEmpty(120),
  starterCy: optional(120),
})

const nothingToFillIn = (text: string | null) => !/\{[{%]/.test(text ?? '')
const FILLED_IN =
  'A paragraph is plain words: nothing between {{ and }} is filled in here. Write it without, or put it into the letter.'

const paragraph = z.object({
  text: needed(1500, 'Write the paragraph.').refine(nothingToFillIn, FILLED_IN),
  textCy: optional(1500).refine(nothingToFillIn, FILLED_IN),
  nations,
  kinds,
  ready: yes,
})

/** What each kind's form holds, parsed. */
export const partInputs = { ask, question, paragraph }
