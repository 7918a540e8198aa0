import { tidyText } from '#lib/platform/tidy-text.ts'

/**
 * The text an organisation signs, letter for letter: the clauses in their order, numbered, a blank line between them, one
 * line end at the end; NFC, LF, no spaces at line ends. The SHA-256 of its UTF-8 bytes names a version.
 */
export function canonicalText(clauses: readonly { text: string }[]): string {
  return `${clauses.map(({ text }, at) => `${at + 1}. ${tidyText(text)}`.trimEnd()).join('\n\n')}\n`
}
