import { normalForm } from '#lib/platform/normal-form.ts'
import { forEachLanguage, type Language } from './language.ts'

const all = forEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const either = forEachLanguage((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))

/** A list in words: "Ann, Bea and Cai", "Ann, Bea a Cai", "Bea ac Ann". */
export function listIn(language: Language, items: readonly string[]): string {
  const last = items.at(-1)
  if (language === 'en' || last === undefined || items.length === 1) return all[language].format(items)
  // The data of browsers and of Node leave the choice open: "a(c)".
  const and = /^[aeiouwy]/i.test(normalForm(last, 'NFD')) ? 'ac' : 'a'
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`
}

/** "Ann, Bea or Cai", "Ann, Bea neu Cai". */
export const eitherIn = (language: Language, items: readonly string[]): string =>
  either[language].format(items)
