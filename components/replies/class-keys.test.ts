import { expect, test } from 'vitest'
import { sayableStates } from '#lib/replies/schema.ts'
import { classList } from './class-keys.ts'

test('every class a person can say has one key, and no two the same, with Shift or without', () => {
  expect(classList.map(({ state }) => state).toSorted()).toEqual([...sayableStates].toSorted())
  const keys = classList.flatMap(({ key, shifted }) => [key, ...shifted])
  expect(new Set(keys).size).toBe(keys.length)
  // The page's other keys.
  expect(keys.filter((key) => 'jkuzx?/'.includes(key))).toEqual([])
})
