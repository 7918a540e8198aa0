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
/** Joiners shape emoji and some scripts; after anything else they are left over from a word processor. */
const STRAY_JOINERS =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}])[\u200C\u200D]+/gu
const HALF_CHARACTERS = /\p{Surrogate}/gu

/**
 * A text as Chorus keeps it: NFC, line ends LF, nothing invisible that means nothing, no spaces at line ends, no blank
 * lines at either end and never two in a row. A no-break space stays between two words and goes where it only pads.
 * Doing it twice changes nothing.
 */
export function tidyText(text: string): string {
  const readable = text
    .replace(HALF_CHARACTERS, '\uFFFD')
    .replace(LINE_BREAKS, '\n')
    .replace(JUNK, '')
    .replace(STRAY_JOINERS, '')
    .replace(ODD_SPACES, ' ')
    .normalize('NFC')
  return readable
    .replace(/^[^\S\n]+/gm, (indent) => indent.replace(/\u00A0/g, ' '))
    .replace(/[ \u00A0]{2,}/g, (run) => (run.includes('\u00A0') ? ' ' : run))
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
