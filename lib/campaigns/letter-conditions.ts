import { type Data, holds, isSame, type Scope } from './letter-data.ts'
import type { TagWords } from './letter-tag-words.ts'
import { type Known, readOperand, type Value } from './letter-values.ts'
import { Unreadable } from './unreadable.ts'

/** Whether a branch is taken. `work`: the most characters that are gone through to know. */
export type Condition = { holds: (scope: Scope) => boolean; work: number }

type Compare = (one: Data, other: Data) => boolean

const numbers =
  (compare: (one: number, other: number) => boolean): Compare =>
  (one, other) =>
    typeof one === 'number' && typeof other === 'number' && compare(one, other)

const signs: Readonly<Record<string, Compare>> = {
  '==': isSame,
  '!=': (one, other) => !isSame(one, other),
  '<': numbers((one, other) => one < other),
  '>': numbers((one, other) => one > other),
  '<=': numbers((one, other) => one <= other),
  '>=': numbers((one, other) => one >= other),
  contains: holds,
}

const workOf = (parts: readonly { work: number }[]): number => parts.reduce((sum, { work }) => sum + work, 0)

/**
 * What stands behind `if`: one comparison, or several all joined by `and` or all by `or`. Of a value alone only `nil` and
 * `false` are not so: an empty text is there.
 */
export function readCondition(words: TagWords, known: Known): Condition {
  const tests = [readTest(words, known)]
  const joint = words.take('name', 'and', 'or')
  if (joint) {
    do tests.push(readTest(words, known))
    while (words.take('name', joint))
  }
  if (words.take('name', 'and', 'or')) {
    throw new Unreadable('“and” and “or” cannot stand in one condition: put one “if” into the other')
  }
  words.end()
  const all = joint !== 'or'
  return {
    holds: (scope) =>
      all ? tests.every((test) => test.holds(scope)) : tests.some((test) => test.holds(scope)),
    work: workOf(tests),
  }
}

function readTest(words: TagWords, known: Known): Condition {
  const one = readOperand(words, known)
  const sign = words.take('sign', ...Object.keys(signs)) ?? words.take('name', 'contains')
  const compare = sign ? signs[sign] : undefined
  if (!compare) return { holds: (scope) => isThere(one.read(scope)), work: one.work }
  const other = readOperand(words, known)
  return { holds: (scope) => compare(one.read(scope), other.read(scope)), work: one.work + other.work }
}

const isThere = (data: Data): boolean => data !== null && data !== false

/** What stands behind `when`: the subject is one of these, parted by commas or `or`. */
export function readChoices(
  words: TagWords,
  { subject, known }: { subject: Value; known: Known },
): Condition {
  const choices = [readOperand(words, known)]
  while (words.take('sign', ',') ?? words.take('name', 'or')) choices.push(readOperand(words, known))
  words.end()
  return {
    holds: (scope) => choices.some((choice) => isSame(subject.read(scope), choice.read(scope))),
    work: workOf(choices) + choices.length * subject.work,
  }
}

export const opposite = ({ holds, work }: Condition): Condition => ({ holds: (scope) => !holds(scope), work })
