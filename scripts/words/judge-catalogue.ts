import type { Text, Words } from '#lib/words/say.ts'
import { countSyllables } from './count-syllables.ts'
import { knownWord, knownWords } from './known-words.ts'
import { readingAge, sentencesOf, syllablesRead, withSlotsFilled, wordsOf } from './measure-text.ts'

type Catalogue = Record<string, Record<string, Words>>
type Sentence = { where: string; text: string }

/** What one part comes to. `age` is null where a part has labels alone; `fullAge` counts known words in full. */
type PartMeasure = { part: string; sentences: number; age: number | null; fullAge: number | null }

/** What our sentences may be. The ages are reading ages, Flesch–Kincaid grade and five. */
export const LIMITS = {
  /** For each part of the catalogue. */
  partAge: 11,
  /** For one sentence. Kincaid’s formula was made for passages; alone, a sentence of ten words jumps a year with a syllable. */
  sentenceAge: 13,
  /** Sentences shorter than this are not judged by age alone, ... */
  sentenceFrom: 8,
  /** ... and those shorter than this are labels, which would flatter their part. */
  labelBelow: 5,
  /** The Government Digital Service’s rule for pages that everybody can read. */
  words: 25,
  /** For a word that is not on the list of known words: labels and headings are held by this. */
  syllables: 3,
}

/** Judges every English sentence; `faults` name the sentence and what is too much about it. */
export function judgeCatalogue(catalogue: Catalogue) {
  const parts = Object.entries(catalogue).map(([part, entries]) => ({
    part,
    all: sentencesIn(part, entries),
  }))
  const all = parts.flatMap(({ all }) => all)
  return {
    parts: parts.map(({ part, all }) => measurePart(part, all)),
    whole: measurePart('all', all),
    faults: [...parts.flatMap(({ part, all }) => judgePart(part, all)), ...all.flatMap(judgeSentence)],
  }
}

/** Known words that stand in no sentence of the catalogue. */
export function unusedKnownWords(catalogue: Catalogue): string[] {
  const sentences = Object.entries(catalogue).flatMap(([part, entries]) => sentencesIn(part, entries))
  const used = new Set(sentences.flatMap(({ text }) => wordsOf(text)).map(knownWord))
  return Object.keys(knownWords).filter((word) => !used.has(word))
}

/** What is too much about one sentence: its length, its age, its words. */
export function judgeSentence({ where, text }: Sentence): string[] {
  const words = wordsOf(text)
  const age = readingAge([text]) ?? 0
  const hard = words.filter((word) => syllablesRead(word) > LIMITS.syllables)
  return [
    words.length > LIMITS.words && `${words.length} words, at most ${LIMITS.words}`,
    words.length >= LIMITS.sentenceFrom &&
      age > LIMITS.sentenceAge &&
      `age ${age.toFixed(1)}, at most ${LIMITS.sentenceAge}`,
    hard.length > 0 && `hard to read: ${hard.join(', ')}`,
  ]
    .filter((fault) => fault !== false)
    .map((fault) => `${where}: ${fault}: ${text}`)
}

function judgePart(part: string, sentences: Sentence[]): string[] {
  const { age } = measurePart(part, sentences)
  if (age === null || age <= LIMITS.partAge) return []
  const hardest = running(sentences).sort((a, b) => (readingAge([b]) ?? 0) - (readingAge([a]) ?? 0))
  const named = hardest.slice(0, 3).map((text) => `\n    ${text}`)
  return [
    `${part}: age ${age.toFixed(1)}, at most ${LIMITS.partAge}; its hardest sentences:${named.join('')}`,
  ]
}

function measurePart(part: string, sentences: Sentence[]): PartMeasure {
  const texts = running(sentences)
  return {
    part,
    sentences: sentences.length,
    age: readingAge(texts),
    fullAge: readingAge(texts, countSyllables),
  }
}

const running = (sentences: Sentence[]) =>
  sentences.map(({ text }) => text).filter((text) => wordsOf(text).length >= LIMITS.labelBelow)

const sentencesIn = (part: string, entries: Record<string, Words>): Sentence[] =>
  Object.entries(entries).flatMap(([name, { en }]) =>
    formsOf(en)
      .flatMap((form) => sentencesOf(withSlotsFilled(form)))
      .map((text) => ({ where: `${part}.${name}`, text })),
  )

const formsOf = (text: Text) => (typeof text === 'string' ? [text] : Object.values(text))
