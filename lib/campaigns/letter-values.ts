import { asList, type Data, EMPTY, type Scope, sizeOf } from './letter-data.ts'
import { isLetterField, letterFields } from './letter-fields.ts'
import type { TagWords } from './letter-tag-words.ts'
import { Unreadable } from './unreadable.ts'

/** Something that is written into the letter or compared. */
export type Value = {
  read: (scope: Scope) => Data
  /** The most characters it can come to, of a list those of one item. */
  longest: number
  /** How many a list holds at most; absent for what is no list. */
  most?: number
  /** The most characters that are gone through to read it. */
  work: number
}

/** What the reader knows where a value stands. */
export type Known = {
  /** The name of the item, inside a `for`. */
  item: string | null
  /** Every field named so far, and every name that is none. */
  fields: Set<string>
  unknown: Set<string>
}

/** A flag or a number. */
const SHORT = 6
const short = (read: Value['read'], work = 0): Value => ({ read, longest: SHORT, work: work + 1 })

const literals: Readonly<Record<string, Data>> = {
  true: true,
  false: false,
  nil: null,
  empty: EMPTY,
  blank: EMPTY,
}

const loopFacts: Readonly<Record<string, Value>> = {
  first: short(({ loop }) => loop.index === 0),
  last: short(({ loop }) => loop.index === loop.count - 1),
  index: short(({ loop }) => loop.index + 1),
  index0: short(({ loop }) => loop.index),
  length: short(({ loop }) => loop.count),
}

const LONGEST_ITEM = Math.max(letterFields.asks.longest, letterFields.signatories.longest)

/** A text or a number as it stands, a field, one of a list, its size; inside a `for` the item and `forloop`. */
export function readOperand(words: TagWords, known: Known): Value {
  const text = words.take('text')
  if (text !== null) return { read: () => text, longest: text.length, work: text.length + 1 }
  const number = words.take('number')
  if (number !== null) return short(() => Number(number))
  const name = words.take('name')
  if (name !== null) return readParts(named(name, words, known), words)
  throw new Unreadable(words.done ? 'something is missing at its end' : `“${words.next}” cannot stand there`)
}

function named(name: string, words: TagWords, known: Known): Value {
  if (name === known.item) return { read: ({ loop }) => loop.item, longest: LONGEST_ITEM, work: LONGEST_ITEM }
  if (name === 'forloop' && known.item !== null) return loopFact(words)
  if (Object.hasOwn(literals, name)) return short(() => literals[name] ?? null)
  if (!isLetterField(name)) return unknown(name, words, known)
  known.fields.add(name)
  const { longest, most } = letterFields[name]
  return { read: ({ fields }) => fields[name], longest, most, work: longest * (most ?? 1) }
}

function loopFact(words: TagWords): Value {
  const fact = words.take('sign', '.') && words.take('name', ...Object.keys(loopFacts))
  const found = fact ? loopFacts[fact] : undefined
  if (!found) throw new Unreadable(`“forloop” has ${Object.keys(loopFacts).join(', ')}`)
  return found
}

/** It is told by its name, whatever was asked of it. */
function unknown(name: string, words: TagWords, known: Known): Value {
  known.unknown.add(name)
  while (words.take('sign', '.', '[', ']')) words.take('name') ?? words.take('number')
  return { read: () => null, longest: 0, most: 0, work: 0 }
}

/** How many characters a text has, how many items a list. */
export const sizeOfValue = ({ read, work }: Value): Value => short((scope) => sizeOf(read(scope)), work)

/** One item of a list; -1 is its last. */
export const itemOf = ({ read, longest, work }: Value, at: number): Value => ({
  read: (scope) => asList(read(scope)).at(at) ?? null,
  longest,
  work,
})

function readParts(value: Value, words: TagWords): Value {
  if (words.take('sign', '.')) {
    if (words.take('name', 'size')) return sizeOfValue(value)
    const end = value.most === undefined ? null : words.take('name', 'first', 'last')
    if (end) return itemOf(value, end === 'first' ? 0 : -1)
    throw new Unreadable(
      `“.${words.next}” is not there: a list has .size, .first and .last, a text has .size`,
    )
  }
  if (value.most !== undefined && words.take('sign', '[')) {
    const at = words.take('number')
    if (at === null || !words.take('sign', ']'))
      throw new Unreadable('between [ and ] stands a number, as in asks[0]')
    return itemOf(value, Number(at))
  }
  return value
}
