import { normalForm } from './normal-form.ts'

/** Spaces as wide as a character that a reader cannot tell from a plain one, but for the no-break space. */
const ODD_SPACES = /[\u1680\u2000-\u200A\u205F\u3000]/g
/** Ways to break a line: Windows, old Mac, Word's own (VT), pages, and Unicode's. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/**
 * What no reader sees and no reader needs: control characters, soft hyphens, zero-width spaces, word joiners, byte-order
 * marks, pictures' placeholders. Embeddings and overrides (U+202A to U+202E) go too: with an override a text can be shown
 * in another order than it is stored, and what is signed must be what was read. Marks and isolates of direction stay.
 */
const JUNK =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2064\uFEFF\uFFF9-\uFFFC]/g
/**
 * Joiners shape emoji and some scripts; after anything else they are left over from a word processor. The letter that a
 * joiner and its marks stand on decides: composing it changes its marks and their order, never whose letter it is.
 */
const SHAPED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{scx=Arabic}\p{scx=Syriac}\p{scx=Hebrew}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Oriya}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Mongolian}]/u
const LETTER_AND_MARKS = /([^\p{M}\u200C\u200D]?)([\p{M}\u200C\u200D]+)/gu
const withoutStrayJoiners = (text: string): string =>
  text.replace(LETTER_AND_MARKS, (all, letter: string, marks: string) =>
    SHAPED.test(letter) ? all : letter + marks.replace(/[\u200C\u200D]/g, ''),
  )
const HALF_CHARACTERS = /\p{Surrogate}/gu

/**
 * A text as Chorus keeps it: NFC, line ends LF, nothing invisible that means nothing, no spaces at line ends, no blank
 * lines at either end and never two in a row. A no-break space stays between two words and goes where it only pads.
 * Doing it twice changes nothing. Every step takes time that grows with the text and no faster: what strangers type comes
 * through here before anything else is known of it.
 */
export function tidyText(text: string): string {
  const seen = text.replace(HALF_CHARACTERS, '\uFFFD').replace(LINE_BREAKS, '\n').replace(JUNK, '')
  const readable = withoutStrayJoiners(seen).replace(ODD_SPACES, ' ')
  const lines = normalForm(readable, 'NFC')
    .replace(/^[^\S\n]+/gm, (indent) => indent.replace(/\u00A0/g, ' '))
    .replace(/[ \u00A0]{2,}/g, (run) => (run.includes('\u00A0') ? ' ' : run))
    .split('\n')
    // Not by a pattern: one that ends in `+$` tries each space of a long run anew.
    .map((line) => line.trimEnd())
  return withoutGaps(lines).join('\n')
}

/** The same with nothing before its first word either. */
export const tidyWords = (text: string): string => tidyText(text).trimStart()

/** The same as one line. */
export const tidyLine = (text: string): string => tidyText(text).replace(/\s+/g, ' ').trim()

/** Of blank lines in a row one, and none at either end. */
function withoutGaps(lines: string[]): string[] {
  const kept: string[] = []
  for (const line of lines) if (line !== '' || (kept.at(-1) ?? '') !== '') kept.push(line)
  if (kept.at(-1) === '') kept.pop()
  return kept
}
