import { normalForm } from './normal-form.ts'
import { tidyLine } from './tidy-text.ts'

/**
 * What is wrong with a mail address. `sign` is the one that cannot stand where it stands; for a space it is empty.
 */
export type AddressFault =
  | {
      fault:
        | 'no_at'
        | 'two'
        | 'no_name'
        | 'no_domain'
        | 'dots'
        | 'space'
        | 'quotes'
        | 'domain'
        | 'ending'
        | 'long'
    }
  | { fault: 'sign'; sign: string }

type Read = { ok: true; address: string } | ({ ok: false } & AddressFault)

/** RFC 5321, 4.5.3.1: octets before the @, and in all without the angle brackets. */
const LOCAL_OCTETS = 64
const ALL_OCTETS = 254
/** An address, a name beside it and what a word processor adds: of what is longer nothing is looked at. */
const MOST_READ = 1_000
/** RFC 1035, 2.3.4. */
const LABEL_OCTETS = 63

/** RFC 5322's `atext`, and RFC 6532's: every sign of other scripts that can be seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII ends where other scripts begin
const NAME_SIGN = /[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]|[^\x00-\x7F\p{C}\p{Z}]/u
/** RFC 5321's `Quoted-string`, but for angle brackets: no mail system of ours could be told such an address. */
const QUOTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the same
  /^"(?:[ !#-;=?-[\]-~]|[^\x00-\x7F\p{C}\p{Z}]|\\[ -;=?-~])*"$/u
const DOMAIN_SIGN = /[\p{L}\p{M}\p{N}.-]/u

/** Typed on a keyboard for another script, or made curly by a word processor. */
const AT_SIGNS = /[\uFF20\uFE6B]/g
const FULL_STOPS = /[\u3002\uFF0E\uFF61]/g
const CURLY_APOSTROPHES = /[\u2018\u2019\u02BC\uFF07]/g
const OPENING = /^[\s(<[\u2018\u201C\u201E\u00AB]+/
/** None of them can end a domain. */
const CLOSING = /(?<![\s.,:;!?)\]}>'"\u2019\u201D\u00BB])[\s.,:;!?)\]}>'"\u2019\u201D\u00BB]+$/
const TURNS_DIRECTION = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * An address as people paste it, without what their clipboard added: `mailto:`, angle brackets and the name before them,
 * invisible signs, a full stop at the end, spaces around the @.
 */
function withoutWrapping(typed: string): string {
  const line = tidyLine(typed.replace(TURNS_DIRECTION, '')).replace(AT_SIGNS, '@')
  const link = /^mailto:/i.test(line) ? decoded(withoutQuery(line.slice('mailto:'.length))) : line
  const bare = insideBrackets(link).replace(OPENING, '').replace(CLOSING, '')
  const quotedWhole = bare.startsWith("'") && link.endsWith("'")
  return (quotedWhole ? bare.slice(1) : bare).replace(/ ?@ ?/g, '@')
}

/** `Ann Field <ann@example.org>` is what a mail program copies. */
function insideBrackets(text: string): string {
  const [open, close] = [text.lastIndexOf('<'), text.lastIndexOf('>')]
  const isLast = close > open && /^[ .,;]*$/.test(text.slice(close + 1))
  return open !== -1 && isLast && text.includes('@', open) ? text.slice(open + 1, close) : text
}

/** The question mark of a mail link's subject stands behind the @; one before it is the address's own. */
function withoutQuery(link: string): string {
  const at = link.lastIndexOf('@')
  const query = at === -1 ? -1 : link.indexOf('?', at)
  return query === -1 ? link : link.slice(0, query)
}

/** A mail link may have its signs in per cent (RFC 6068). */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Reads a mail address that somebody typed or pasted: every local part of RFC 5321, quoted ones and other scripts' too (RFC
 * 6531), and every domain with an ending. It is kept as it was written; how it is sent, `addressToSend` says. What cannot be
 * one is named.
 */
export function readMailAddress(typed: string): Read {
  if (typed.length > MOST_READ) return { ok: false, fault: 'long' }
  const text = normalForm(withoutWrapping(typed), 'NFC')
  const at = text.lastIndexOf('@')
  if (at === -1) return { ok: false, fault: 'no_at' }
  const written = text.slice(0, at)
  const local = written.startsWith('"')
    ? written
    : written.replace(CURLY_APOSTROPHES, "'").replace(FULL_STOPS, '.')
  const domain = text.slice(at + 1).replace(FULL_STOPS, '.')
  const wrong = faultOfLocal(local) ?? faultOfDomain(domain)
  if (wrong) return { ok: false, ...wrong }
  const address = `${local}@${domain}`
  const long = octets(local) > LOCAL_OCTETS || octets(addressToSend(address)) > ALL_OCTETS
  return long ? { ok: false, fault: 'long' } : { ok: true, address }
}

function faultOfLocal(local: string): AddressFault | null {
  if (local === '') return { fault: 'no_name' }
  if (local.startsWith('"')) return QUOTED.test(local) ? null : { fault: 'quotes' }
  if (/[@,;]/.test(local)) return { fault: 'two' }
  if (/\s/.test(local)) return { fault: 'space' }
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return { fault: 'dots' }
  const sign = [...local].find((each) => each !== '.' && !NAME_SIGN.test(each))
  return sign === undefined ? null : { fault: 'sign', sign }
}

function faultOfDomain(domain: string): AddressFault | null {
  if (domain === '') return { fault: 'no_domain' }
  if (/\s/.test(domain)) return { fault: 'space' }
  if (domain.startsWith('.') || domain.includes('..')) return { fault: 'dots' }
  const sign = [...domain].find((each) => !DOMAIN_SIGN.test(each))
  if (sign !== undefined) return { fault: 'sign', sign }
  const labels = asciiDomain(domain).split('.')
  const ending = labels.at(-1) ?? ''
  if (labels.length < 2 || ending.length < 2 || /^\d+$/.test(ending)) return { fault: 'ending' }
  const right = labels.every(
    (label) => label.length <= LABEL_OCTETS && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label),
  )
  return right ? null : { fault: 'domain' }
}

const octets = (text: string) => new TextEncoder().encode(text).length

/** A domain as the domain name system knows it: small letters, other scripts in punycode (RFC 5891). */
function asciiDomain(domain: string): string {
  const plain = domain.toLowerCase()
  // A number at the end would be read as an address of the internet's.
  if (/^[a-z0-9.-]*$/.test(plain) || /\.\d*$/.test(plain)) return plain
  try {
    return new URL(`http://${plain}`).hostname
  } catch {
    return plain
  }
}

/** An address as mail systems are told it: its domain in ASCII; other scripts before the @ stay, and need SMTPUTF8. */
export function addressToSend(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}@${asciiDomain(address.slice(at + 1))}`
}

/**
 * An address as it is compared: small letters, a domain in ASCII, and no quotation marks where none are needed. Some system may
 * tell `Ann@` from `ann@`; none is known that gives them to two people.
 */
export function addressToCompare(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const meant = local.startsWith('"') ? local.slice(1, -1).replace(/\\(.)/g, '$1') : local
  const plain = faultOfLocal(meant) === null ? meant : local
  return `${plain.toLowerCase()}@${asciiDomain(address.slice(at + 1))}`
}
