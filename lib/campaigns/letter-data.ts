import type { LetterFields } from './letter-fields.ts'

/** What a letter is filled from: its fields and, while a `for` goes round, the item and which one of how many it is. */
export type Scope = { fields: LetterFields; loop: { item: string; index: number; count: number } }

/** `empty` and `blank`: what an empty text and an empty list are the same as. */
export const EMPTY = Symbol('empty')

/** What a value can be once a letter is filled. */
export type Data = string | number | boolean | null | typeof EMPTY | readonly string[]

export const asList = (data: Data): readonly string[] => (Array.isArray(data) ? data : [])
export const sizeOf = (data: Data): number => (typeof data === 'string' ? data.length : asList(data).length)

/** As it stands in the letter: a list without anything between, nothing for what is not there. */
export function asText(data: Data): string {
  if (typeof data === 'string') return data
  if (typeof data === 'number' || typeof data === 'boolean') return String(data)
  return asList(data).join('')
}

export function isSame(one: Data, other: Data): boolean {
  if (one === EMPTY) return isEmpty(other)
  return other === EMPTY ? isEmpty(one) : one === other
}

function isEmpty(data: Data): boolean {
  if (typeof data === 'string') return data.trim() === ''
  return data === null || data === EMPTY || (Array.isArray(data) && data.length === 0)
}

/** Whether a text has this in it, or a list this among its items. */
export const holds = (whole: Data, part: Data): boolean =>
  typeof whole === 'string' ? whole.includes(asText(part)) : asList(whole).includes(asText(part))
