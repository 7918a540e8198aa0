import type { Nation } from '#lib/platform/generated/prisma/enums.ts'
import type { Language } from '#lib/words/language.ts'

/** What a campaign's letter is made of, and whether each piece is there in Welsh. */
export type LetterInBoth = {
  letterSubjectCy?: string
  letterTemplateCy?: string
  asks: readonly { nations: readonly Nation[]; textCy?: string | null }[]
  paragraphs: readonly { nations: readonly Nation[]; textCy?: string | null }[]
}

/**
 * The language a letter is written in. Welsh only as a whole: the page is Welsh, the seat is in Wales, and the campaign
 * has its subject, its text, and every ask and paragraph for Wales in Welsh. An office elsewhere may be unable to read it.
 */
export function letterLanguage({
  language,
  nation,
  campaign,
}: {
  /** The page's language; a letter's own language leads to itself. */
  language: Language
  nation: Nation
  campaign: LetterInBoth
}): Language {
  if (language === 'en' || nation !== 'wales') return 'en'
  return hasWelshLetter(campaign) ? 'cy' : 'en'
}

function hasWelshLetter({ letterSubjectCy, letterTemplateCy, asks, paragraphs }: LetterInBoth): boolean {
  const pieces = [...asks, ...paragraphs].filter(({ nations }) => nations.includes('wales'))
  return Boolean(letterSubjectCy && letterTemplateCy) && pieces.every(({ textCy }) => textCy)
}
