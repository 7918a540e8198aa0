import { folded } from '#lib/platform/folded.ts'

/** What stands before and behind a name and is no part of it. */
const TITLES = new Set(
  'the rt right hon honourable sir dame lord lady baroness dr mr mrs ms miss mx rev reverend prof professor mp kc cbe obe mbe'.split(
    ' ',
  ),
)

/** The words of a text as they are compared: without accents, case, signs and titles. */
export const nameWords = (text: string): string[] =>
  (folded(text.replace(/[‘’'`]/g, '')).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !TITLES.has(word))

/**
 * How well a text is what was typed: 0 for the very name, 1 where it begins so, 2 where every word typed begins one of its
 * own, 3 where they begin words of what belongs to it too, such as an MP's seat; null where it is not.
 */
export function rankName(typed: readonly string[], { name, also = '' }: { name: string; also?: string }) {
  if (typed.length === 0) return null
  const words = nameWords(name)
  if (words.join(' ') === typed.join(' ')) return 0
  if (words.join(' ').startsWith(typed.join(' '))) return 1
  const begins = (among: readonly string[]) =>
    typed.every((word) => among.some((each) => each.startsWith(word)))
  if (begins(words)) return 2
  return also !== '' && begins([...words, ...nameWords(also)]) ? 3 : null
}

const SHORTEST_WITH_SLIP = 5

/** Whether every word typed is one of the name's, or one slip of the keyboard away from it. */
export function nearlyName(typed: readonly string[], name: string): boolean {
  const words = nameWords(name)
  return (
    typed.some((word) => word.length >= SHORTEST_WITH_SLIP) &&
    typed.every((word) => words.some((each) => each === word || isOneSlip(word, each)))
  )
}

/** Whether one letter more, one fewer, another, or two in the other order makes one word of the other. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < SHORTEST_WITH_SLIP || long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
