import { strikeHealth } from './strike-out-health.ts'
import { noFacts, type Strike, type StrikeFacts } from './strike-out-kinds.ts'
import { strikeNames } from './strike-out-names.ts'
import { strikeNumbers } from './strike-out-numbers.ts'
import { strikePlaces } from './strike-out-places.ts'
import { wordsOf } from './strike-out-words.ts'

/** What stands where something was struck out. */
export const STRUCK = '▇▇▇'

/**
 * Whatever in an answer may tell whose letter it answers: names, addresses, numbers and what is said of health, in the order of
 * the text and apart from one another. Rules that one can read, and no more: a person looks at the rest.
 */
export function suggestStrikes(text: string, given: Partial<StrikeFacts>): Strike[] {
  const facts = { ...noFacts, ...given }
  const words = wordsOf(text)
  return apart([
    ...strikeNumbers(text, facts),
    ...strikeNames(text, words, facts),
    ...strikePlaces(words, facts),
    ...strikeHealth(text, words),
  ])
}

/** The text with `▇▇▇` in place of what is struck; two that stand beside each other are one. What is only offered stays. */
export function strikeOut(text: string, strikes: readonly Pick<Strike, 'from' | 'to' | 'struck'>[]): string {
  const out: string[] = []
  let done = 0
  for (const { from, to } of strikes.filter(({ struck }) => struck).toSorted((a, b) => a.from - b.from)) {
    if (to <= done) continue
    const between = text.slice(done, Math.max(from, done))
    const beside = out.length > 0 && /^[ \u00a0.,]{0,2}$/.test(between)
    if (!beside) out.push(between, STRUCK)
    done = to
  }
  return out.join('') + text.slice(done)
}

/** What of a text is the supporter's own and may not stay in it. */
export const ownIn = (text: string, facts: Partial<StrikeFacts>): Strike[] =>
  suggestStrikes(text, facts).filter(({ must }) => must)

/** Overlapping parts as one, which is whatever is the strictest of them. */
function apart(strikes: readonly Strike[]): Strike[] {
  const found: Strike[] = []
  for (const strike of strikes.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = found.at(-1)
    if (!last || strike.from >= last.to) {
      found.push({ ...strike })
      continue
    }
    const stricter = rank(strike) > rank(last) ? strike : last
    Object.assign(last, {
      to: Math.max(last.to, strike.to),
      kind: stricter.kind,
      why: stricter.why,
      struck: last.struck || strike.struck,
      must: last.must || strike.must,
    })
  }
  return found
}

const rank = ({ struck, must }: Strike) => Number(struck) + Number(must)

/** What of a letter, and of whom it went to, tells whose it is. */
export const letterToStrike = {
  senderName: true,
  representedName: true,
  senderEmail: true,
  senderAddress: true,
  senderPostcode: true,
  reference: true,
  replyToken: true,
  member: { select: { name: true } },
  seat: { select: { name: true } },
} as const

type LetterToStrike = Record<
  | 'senderName'
  | 'representedName'
  | 'senderEmail'
  | 'senderAddress'
  | 'senderPostcode'
  | 'reference'
  | 'replyToken',
  string
> & { member: { name: string }; seat: { name: string } }

/** The facts of a letter's supporter. */
export const factsOfLetter = (letter: LetterToStrike): StrikeFacts => ({
  names: known([letter.senderName, letter.representedName]),
  addresses: known([letter.senderAddress]),
  postcodes: known([letter.senderPostcode]),
  phones: [],
  emails: known([letter.senderEmail]),
  references: known([letter.reference]),
  secrets: known([letter.replyToken]),
  keeps: [letter.member.name, letter.seat.name],
})

const known = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '')
