import { z } from 'zod'
import { noneWhereEmpty, tick, wholeNumber } from '#lib/platform/form-fields.ts'
import { JointLetterAudience, JointLetterStop } from '#lib/platform/generated/prisma/enums.ts'
import { tidyLine, tidyWords } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'
import { typedAddress } from '#lib/platform/typed-address.ts'

const COVERING_LIMIT = 4_000

const some = (limit: number, what: string, tidy = tidyWords) =>
  z
    .string()
    .default('')
    .pipe(typed(limit, `Please keep ${what} under ${limit} characters.`, { tidy }))
const line = (limit: number, what: string) => some(limit, what, tidyLine)

/** What a coordinator writes around the statement. A minister's letter needs a name and a greeting; mail needs an address. */
export const jointLetterWords = z
  .object({
    audience: z.enum(JointLetterAudience, { error: 'Choose whom the letter goes to.' }),
    recipientName: line(160, 'the name'),
    recipientOffice: line(200, 'the office'),
    recipientAddress: some(400, 'the address'),
    recipientEmail: z
      .string()
      .default('')
      .pipe(typedAddress('Enter an e-mail address like name@example.org.', { mayBeEmpty: true })),
    salutation: line(200, 'the greeting'),
    covering: some(COVERING_LIMIT, 'the covering lines'),
    date: z.iso.date('Enter the date of the letter.'),
    /** The letter goes along as a PDF as well. */
    attachPdf: tick,
    /** The segment whose MPs it goes to, where it does not go to all of them. */
    segment: noneWhereEmpty(z.uuid().optional()),
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

/** The member whose mail a test looks like. */
export const jointLetterTest = jointLetterWords.and(
  z.object({ testMember: wholeNumber.optional().catch(undefined) }),
)

export type JointLetterWords = z.infer<typeof jointLetterWords>

/** The MPs of a segment as they were when the letter was started: who joins it later gets none. */
export const letterSegment = z.object({ name: z.string(), members: z.array(z.number().int()) })
export type LetterSegment = z.infer<typeof letterSegment>

/** A letter's words as they are kept, with the MPs it is for where these are not all. */
export const keptWords = jointLetterWords.and(z.object({ onlyTo: letterSegment.optional() }))
export type KeptWords = z.infer<typeof keptWords>

/** How far the letters of a campaign have got. */
export const jointLetterProgress = z.object({
  letters: z.array(
    z.object({
      id: z.string(),
      audience: z.enum(JointLetterAudience),
      /** The minister's name, `All Members of Parliament`, or the segment's. */
      to: z.string(),
      versionNumber: z.number(),
      startedAt: z.string(),
      /** How many mails it is to become; null where nobody wrote that down. */
      recipients: z.number().nullable(),
      /** False while messages are still being written. */
      allQueued: z.boolean(),
      /** Null unless it was stopped. */
      stoppedFor: z.enum(JointLetterStop).nullable(),
      /** How many mails were written, and of these how many left, wait, came back or did not leave. */
      queued: z.number(),
      sent: z.number(),
      waiting: z.number(),
      bounced: z.number(),
      /** To how many a person's answer came. */
      answered: z.number(),
      notSent: z.number(),
    }),
  ),
})

export type JointLetterProgress = z.infer<typeof jointLetterProgress>

/** What a press on “Send one to me first” answers. */
export const testAnswer = z.object({ ok: z.literal(true), mailedTo: z.string(), sentAt: z.iso.datetime() })

/** Which mails of a letter a list shows. */
export const jointMailShow = z.enum(['sent', 'answered', 'bounced', 'waiting', 'not_sent'])
export type JointMailShow = z.infer<typeof jointMailShow>

/** A list of a joint letter's mails in the address of its page. */
export const jointMailListInput = z.object({
  letter: z.uuid().optional().catch(undefined),
  show: jointMailShow.catch('sent'),
})

/** What sending answers: how many messages are in the outbox now, and how many members have no address. */
export const sendAnswer = z.object({
  ok: z.literal(true),
  queued: z.number(),
  created: z.number(),
  withoutAddress: z.number(),
})
