import { z } from 'zod'

/** Longest own words: about three pages. */
export const OWN_WORDS_LIMIT = 5_000
const NAME_LIMIT = 120
const ADDRESS_LIMIT = 400

/** Text as people type or paste it: composed accents, no control characters, plain line ends. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim()
const manyLines = (text: string) =>
  clean(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const line = (limit: number, missing: string, long: string) =>
  z.string().transform(oneLine).pipe(z.string().min(1, missing).max(limit, long))

/** The supporter's own part of the letter; may be empty. */
export const ownWords = z
  .string()
  .transform(manyLines)
  .pipe(z.string().max(OWN_WORDS_LIMIT, `Please keep your own words under ${OWN_WORDS_LIMIT} characters.`))

/** Who writes, and where their MP's office finds that they live there. */
export const aboutYou = z.object({
  name: line(NAME_LIMIT, 'Enter your full name.', `Please keep your name under ${NAME_LIMIT} characters.`),
  email: z
    .string()
    .transform((text) => oneLine(text).replace(/\s/g, ''))
    .pipe(
      z
        .email('Enter your e-mail address, like name@example.org.')
        .max(254, 'That address is too long to be right.'),
    ),
  address: z
    .string()
    .transform(manyLines)
    .pipe(
      z
        .string()
        .min(1, 'Enter your address: your MP’s office needs it to see that you live there.')
        .max(ADDRESS_LIMIT, `Please keep your address under ${ADDRESS_LIMIT} characters.`),
    ),
  /** Explicit consent to handle what the letter may say about health and opinion, in order to send it. */
  consentToSend: z.literal(true, { error: 'Tick this box so that we may send your letter.' }),
  /** Consent to updates from the coalition; sending never depends on it. */
  consentToUpdates: z.boolean(),
  /** The same for the organisation on whose page the supporter came in. */
  consentToOrganisation: z.boolean().default(false),
})

/** A letter as it is submitted. */
export const letterInput = aboutYou.extend({
  campaignSlug: z.string().min(1).max(100),
  gssCode: z.string().regex(/^[ENSW]\d{8}$/),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  ownWords,
  /** The slug of that organisation; empty for none. */
  through: z.string().max(100).default(''),
})

export type LetterInput = z.infer<typeof letterInput>
