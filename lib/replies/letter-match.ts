import { folded } from '#lib/platform/folded.ts'

/** Rows of so many words are looked for; shorter than `CHANCE` they stand in two texts all the time. */
const GRAM = 3
const CHANCE = 4
const PLACES_TRIED = 24
/** A line this much of which stands in the letter is the letter's, where one row of it is no chance. */
const MOST_OF_A_LINE = 0.75
const NO_CHANCE = 6
/** As far from its neighbours in the letter a short line is still the letter's: "Ann Other". */
const NEAR = 60
/** Where a link was put, in whatever brackets: the letter had none there. */
const LINK = /[<([] ?(?:https?|mailto|tel|cid):[^<>()[\]\s]{0,3000} ?[>)\]]/gi

/** What of a line stands in the letter. */
export type LineMatch = {
  /** How many words it has, and how many of them stand in the letter in rows of several. */
  words: number
  found: number
  /** It is the letter's. */
  ofLetter: boolean
  /** What it says of its own behind words of the letter, from where on and in how many words; null when it does not. */
  own: { from: number; words: number } | null
}

const APOSTROPHE = '\u02bc'

type Word = { key: string; end: number }

/** The words of a line as they are compared: without case, accents, signs and links. */
const wordsIn = (line: string): Word[] =>
  [
    ...line
      .replace(LINK, (link) => ' '.repeat(link.length))
      // A sign that is a letter, so that "don't" is one word.
      .replace(/['’‘]/g, APOSTROPHE)
      .matchAll(/[\p{L}\p{N}\p{M}]+/gu),
  ]
    .map((word) => ({
      key: folded(word[0].replaceAll(APOSTROPHE, '')),
      end: word.index + word[0].length,
    }))
    .filter(({ key }) => key !== '')

/**
 * Looks for a letter in the lines of a message, however they are wrapped and marked: rows of words that stand in both, in
 * one pass.
 */
export function matchLetter(lines: readonly string[], letter: string): LineMatch[] {
  const texts = lines.map(wordsIn)
  const letterLines = letter.split('\n').map((line) => wordsIn(line).map(({ key }) => key))
  const found = rowsInBoth(
    texts.flatMap((line) => line.map(({ key }) => key)),
    letterLines.flat(),
  )
  const matches: LineMatch[] = []
  const places: (number | null)[] = []
  let at = 0
  for (const text of texts) {
    const rows = found.slice(at, at + text.length)
    at += text.length
    matches.push(matchOf(text, rows))
    places.push(rows.findLast(({ length }) => length >= CHANCE)?.place ?? null)
  }
  addShortLines(matches, { texts, places, letterLines })
  return matches
}

type Row = { length: number; place: number }

function matchOf(text: readonly Word[], rows: readonly Row[]): LineMatch {
  const found = rows.filter(({ length }) => length >= CHANCE).length
  const certain = rows.some(({ length }) => length >= NO_CHANCE)
  const last = rows.findLastIndex(({ length }) => length >= CHANCE)
  // Who answers in the words of a question begins with words of their own: "Yes, I will ask the trust how long …"
  const first = rows.findIndex(({ length }) => length >= CHANCE)
  const mostly = certain && first < 2 && found >= text.length * MOST_OF_A_LINE
  const begins = last + 1 >= NO_CHANCE && rows.slice(0, last + 1).every(({ length }) => length >= CHANCE)
  const words = text.length - last - 1
  const own = certain && words > 1 && (mostly || begins) ? { from: text[last]?.end ?? 0, words } : null
  return { words: text.length, found, ofLetter: text.length > 0 && (found === text.length || mostly), own }
}

/** For each word how long the row is, of which it is part, that stands in the letter too, and where there. */
function rowsInBoth(words: readonly string[], letter: readonly string[]): Row[] {
  const places = new Map<string, number[]>()
  const gramAt = (list: readonly string[], at: number) => list.slice(at, at + GRAM).join(' ')
  for (let at = 0; at + GRAM <= letter.length; at++) {
    const gram = gramAt(letter, at)
    const known = places.get(gram)
    if (!known) places.set(gram, [at])
    else if (known.length < PLACES_TRIED) known.push(at)
  }
  const rows = words.map((): Row => ({ length: 0, place: 0 }))
  for (let at = 0; at < words.length; ) {
    const best = { length: 0, place: 0 }
    for (const place of places.get(gramAt(words, at)) ?? []) {
      let length = GRAM
      while (place + length < letter.length && words[at + length] === letter[place + length]) length++
      if (length > best.length) Object.assign(best, { length, place })
    }
    for (let step = 0; step < best.length; step++)
      rows[at + step] = { length: best.length, place: best.place + step }
    at += Math.max(1, best.length)
  }
  return rows
}

/** Lines too short to be told by themselves are the letter's where they stand between lines of it as they do there. */
function addShortLines(
  matches: LineMatch[],
  known: { texts: Word[][]; places: (number | null)[]; letterLines: string[][] },
): void {
  const { texts, places, letterLines } = known
  const starts = new Map<string, number[]>()
  let start = 0
  for (const line of letterLines) {
    if (line.length > 0 && line.length < CHANCE) {
      const key = line.join(' ')
      starts.set(key, [...(starts.get(key) ?? []), start].slice(0, PLACES_TRIED))
    }
    start += line.length
  }
  const after = nextPlaces(places)
  let before: number | null = null
  matches.forEach((match, line) => {
    const key = texts[line]?.map((word) => word.key).join(' ') ?? ''
    const next = after[line] ?? null
    const fits = (place: number) =>
      ((before !== null && place > before && place - before < NEAR) ||
        (next !== null && place < next && next - place < NEAR)) &&
      (before === null || place > before) &&
      (next === null || place < next)
    if (!match.ofLetter && match.words > 0 && match.words < CHANCE && starts.get(key)?.some(fits)) {
      match.ofLetter = true
      match.found = match.words
    }
    before = places[line] ?? before
  })
}

function nextPlaces(places: readonly (number | null)[]): (number | null)[] {
  const after: (number | null)[] = []
  let next: number | null = null
  for (let line = places.length - 1; line >= 0; line--) {
    after[line] = next
    next = places[line] ?? next
  }
  return after
}
