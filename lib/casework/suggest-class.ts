import { classPhrases, type SuggestedState } from './class-phrases.ts'

/** Where a phrase of the table stands in a text, and what it points to. */
export type PhraseFound = { start: number; end: number; state: SuggestedState }
/** A class, and the words of the text that speak for it, as they are written there. */
export type ClassSuggestion = { state: SuggestedState; phrases: string[] }

/** Of a longer text the beginning is read: nobody says what they think after so many words. */
const READ = 20_000
/** What says little is suggested only where nothing else is said. */
const SAYS_LITTLE: readonly SuggestedState[] = ['holding_reply', 'acknowledgement', 'neutral']

const states = Object.keys(classPhrases) as SuggestedState[]
const known = new Map(
  states.flatMap((state) => classPhrases[state].map((phrase): [string, SuggestedState] => [phrase, state])),
)

const BEGINS = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu
const GOES_ON = /^[\p{L}\p{N}]/u
const APOSTROPHE = /['’ʼ]/
const MOST_SPACE = 4

/** The phrases by the word they begin with, the longest first, so that of two phrases in one place the longer counts. */
const byFirstWord = Map.groupBy(
  [...known].toSorted(([one], [other]) => other.length - one.length),
  ([phrase]) => phrase.match(BEGINS)?.[0],
)

/** The phrases of the table that stand in a text, in their order. */
export function phrasesIn(text: string): PhraseFound[] {
  const read = text.slice(0, READ)
  const found: PhraseFound[] = []
  let behind = 0
  for (const { 0: word, index: start } of read.matchAll(BEGINS)) {
    if (start < behind) continue
    for (const [phrase, state] of byFirstWord.get(word.toLowerCase()) ?? []) {
      const end = endOf(phrase, read, start)
      if (end === null) continue
      found.push({ start, end, state })
      behind = end
      break
    }
  }
  return found
}

/** Where a phrase ends that stands at a place of a text, with any space or line's end between its words; null where it does not. */
function endOf(phrase: string, text: string, start: number): number | null {
  let at = start
  for (const sign of phrase) {
    if (sign === ' ') {
      const before = at
      while (at - before < MOST_SPACE && /\s/.test(text.charAt(at))) at += 1
      if (at === before) return null
    } else if (sign === '’' ? APOSTROPHE.test(text.charAt(at)) : text.charAt(at).toLowerCase() === sign)
      at += 1
    else return null
  }
  return GOES_ON.test(text.slice(at, at + 2)) ? null : at
}

/**
 * What an answer seems to say, by the phrases in it: the class that the page puts first, and what is said besides. Nothing is
 * suggested where no phrase stands. It is never applied by itself: a person reads, and says.
 */
export function suggestClass(text: string): ClassSuggestion[] {
  const found = phrasesIn(text)
  const all = states.flatMap((state) => {
    const phrases = found
      .filter((each) => each.state === state)
      .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
    return phrases.length > 0 ? [{ state, phrases: [...new Set(phrases)] }] : []
  })
  const [first] = all
  // A machine's answer quotes what it likes.
  if (first?.state === 'auto_reply') return [first]
  const telling = all.filter(({ state }) => !SAYS_LITTLE.includes(state))
  return (telling.length > 0 ? telling : all.slice(0, 1)).toSorted(
    (one, other) => weight(other) - weight(one) || states.indexOf(one.state) - states.indexOf(other.state),
  )
}

/** What an office thinks of the aim comes before what it does about it. */
const weight = ({ state }: ClassSuggestion) => (state === 'supportive' || state === 'opposed' ? 1 : 0)
