import { type Language, localeOf } from './language.ts'

/**
 * A sentence, or the forms it takes with a number; `{name}` is filled in, `{count}` chooses the form. Welsh may have
 * `two`, `few` (3) and `many` (6) besides; a form that is missing is `other`.
 */
export type Text =
  | string
  | ({ other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>)

/** One sentence of ours in both languages. `reviewed` names the day a Welsh speaker said yes to it; without it nobody has. */
export type Words = { en: Text; cy: Text; reviewed?: string }

type SlotsIn<T> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsIn<Rest> : never
type Slots<T extends Text> = T extends string ? SlotsIn<T> : SlotsIn<T[keyof T]> | 'count'
type Values<W extends Words> = Record<Slots<W['en']>, string | number>

/** A part of the catalogue, its sentences checked as they are written. */
export const words = <const Part extends Record<string, Words>>(part: Part): Part => part

export type Say = <W extends Words>(
  entry: W,
  ...values: [Slots<W['en']>] extends [never] ? [] : [values: Values<W>]
) => string

const rules = { en: new Intl.PluralRules('en-GB'), cy: new Intl.PluralRules('cy') }

/** Says our sentences in a language: `say(words.title, { member: 'Ann Field' })`. Numbers come grouped: 1,204. */
export function sayIn(language: Language): Say {
  return (entry, ...given) => {
    const values: Record<string, string | number> = given[0] ?? {}
    return fill(form(entry[language], values.count, language), values, language)
  }
}

function form(text: Text, count: string | number | undefined, language: Language): string {
  if (typeof text === 'string') return text
  return text[rules[language].select(Number(count))] ?? text.other
}

function fill(text: string, values: Record<string, string | number>, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name]
    if (value === undefined) return slot
    return typeof value === 'number' ? value.toLocaleString(localeOf(language)) : value
  })
}
