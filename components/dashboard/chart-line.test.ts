import { expect, test } from 'vitest'
import { chartLine, niceTop } from './chart-line.ts'

const box = { top: 10, width: 100, height: 50 }

test('values become points from the lower edge up', () => {
  expect(chartLine({ values: [0, 5, 10], ...box })).toBe('M0 50L50 25L100 0')
})

test('a hidden value leaves a gap', () => {
  expect(chartLine({ values: [0, null, 10], ...box })).toBe('M0 50M100 0')
})

test.each([
  [0, 5],
  [4, 5],
  [7, 8],
  [11, 15],
  [230, 250],
  [5001, 6000],
])('an axis for %i ends at %i', (highest, top) => {
  expect(niceTop(highest)).toBe(top)
})
