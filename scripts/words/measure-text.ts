import { countSyllables } from './count-syllables.ts'
import { knownWord } from './known-words.ts'

/** As many as a known word counts, however long it is. */
const KNOWN_SYLLABLES = 2

/** Names, days and numbers fill the slots: a short name stands for all of them. */
export const withSlotsFilled = (text: string) => text.replace(/\{\w+\}/g, 'Alex')

/** A sentence ends at a full stop, a question or exclamation mark, or with its line; a colon or semicolon ends none. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?…][”’)]*)\s+|\n/).filter((sentence) => wordsOf(sentence).length > 0)

export const wordsOf = (sentence: string): string[] =>
  sentence
    .split(/[\s—]+/)
    .map((word) => word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
    .filter((word) => word !== '')

/** A word's syllables as we count them; a known word has two at most. */
export function syllablesRead(word: string): number {
  const syllables = countSyllables(word)
  return knownWord(word) ? Math.min(syllables, KNOWN_SYLLABLES) : syllables
}

/**
 * The age of a reader for whom the sentences are written: Flesch–Kincaid grade and five, as American first grade is for
 * six-year-olds. The formula: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy
 * enlisted personnel", 1975. Null for no sentences.
 */
export function readingAge(sentences: readonly string[], syllablesIn = syllablesRead): number | null {
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return null
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5
}
