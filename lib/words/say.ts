import { forEachLanguage, type Language, localeOf } from './language.ts'
import { afterWords, type WelshName } from './welsh-names.ts'

/**
 * A sentence, or the forms it takes with a number; `{name}` is filled in, `{count}` chooses the form. Welsh may have
 * `two`, `few` (3) and `many` (6) besides; a form that is missing is `other`.
 */
export type Text =
  | string
  | ({ other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>)

/** One sentence of ours in both languages. `reviewed` names the day a Welsh speaker said yes to it; without it nobody has. */
export type Words = { en: Text; cy: Text; reviewed?: string }

/** A sentence without slots and forms, wherever it comes from: it is said as it is. */
export type PlainWords = Words & { en: string; cy: string }

type SlotsIn<T> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never
type Slots<T extends Text> = T extends string ? SlotsIn<T> : SlotsIn<T[keyof T]> | 'count'
type Value = string | number | WelshName
type Values<W extends Words> = Record<Slots<W['en']>, Value>

/** A part of the catalogue, its sentences checked as they are written. */
export const words = <const Part extends Record<string, Words>>(part: Part): Part => part

export type Say = <W extends Words>(
  entry: W,
  ...values: [Slots<W['en']>] extends [never] ? [] : [values: Values<W>]
) => string

const rules = forEachLanguage((locale) => new Intl.PluralRules(locale))

/**
 * Says our sentences in a language: `say(words.title, { member: 'Ann Field' })`. Numbers come grouped: 1,204. A Welsh name of
 * an organisation (`nameToSay`) changes as the words before it ask.
 */
export function sayIn(language: Language): Say {
  return (entry, ...given) => {
    const values: Record<string, Value> = given[0] ?? {}
    return fill(form(entry[language], values.count, language), values, language)
  }
}

function form(text: Text, count: Value | undefined, language: Language): string {
  if (typeof text === 'string') return text
  return text[rules[language].select(Number(count))] ?? text.other
}

function fill(text: string, values: Record<string, Value>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string, at: number) => {
    const value = values[name]
    if (value === undefined) return slot
    if (typeof value === 'object') return afterWords(text.slice(0, at), value)
    return typeof value === 'number' ? value.toLocaleString(localeOf(language)) : value
  })
}
