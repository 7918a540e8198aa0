import { z } from 'zod'
import type { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { languages } from '#lib/words/language.ts'

/** Longest own words: about three pages. */
export const OWN_WORDS_LIMIT = 5_000
export const NAME_LIMIT = 120
export const ADDRESS_LIMIT = 400
export const RELATION_LIMIT = 60

/** What is wrong with a field, by the name of its sentence in the catalogue. */
export type FieldFault = keyof typeof fieldFaultWords

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

const line = (limit: number, missing: FieldFault, long: FieldFault) =>
  z.string().transform(oneLine).pipe(z.string().min(1, missing).max(limit, long))

const wrong = (fault: FieldFault) => fault

/** The supporter's part of the letter, what they wrote and chose; may be empty. */
export const ownWords = z
  .string()
  .transform(manyLines)
  .pipe(z.string().max(OWN_WORDS_LIMIT, wrong('own_words_long')))

/** Who writes, and where their MP's office finds that they live there. */
export const aboutYou = z.object({
  name: line(NAME_LIMIT, 'name_missing', 'name_long'),
  email: z
    .string()
    .transform((text) => oneLine(text).replace(/\s/g, ''))
    .pipe(z.email(wrong('email_wrong')).max(254, wrong('email_long'))),
  address: z
    .string()
    .transform(manyLines)
    .pipe(z.string().min(1, wrong('address_missing')).max(ADDRESS_LIMIT, wrong('address_long'))),
  /** Explicit consent to handle what the letter may say about health and opinion, in order to send it. */
  consentToSend: z.literal(true, { error: wrong('consent_missing') }),
  /** The organisations that may send news by e-mail, by id; sending never depends on it. */
  consentTo: z.array(z.string().max(64)).max(100).default([]),
  /** Whose letter it is, where the writer is not the constituent; empty when they are the same. */
  representedName: z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(NAME_LIMIT, wrong('name_long')))
    .default(''),
  /** How the writer knows them. */
  relation: z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(RELATION_LIMIT, wrong('relation_long')))
    .default(''),
})

/** A letter as it is submitted. */
export const letterInput = aboutYou.extend({
  campaignSlug: z.string().min(1).max(100),
  gssCode: z.string().regex(/^[ENSW]\d{8}$/),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  ownWords,
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: z.string().max(100).default(''),
  /** The `utm_` fields of the address the supporter began at; see `came-from.ts`. */
  cameFrom: z.string().max(400).default(''),
  language: z.enum(languages).default('en'),
})

export type LetterInput = z.infer<typeof letterInput>
