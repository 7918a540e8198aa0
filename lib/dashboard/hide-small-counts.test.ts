import { expect, test } from 'vitest'
import { countsToHide, hideSmall } from './hide-small-counts.ts'

const whole = (...counts: number[]) => counts.map((count) => ({ count, parts: [count] }))

test('counts from 1 to 4 are hidden, nought and five are not', () => {
  expect([0, 1, 4, 5, 600].map(hideSmall)).toEqual([0, null, null, 5, 600])
})

test('nothing is hidden where nothing is small', () => {
  expect(countsToHide(whole(5, 0, 90))).toEqual([false, false, false])
  expect(countsToHide([])).toEqual([])
})

test('a lone small count takes the next smallest with it, so that the total does not give it away', () => {
  expect(countsToHide(whole(9, 2, 7, 0))).toEqual([false, true, true, false])
  expect(countsToHide(whole(2))).toEqual([true])
})

test('several small counts cover each other', () => {
  expect(countsToHide(whole(9, 2, 3))).toEqual([false, true, true])
})

test('a sum with a small part is hidden, so that one campaign cannot be subtracted from all', () => {
  expect(countsToHide([{ count: 9, parts: [7, 2] }, ...whole(3)])).toEqual([true, true])
})
