import { normalForm } from '#lib/platform/normal-form.ts'
import type { Strike, StrikeFacts, StrikeKind } from './strike-out-kinds.ts'

// bounded: no part longer than an address allows, and no two beside each other take the same sign
const MAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu
// bounded: a link is read to 400 characters
const LINK = /\bhttps?:\/\/[^\s<>()"]{1,400}/gi
const SECRET_PART = /[0-9a-z_-]{20}/i
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}[0-9][A-Z0-9]?[ \u00a0.]{0,2}[0-9][A-Z]{2}(?![\p{L}\p{N}])/giu
// bounded: at most fourteen digits with a sign between two of them
const PHONE = /(?<![\p{L}\p{N}/-])(?:\+44|0044|\(?0)(?:[ \u00a0().-]{0,2}[0-9]){8,12}(?![\p{L}\p{N}])/gu
const NHS_NUMBER = /(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])/g
const NI_NUMBER = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b/gi
const OUR_REFERENCE = /\bC[HJ][-\u2010-\u2015 ]?[0-9A-Z]{4}[-\u2010-\u2015 ]?[0-9A-Z]{4}\b/gi
// bounded: each part at most once, the last of 24 signs
const A_REFERENCE =
  /\b(?:(?:our|your|my|case|office|hospital|patient|cyf|ein|eich)[ \t]{1,3}){0,2}(?:ref(?:erence)?|cyf(?:eirnod)?|number|no)\b[ \t.:#]{1,6}(?:(?:no|number|is)\b[ \t.:#]{1,4})?([A-Z0-9][A-Z0-9/_.-]{1,23}[A-Z0-9])/gi
// bounded: each part at most once
const BORN =
  /\b(?:date of birth|d\.?o\.?b\.?|born(?: on)?|dyddiad geni)[ \t:]{1,4}([0-9]{1,2}(?:st|nd|rd|th)?[ ./-](?:[0-9]{1,2}|[A-Z]{3,9})[ ./,-]{1,2}[0-9]{2,4})/gi
const AGED = /\b(?:aged? [0-9]{1,3}|[0-9]{1,3}[- ]years?[- ]old)\b/gi

/** Addresses and numbers of Parliament's own, which are no secret. */
const PARLIAMENTS = /@[a-z0-9]{0,40}parliamentuk$|^sw1a[0-2]aa$|^(?:44|0044|0)207219/

type Found = { kind: StrikeKind; why: string; struck?: boolean; must?: boolean }

/** What is written as a number or an address: mail, links, postcodes, telephones, references, dates of birth. */
export function strikeNumbers(text: string, facts: StrikeFacts): Strike[] {
  const known = new Set([...facts.emails, ...facts.postcodes, ...facts.phones, ...facts.references].map(bare))
  const strikes: Strike[] = []
  const find = (pattern: RegExp, of: Found, accept: (found: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const found = match[1] ?? match[0]
      const from = match.index + match[0].length - found.length
      if (!accept(found)) continue
      const isKnown = known.has(bare(found))
      strikes.push({
        from,
        to: from + found.length,
        struck: true,
        ...of,
        must: isKnown || (of.must ?? false),
      })
    }
  }
  const notParliaments = (found: string) => known.has(bare(found)) || !PARLIAMENTS.test(bare(found))
  find(MAIL, { kind: 'person', why: 'An e-mail address' }, notParliaments)
  find(LINK, { kind: 'person', why: 'A link that may be somebody’s own' }, (found) => SECRET_PART.test(found))
  find(POSTCODE, { kind: 'place', why: 'A postcode' }, notParliaments)
  find(PHONE, { kind: 'person', why: 'A telephone number' }, notParliaments)
  find(NHS_NUMBER, { kind: 'person', why: 'An NHS number', must: true }, isNhsNumber)
  find(NI_NUMBER, { kind: 'person', why: 'A National Insurance number', must: true })
  find(OUR_REFERENCE, { kind: 'person', why: 'The letter’s reference', must: true }, (found) =>
    /\d/.test(found),
  )
  find(A_REFERENCE, { kind: 'person', why: 'A reference' }, (found) => /\d/.test(found))
  find(BORN, { kind: 'person', why: 'A date of birth', must: true })
  find(AGED, { kind: 'person', why: 'An age', struck: false })
  return strikes.concat(facts.secrets.flatMap((secret) => secretIn(text, secret)))
}

/** Letters and digits alone, in lower case: how what is the same is known. */
const bare = (found: string) =>
  normalForm(found, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '')

/** The code of a letter's own address, with what stands around it. */
function secretIn(text: string, secret: string): Strike[] {
  if (secret === '') return []
  const low = text.toLowerCase()
  const strikes: Strike[] = []
  for (
    let at = low.indexOf(secret.toLowerCase());
    at >= 0;
    at = low.indexOf(secret.toLowerCase(), at + secret.length)
  ) {
    const to = at + secret.length
    strikes.push({ from: at, to, kind: 'person', why: 'The letter’s own address', struck: true, must: true })
  }
  return strikes
}

/** The last of ten digits says whether the others are an NHS number's (modulus 11). */
function isNhsNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check < 10 && check === Number(digits[9])
}
