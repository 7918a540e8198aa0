import { asList, asText } from './letter-data.ts'
import type { TagWords } from './letter-tag-words.ts'
import { itemOf, type Known, readOperand, sizeOfValue, type Value } from './letter-values.ts'
import { Unreadable } from './unreadable.ts'

const textFilters: Readonly<Record<string, (text: string) => string>> = {
  upcase: (text) => text.toUpperCase(),
  downcase: (text) => text.toLowerCase(),
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  strip: (text) => text.trim(),
}
/** A capital may take three letters: ΐ. */
const GROWS = 3
const FILTERS = ['join', 'size', 'first', 'last', ...Object.keys(textFilters)]

/** A value with the filters behind it: `signatories | join: "; "`. */
export function readFiltered(words: TagWords, known: Known): Value {
  let value = readOperand(words, known)
  while (words.take('sign', '|')) value = filtered(value, words, known)
  words.end()
  return value
}

function filtered(value: Value, words: TagWords, known: Known): Value {
  const name = words.take('name', ...FILTERS)
  if (name === null) {
    throw new Unreadable(`there is no filter called “${words.next}”. There are: ${FILTERS.join(', ')}`)
  }
  if (name === 'size') return sizeOfValue(value)
  const change = Object.hasOwn(textFilters, name) ? textFilters[name] : undefined
  if (change) {
    const longest = GROWS * value.longest * (value.most ?? 1)
    return { read: (scope) => change(asText(value.read(scope))), longest, work: value.work + longest + 1 }
  }
  if (value.most === undefined) throw new Unreadable(`“${name}” is for a list: asks or signatories`)
  if (name !== 'join') return itemOf(value, name === 'first' ? 0 : -1)
  return joined(value, words.take('sign', ':') ? readOperand(words, known) : null)
}

const SPACE: Value = { read: () => ' ', longest: 1, work: 1 }

function joined(list: Value, given: Value | null): Value {
  const between = given ?? SPACE
  const longest = (list.most ?? 1) * (list.longest + between.longest * (between.most ?? 1))
  return {
    read: (scope) => asList(list.read(scope)).join(asText(between.read(scope))),
    longest,
    work: list.work + between.work + longest,
  }
}
