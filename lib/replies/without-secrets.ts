import { isReplyToken, TOKEN_LENGTH } from '#lib/letters/reply-token.ts'
import { config } from '#lib/platform/config.ts'

/** What mail programs put between two letters of a word: line ends with marks of a quotation, hyphens, nothing one sees. */
const IN_GAPS = '[\\s>|=\\u00ad\\u200b-\\u200d\\u2060\\ufeff]'
const GAP = `${IN_GAPS}{0,8}`
// bounded: one class of signs, each place tried once
const GAPS = new RegExp(`${IN_GAPS}+`, 'g')
/** What an address may hold before its code and its @. */
const LOCAL_PART = /[\w.+%'-]/
/** RFC 5321 allows 64 octets before the @. */
const LOCAL_PART_LIMIT = 64

const escaped = (text: string) => text.replace(/[.-]/g, '\\$&')

/**
 * A text without the secret addresses of letters, whole or in pieces. Whoever has one can write to us as if they were the
 * member: only we and the member's office know it.
 * @param token of the letter the text is about; its code is taken out wherever it stands, every other letter's where it is an address
 * @param instead what is put in their place
 */
export function withoutSecrets(text: string, { token, instead }: { token: string; instead: string }): string {
  const domain = escaped(config().mailDomain)
  // bounded: nothing in it repeats, and the domain is our own setting
  const address = new RegExp(`(?:@|%40)${domain}`, 'gi')
  // What finds a code in pieces is made for that code alone, at more cost than to see that it is not there.
  const own = holds(text, token) ? cutOut(text, codeOf(token, domain), instead, () => true) : text
  return cutOut(own, address, instead, (localPart) =>
    isReplyToken(localPart.slice(-TOKEN_LENGTH).toLowerCase()),
  )
}

/** Whether a code stands in a text, in whatever pieces. */
const holds = (text: string, token: string) =>
  text.replace(GAPS, '').toLowerCase().includes(token.toLowerCase())

function codeOf(token: string, domain: string): RegExp {
  const at = `(?:@|%40|=40|\\s?[([]?\\bat\\b[)\\]]?\\s?)`
  // bounded: a code of 20 symbols with at most eight signs between two of them, tried once at each place
  return new RegExp(`${[...token].join(GAP)}(?:${GAP}${at}${GAP}${domain})?`, 'gi')
}

/** Puts `instead` in the place of what is found, together with the part of an address that stands before it. */
function cutOut(text: string, found: RegExp, instead: string, isSecret: (before: string) => boolean): string {
  let left = ''
  let done = 0
  for (const match of text.matchAll(found)) {
    let start = match.index
    while (start > done && match.index - start < LOCAL_PART_LIMIT && LOCAL_PART.test(text.charAt(start - 1)))
      start--
    if (!isSecret(text.slice(start, match.index))) continue
    left += text.slice(done, start) + instead
    done = match.index + match[0].length
  }
  return left + text.slice(done)
}
