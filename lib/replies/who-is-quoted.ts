import { foldedName } from '#lib/platform/folded.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { Head, Origin } from './quote-heads.ts'

/** The letter that a message may answer, as it was sent, and whose it was. */
export type KnownLetter = {
  text: string
  names: readonly string[]
  addresses: readonly string[]
}

/** What is known of a message beside its text. */
export type About = {
  subject?: string
  /** The address it came from. */
  from?: string
  /** To whom it went: an answer quotes them. */
  to?: readonly { name: string; address: string }[]
  letter?: KnownLetter | undefined
  /** In which we say whose words follow; English unless given. */
  language?: Language
}

// bounded: asked of a subject of 500 characters at most, as below
const FORWARD = /^\s*(?:re|parthed|ateb)?\s*:?\s*(?:fwd?|wg|tr|ymlaen|anfon ymlaen)\s*:/i

/** Whether a subject says that something was handed on. */
const isForwardSubject = (subject = '') => FORWARD.test(subject.slice(0, 500).replace(/\[[^[\]]*\]/g, ''))

/** Whoever writes in an office's name: no supporter is called so. */
const OFFICIAL =
  /minist|gweinid|secretar|ysgrifennydd|department|adran|correspondence|gohebiaeth|\bnhs\b|\bgig\b|council|cyngor|trust|health board|bwrdd iechyd|government|llywodraeth|commission|comisiwn/i
/** "Below is what I heard", and no "your letter below". */
const ANNOUNCED = /\b(?:below|forward(?:ed|ing)?|isod|ymlaen|amgaeaf)\b/i
const YOURS = /\byour (?:letter|e-?mail|message|note)s? below\b/i

const tokens = (name: string) =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldedName)
    .filter((one) => one.length > 1)

const isNamed = (name: string, names: readonly string[]) => {
  const written = new Set(tokens(name))
  return names.some((one) => {
    const parts = tokens(one)
    return parts.length > 0 && parts.every((part) => written.has(part))
  })
}

/** Whether somebody quoted is the letter's writer, or whom the message went to. */
export function isWriter(origin: Origin, { letter, to = [], from = '' }: About): boolean {
  const addresses = [...(letter?.addresses ?? []), ...to.map(({ address }) => address)].map((one) =>
    one.toLowerCase(),
  )
  if (origin.address !== '' && origin.address !== from.toLowerCase() && addresses.includes(origin.address))
    return true
  return isNamed(
    origin.name,
    [...(letter?.names ?? []), ...to.map(({ name }) => name)].filter((name) => name.trim() !== ''),
  )
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()

/**
 * Whether what stands below a head was handed on to the supporter, and is new to them; otherwise it is quoted.
 * @param found.zone what stands above it
 * @param found.ofLetter how much of what stands below it is the letter's: 0 to 1
 * @param found.above what the sender wrote above it
 */
export function isHandedOn(
  head: Head,
  about: About,
  found: { zone: 'own' | 'quote' | 'forward'; ofLetter: number; above: string },
): boolean {
  const { origin } = head
  if (found.ofLetter >= 0.5 || head.you || isWriter(origin, about)) return false
  if (head.forward) return true
  if (origin.name === '' && origin.address === '') return false
  if (isForwardSubject(about.subject) || found.zone === 'forward') return true
  if (found.zone === 'quote') return false
  const { from = '' } = about
  if (!about.letter || origin.address === from.toLowerCase()) return false
  if (OFFICIAL.test(origin.name)) return true
  const foreign = origin.address !== '' && domainOf(origin.address) !== domainOf(from)
  return foreign && ANNOUNCED.test(found.above) && !YOURS.test(found.above)
}

/** "Forwarded: Minister of State, 23 November 2026 16:40": whose words follow. */
export function forwardLine({ name, address, date }: Origin, language: Language): string {
  const who = [name || address, date].filter((one) => one !== '').join(', ')
  return `${sayIn(language)(mailWords.forwarded)} ${who}`.trim()
}
