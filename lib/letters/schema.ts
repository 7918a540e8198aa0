import { z } from 'zod'
import type { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { languages } from '#lib/words/language.ts'
import { tidyWords } from './tidy-words.ts'

/** Longest own words, in all places of the letter together: about three pages. */
export const OWN_WORDS_LIMIT = 5_000
/** Longest middle of a letter: own words and every paragraph a campaign may offer. */
const MIDDLE_LIMIT = 30_000
export const NAME_LIMIT = 120
export const ADDRESS_LIMIT = 400
export const RELATION_LIMIT = 60
/** More organisations than any coalition has. */
const CONSENTS_LIMIT = 100

/** What is wrong with a field, by the name of its sentence in the catalogue. */
export type FieldFault = keyof typeof fieldFaultWords

/** Signs that turn the direction of what follows: in a name they would turn the lines of others round. */
const TURNS_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g
const NOTHING_VISIBLE = /^[\p{C}\p{Z}\p{M}]*$/u

const oneLine = (text: string) =>
  tidyWords(text).replace(TURNS_DIRECTION, '').replace(/\s+/g, ' ').trim().replace(NOTHING_VISIBLE, '')

const wrong = (fault: FieldFault) => fault

const line = (limit: number, long: FieldFault) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(limit, wrong(long)))
const neededLine = (limit: number, missing: FieldFault, long: FieldFault) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(1, wrong(missing)).max(limit, wrong(long)))

/** Who writes, and where their MP's office finds that they live there. */
export const aboutYou = z.object({
  name: neededLine(NAME_LIMIT, 'name_missing', 'name_long'),
  email: z
    .string()
    .transform((text) => oneLine(text).replace(/\s/g, ''))
    .pipe(z.email(wrong('email_wrong')).max(254, wrong('email_long'))),
  address: z
    .string()
    .transform(tidyWords)
    .pipe(z.string().min(1, wrong('address_missing')).max(ADDRESS_LIMIT, wrong('address_long'))),
  /** Explicit consent to handle what the letter may say about health and opinion, in order to send it. */
  consentToSend: z.literal(true, { error: wrong('consent_missing') }),
  /** The organisations that may send news by e-mail, by id; sending never depends on it. */
  consentTo: z.array(z.string().max(64)).max(CONSENTS_LIMIT).default([]),
  /** Whose letter it is, where the writer is not the constituent; empty when they are the same. */
  representedName: line(NAME_LIMIT, 'name_long').default(''),
  /** How the writer knows them. */
  relation: line(RELATION_LIMIT, 'relation_long').default(''),
})

/** What a letter on paper needs: it is printed and signed by hand, and nothing of it is sent or stored. */
export const aboutYouByPost = aboutYou.pick({
  name: true,
  address: true,
  representedName: true,
  relation: true,
})

/** A letter as it is submitted. */
export const letterInput = aboutYou.extend({
  campaignSlug: z.string().min(1).max(100),
  gssCode: z.string().regex(/^[ENSW]\d{8}$/),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  /** The letter's middle: what the supporter wrote and chose, as it goes into the template. */
  ownWords: z.string().transform(tidyWords).pipe(z.string().max(MIDDLE_LIMIT)),
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: z.string().max(100).default(''),
  /** The `utm_` fields of the address the supporter began at; see `came-from.ts`. */
  cameFrom: z.string().max(400).default(''),
  language: z.enum(languages).default('en'),
})

export type LetterInput = z.infer<typeof letterInput>
