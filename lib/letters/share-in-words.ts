import { letterWords } from '#lib/words/catalogue/letter.ts'

/** From how many per cent on each sentence is said. */
export const shareBands = [
  { from: 61, words: letterWords.shareMost },
  { from: 42, words: letterWords.shareHalf },
  { from: 30, words: letterWords.shareThird },
  { from: 23, words: letterWords.shareQuarter },
  { from: 15, words: letterWords.shareFifth },
  { from: 7, words: letterWords.shareTenth },
  { from: 1, words: letterWords.shareFew },
  { from: 0, words: letterWords.shareNone },
] as const

/** What a share means for the letter, in a sentence of the catalogue. */
export const shareInWords = (percent: number) =>
  shareBands.find(({ from }) => percent >= from)?.words ?? letterWords.shareNone
