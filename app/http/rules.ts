import type { Door } from '#lib/platform/doors.ts'
import type { Right } from './admit.ts'

/** What a handler asks of whoever calls it: a right, or no more than the limit of a door, or nothing. */
export type Rule = { right: Right | 'anybody'; door?: Door; most?: number }

const rules = new WeakMap<object, Rule>()

/** Remembers what a handler asks, so that the test of all routes can hold it against its table. */
export function withRule<Handler extends object>(handler: Handler, rule: Rule): Handler {
  rules.set(handler, rule)
  return handler
}

/** What a handler of these folders asks; undefined for one made in another way. */
export const ruleOf = (handler: object): Rule | undefined => rules.get(handler)
