import { describe, expect, test } from 'vitest'
import { sumOfTold, toldCount } from './told-count.ts'

describe('a count of supporters', () => {
  test('is told in fives to who may not see small ones; none cannot be told from few', () => {
    expect([0, 1, 4, 5, 9, 10, 12, 11, 1_203].map((n) => toldCount(n, false))).toEqual([
      null,
      null,
      null,
      5,
      5,
      10,
      10,
      10,
      1_200,
    ])
  })

  test('is told as it is to who handles letters', () => {
    expect([0, 1, 4, 12].map((n) => toldCount(n, true))).toEqual([0, 1, 4, 12])
  })

  test('a sum is what its parts were told as', () => {
    expect(sumOfTold([10, null, 5])).toBe(15)
    expect(sumOfTold([null, null])).toBeNull()
    expect(sumOfTold([])).toBe(0)
  })
})
