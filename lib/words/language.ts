/** The languages of the public pages and of the mail to supporters. */
export const languages = ['en', 'cy'] as const
export type Language = (typeof languages)[number]

/** The name of each language in itself. */
export const languageNames: Record<Language, string> = { en: 'English', cy: 'Cymraeg' }

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'cy' : 'en')

/** The language a text names; null for any other text. */
export const languageOf = (text: string | null | undefined): Language | null =>
  languages.find((language) => language === text) ?? null

/** For dates, numbers and plurals. */
export const localeOf = (language: Language) => `${language}-GB`

/** What writes dates, lists or numbers, made once for each language. */
export const forEachLanguage = <Value>(make: (locale: string) => Value): Record<Language, Value> => ({
  en: make(localeOf('en')),
  cy: make(localeOf('cy')),
})

/** The address of a public page in a language: Welsh pages stand below `/cy`. */
export function pathIn(language: Language, path: string): string {
  if (language === 'en') return path
  return path === '/' ? '/cy' : `/cy${path}`
}

/** A public address taken apart: `/cy/campaigns/x` is Welsh, and the page is `/campaigns/x`. */
export function languageOfPath(pathname: string): { language: Language | null; path: string } {
  const found = /^\/(en|cy)(?=\/|$)/.exec(pathname)
  return { language: languageOf(found?.[1]), path: found ? pathname.slice(3) || '/' : pathname }
}

/** A text in a language, or in English, and then with its `lang`, where the Welsh is missing. */
export function inLanguage(
  language: Language,
  text: { en: string; cy: string | null | undefined },
): { text: string; lang?: 'en' } {
  if (language === 'en') return { text: text.en }
  return text.cy ? { text: text.cy } : { text: text.en, lang: 'en' }
}

/** A name as a language has it, such as an organisation's or a seat's. */
export const nameIn = (
  language: Language,
  { name, nameCy }: { name: string; nameCy: string | null | undefined },
) => inLanguage(language, { en: name, cy: nameCy })
