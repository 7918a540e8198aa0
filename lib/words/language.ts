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

/** A way of writing dates, made once for each language: making one takes longer than a hundred uses of it. */
function dateWriter(options: Intl.DateTimeFormatOptions): (language: Language, date: Date) => string {
  const made = new Map<Language, Intl.DateTimeFormat>()
  return (language, date) => {
    const format =
      made.get(language) ??
      new Intl.DateTimeFormat(localeOf(language), { timeZone: 'Europe/London', ...options })
    made.set(language, format)
    return format.format(date)
  }
}

/** A day in words: "22 November 2026", "22 Tachwedd 2026". */
export const dayIn = dateWriter({ day: 'numeric', month: 'long', year: 'numeric' })

/** A time of the day in the United Kingdom: "14:05". */
export const timeIn = dateWriter({ hour: '2-digit', minute: '2-digit', hour12: false })

/** A list in words: "Ann, Bea and Cai", "Ann, Bea a Cai", "Bea ac Ann". */
export function listIn(language: Language, items: readonly string[]): string {
  const last = items.at(-1)
  if (language === 'en' || last === undefined || items.length === 1) {
    return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)
  }
  // The data of browsers and of Node leave the choice open: "a(c)".
  const and = /^[aeiouwy]/i.test(last.normalize('NFD')) ? 'ac' : 'a'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}
