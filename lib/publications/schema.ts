import { z } from 'zod'
import { JointLetterAudience } from '#lib/platform/generated/prisma/enums.ts'
import { tidyText } from '#lib/statements/tidy-text.ts'

const COVERING_LIMIT = 4_000

const oneLine = (text: string) => tidyText(text).replace(/\s+/g, ' ').trim()

const line = (limit: number, what: string) =>
  z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(limit, `Please keep ${what} under ${limit} characters.`))

const address = (text: string) => text.trim().toLowerCase()

/** What a coordinator writes around the statement. A minister's letter needs a name and a greeting; mail needs an address. */
export const jointLetterWords = z
  .object({
    audience: z.enum(JointLetterAudience, { error: 'Choose whom the letter goes to.' }),
    recipientName: line(160, 'the name'),
    recipientOffice: line(200, 'the office'),
    recipientAddress: z
      .string()
      .default('')
      .transform(tidyText)
      .pipe(z.string().max(400, 'Please keep the address under 400 characters.')),
    recipientEmail: z
      .string()
      .default('')
      .transform(address)
      .pipe(z.union([z.literal(''), z.email('Enter an e-mail address like name@example.org.')])),
    salutation: line(200, 'the greeting'),
    covering: z
      .string()
      .default('')
      .transform(tidyText)
      .pipe(
        z.string().max(COVERING_LIMIT, `Please keep the covering lines under ${COVERING_LIMIT} characters.`),
      ),
    date: z.iso.date('Enter the date of the letter.'),
  })
  .superRefine(({ audience, recipientName, salutation }, context) => {
    if (audience !== 'minister') return
    if (!recipientName)
      context.addIssue({ code: 'custom', path: ['recipientName'], message: 'Enter the minister’s name.' })
    if (!salutation)
      context.addIssue({
        code: 'custom',
        path: ['salutation'],
        message: 'Enter how the letter begins, like “Dear Secretary of State”.',
      })
  })

export type JointLetterWords = z.infer<typeof jointLetterWords>

/** A clause as a version keeps it. */
export const versionClauses = z.array(
  z.object({
    clauseId: z.string(),
    number: z.number().int(),
    text: z.string(),
    textCy: z.string().nullable(),
  }),
)

/** How far the letters of a campaign have got. */
export const jointLetterProgress = z.object({
  letters: z.array(
    z.object({
      id: z.string(),
      audience: z.enum(JointLetterAudience),
      /** The minister's name, or `All Members of Parliament`. */
      to: z.string(),
      versionNumber: z.number(),
      startedAt: z.string(),
      /** False while messages are still being written. */
      allQueued: z.boolean(),
      stopped: z.boolean(),
      queued: z.number(),
      sent: z.number(),
      waiting: z.number(),
      notSent: z.number(),
    }),
  ),
})

export type JointLetterProgress = z.infer<typeof jointLetterProgress>

/** What sending answers: how many messages are in the outbox now, and how many members have no address. */
export const sendAnswer = z.object({
  ok: z.literal(true),
  queued: z.number(),
  created: z.number(),
  withoutAddress: z.number(),
})

export const stopAnswer = z.object({ ok: z.literal(true), cancelled: z.number() })
