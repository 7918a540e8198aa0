import type { Language } from '#lib/words/language.ts'

/** Small words that one of the two languages has and the other has not. */
const small: Record<Language, ReadonlySet<string>> = {
  en: new Set('the of to and is for that you my with it not are have this from be we on your'.split(' ')),
  cy: new Set('yr yn ac mae wedi eich gan sydd fod hyn ond nid gyda fel dros bod fy ni chi rwy’n'.split(' ')),
}

/**
 * The language a letter's text is written in, by the small words in it; English when in doubt. A page in Welsh may hold a
 * letter in English, and what is read aloud should be read in its own language.
 */
export function textLanguage(text: string): Language {
  const words = text.toLowerCase().match(/[\p{L}’]+/gu) ?? []
  const count = (language: Language) => words.filter((word) => small[language].has(word)).length
  return count('cy') > count('en') ? 'cy' : 'en'
}
