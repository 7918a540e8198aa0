import { z } from 'zod'
import type { AddressFault } from '#lib/platform/mail-address.ts'
import { tidyLine } from '#lib/platform/tidy-text.ts'
import { typed } from '#lib/platform/typed.ts'
import { typedAddress } from '#lib/platform/typed-address.ts'
import { holdsWebAddress } from '#lib/supporters/odd-names.ts'
import type { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { languages } from '#lib/words/language.ts'

/** Longest own words, in all places of the letter together: about three pages. */
export const OWN_WORDS_LIMIT = 5_000
/** Longest middle of a letter: own words and every paragraph a campaign may offer. */
const MIDDLE_LIMIT = 30_000
export const NAME_LIMIT = 120
export const ADDRESS_LIMIT = 400
export const RELATION_LIMIT = 60
/** RFC 5321, 4.5.3.1.3, without the angle brackets. */
export const EMAIL_LIMIT = 254
/** More organisations than any coalition has. */
const CONSENTS_LIMIT = 100

/** What is wrong with a field, by the name of its sentence in the catalogue. */
export type FieldFault = keyof typeof fieldFaultWords

/** Signs that turn the direction of what follows: in a name they would turn the lines of others round. */
const TURNS_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g
const NOTHING_VISIBLE = /^[\p{C}\p{Z}\p{M}]*$/u

const oneLine = (text: string) => tidyLine(text.replace(TURNS_DIRECTION, '')).replace(NOTHING_VISIBLE, '')

const wrong = (fault: FieldFault) => fault

/** A name stands in a mail to an address that nobody has confirmed: it may carry no link there. */
const line = (limit: number, { long, missing }: { long: FieldFault; missing?: FieldFault }) =>
  typed(limit, wrong(long), { tidy: oneLine, missing: missing && wrong(missing) }).refine(
    (text) => !holdsWebAddress(text),
    wrong('name_web'),
  )

const emailFaults: Record<AddressFault['fault'], FieldFault> = {
  no_at: 'email_no_at',
  two: 'email_two',
  no_name: 'email_no_name',
  no_domain: 'email_no_domain',
  dots: 'email_dots',
  space: 'email_space',
  quotes: 'email_quotes',
  domain: 'email_domain',
  ending: 'email_ending',
  long: 'email_long',
  sign: 'email_sign',
}

/** An e-mail address as it was written, without what a clipboard added; what cannot be one is named. */
const email = typedAddress((fault) => emailFaults[fault], { missing: wrong('email_missing') })

/** Who writes, and where their MP's office finds that they live there. */
export const aboutYou = z.object({
  name: line(NAME_LIMIT, { long: 'name_long', missing: 'name_missing' }),
  email,
  address: typed(ADDRESS_LIMIT, wrong('address_long'), { missing: wrong('address_missing') }),
  /** Where a voter abroad lives now: `address` is then their last in the UK. Empty for everybody else. */
  abroadAddress: typed(ADDRESS_LIMIT, wrong('address_long')).default(''),
  /** Explicit consent to handle what the letter may say about health and opinion, in order to send it. */
  consentToSend: z.literal(true, { error: wrong('consent_missing') }),
  /** The organisations that may send news by e-mail, by id; sending never depends on it. */
  consentTo: z.array(z.string().max(64)).max(CONSENTS_LIMIT).default([]),
  /** Whose letter it is, where the writer is not the constituent; empty when they are the same. */
  representedName: line(NAME_LIMIT, { long: 'name_long' }).default(''),
  /** How the writer knows them. */
  relation: line(RELATION_LIMIT, { long: 'relation_long' }).default(''),
})

/** What a letter on paper needs: it is printed and signed by hand, and nothing of it is sent or stored. */
export const aboutYouByPost = aboutYou.pick({
  name: true,
  address: true,
  abroadAddress: true,
  representedName: true,
  relation: true,
})

/** A letter as it is submitted. */
export const letterInput = aboutYou.extend({
  campaignSlug: z.string().min(1).max(100),
  gssCode: z.string().regex(/^[ENSW]\d{8}$/),
  postcode: z.string().regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/),
  /** The letter's middle: what the supporter wrote and chose, as it goes into the template. */
  ownWords: typed(MIDDLE_LIMIT, wrong('own_words_long')),
  /** The organisation on whose page the supporter came in, by its slug; empty for none. */
  through: z.string().max(100).default(''),
  /** The `utm_` fields of the address the supporter began at; see `came-from.ts`. */
  cameFrom: z.string().max(400).default(''),
  language: z.enum(languages).default('en'),
})

export type LetterInput = z.infer<typeof letterInput>
