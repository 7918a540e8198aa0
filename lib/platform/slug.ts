import { folded } from './folded.ts'

const LONGEST = 60

/** Letters that no accent can be taken off. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  '&': ' and ',
}

/**
 * A title or a name as part of an address, cut between words: `Ein hawl – rŵan!` → `ein-hawl-rwan`. Empty when it has no
 * letter or digit that an address can carry.
 */
export function slugOf(text: string): string {
  const words = folded(text)
    .replace(/['’]/g, '')
    .replace(/[ßæœøłđðþ&]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (words.length <= LONGEST) return words
  const cut = words.slice(0, LONGEST + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : words.slice(0, LONGEST)
}
