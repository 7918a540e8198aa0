import type { Language } from './language.ts'

/** A Welsh name of an organisation as a sentence takes it: its beginning changes where the sentence asks for it. */
export type WelshName = { welsh: string }

/**
 * An organisation’s name for a sentence. One that has no Welsh name keeps its English one, and that never changes: a proper
 * name of another language stays as it is (Welsh Government, Arddulliadur, “Treiglo enwau priod”).
 */
export const nameToSay = (
  language: Language,
  { name, nameCy }: { name: string; nameCy?: string | null },
): string | WelshName => (language === 'cy' && nameCy ? { welsh: nameCy } : name)

/** The prepositions that soften what follows them, and *neu*, which does so too before a noun. */
const SOFTENING = new Set('am ar at dan tan dros tros drwy trwy heb hyd i o gan wrth neu'.split(' '))

/** What a beginning softens to; the first that fits. Those that stand here unchanged are letters of their own. */
const SOFT: readonly (readonly [from: string, to: string])[] = [
  ...['ch', 'ph', 'th', 'dd', 'ff', 'ng'].map((letter) => [letter, letter] as const),
  ['ll', 'l'],
  ['rh', 'r'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['m', 'f'],
  ['g', ''],
]

/** First words that stay as they are although they begin with a letter that softens: borrowed ones, most with a hard g. */
const STAY = new Set([
  'gêm',
  'gôl',
  'garej',
  'grŵp',
  'golff',
  'macmillan',
  'mind',
  'tenovus',
  'barnardo’s',
  'marie',
])

/** A Welsh name with its beginning softened: *Cynghrair* becomes *Gynghrair*, *Gwasanaeth* *Wasanaeth*. */
export function softened(name: string): string {
  const lower = name.toLowerCase()
  const [first = ''] = lower.split(' ')
  const change = STAY.has(first) ? undefined : SOFT.find(([from]) => lower.startsWith(from))
  if (!change) return name
  const [from, to] = change
  const rest = to + lower.slice(from.length, from.length + 1)
  const start = name.startsWith(lower.charAt(0)) ? rest : rest.charAt(0).toUpperCase() + rest.slice(1)
  return start + name.slice(from.length + 1)
}

/** A Welsh name behind what a sentence says before it. */
export function afterWords(before: string, { welsh }: WelshName): string {
  const last = before.trimEnd().split(/\s/).at(-1) ?? ''
  return SOFTENING.has(last.toLowerCase()) ? softened(welsh) : welsh
}
