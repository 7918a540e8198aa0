import type { OwnShare } from '#lib/letters/own-share.ts'
import { shareBands } from '#lib/letters/share-in-words.ts'
import type { SharedTexts } from '#lib/letters/share-of-letter.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** What the page gives to `LiveShare`. */
export type LiveWords = {
  /** The form's id. */
  form: string
  /** Of the letter as it is saved. */
  share: OwnShare
  measure: SharedTexts
  /** Characters of one's own: the most, those that are saved, and the names of the boxes that hold them. */
  signs: { most: number; used: number; own: string[] }
  texts: ReturnType<typeof liveTexts>
}

/** Its sentences, with slots that the browser fills. */
export function liveTexts(language: Language) {
  const say = sayIn(language)
  return {
    bands: shareBands.map(({ from, words }) => ({ from, text: say(words) })),
    count: say(letterWords.shareCount, { own: '{own}', all: '{all}' }),
    left: say(letterWords.signsLeft, { count: '{count}' }),
    over: say(letterWords.signsOver, { count: '{count}' }),
  }
}
