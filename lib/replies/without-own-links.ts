import { config } from '#lib/platform/config.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'

/** The secret of a link is a run of these (`publicToken`), longer than any word. */
// bounded: one class, each place tried once
const SECRETS = /(?<![a-z2-7])[a-z2-7]{26,}/gi
/** What programs put before a secret where they hand a link on: `%2Fyours%2F`, `=2F`. */
const ENCODED = /[%=][0-9a-f]{2}/gi
/** Where a line was broken within a link: its end, and the marks of a quotation. */
const BROKEN = /\r?\n[>| \t]{0,20}/g
const IN_A_LINK = /[^\s<>"'()[\]]/
const LINK_LIMIT = 2_000
/** So much before and after the end of a line tells whether a secret was broken there. */
const LOOKED_AT = 80
/** How long the secret of an own page is, and how much of what stands before it may be signs of the same kind. */
const OWN_PAGE = 52
const GROWN = 12

/**
 * A text without links to pages that are somebody's own: whole, handed on within another address, or broken between two lines.
 * Whoever has one can read and erase what is there.
 * @param instead what is put in their place
 */
export function withoutOwnLinks(text: string, instead: string): string {
  const { read, at } = unbroken(text)
  let left = ''
  let done = 0
  for (const match of read.matchAll(SECRETS)) {
    const end = match.index + match[0].length
    if (!isSecret(read, match.index, match[0])) continue
    let from = at(match.index)
    while (from > done && at(match.index) - from < LINK_LIMIT && IN_A_LINK.test(text.charAt(from - 1))) from--
    let to = at(end - 1) + 1
    while (to < text.length && IN_A_LINK.test(text.charAt(to))) to++
    if (from < done) continue
    left += text.slice(done, from) + instead
    done = to
  }
  return left + text.slice(done)
}

/** Whether a text holds such a link. */
export const holdsOwnLink = (text: string): boolean => withoutOwnLinks(text, '') !== text

/** A run of signs that opens somebody's page, or stands in an address of ours and could be any other secret. */
function isSecret(read: string, at: number, run: string): boolean {
  const small = run.toLowerCase()
  // What stood before it may have grown onto it.
  for (let from = 0; from + OWN_PAGE <= small.length && from < GROWN; from++) {
    if (supporterOfToken(small.slice(from, from + OWN_PAGE)) !== null) return true
  }
  const before = read
    .slice(Math.max(0, at - 300), at)
    .replace(ENCODED, '/')
    .toLowerCase()
  return before.includes(host())
}

const host = () => new URL(config().baseUrl).host.toLowerCase()

/** The text as if no line broke a link, and where each of its signs stood. */
function unbroken(text: string): { read: string; at: (index: number) => number } {
  const pieces: string[] = []
  const places: number[] = []
  let end = ''
  let done = 0
  const take = (to: number) => {
    const piece = text.slice(done, to)
    pieces.push(piece)
    end = (end + piece.slice(-LOOKED_AT)).slice(-LOOKED_AT)
    for (; done < to; done++) places.push(done)
  }
  for (const match of text.matchAll(BROKEN)) {
    take(match.index)
    const next = match.index + match[0].length
    // Words on two lines are two words: only what could be one secret is put together.
    // bounded: of 80 characters at most
    const ends = /[a-z2-7]{10,}$/i.exec(end)
    const goesOn = /^[a-z2-7]{4,}(?![a-z])/i.test(text.slice(next, next + LOOKED_AT))
    if (ends && goesOn) done = next
    else take(next)
  }
  take(text.length)
  return { read: pieces.join(''), at: (index) => places[index] ?? text.length }
}
