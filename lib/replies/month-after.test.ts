import { expect, test } from 'vitest'
import { monthAfter } from './month-after.ts'

test.each([
  ['2026-03-10T12:00:00Z', '2026-04-10'],
  ['2026-01-31T12:00:00Z', '2026-02-28'],
  ['2028-01-31T12:00:00Z', '2028-02-29'],
  ['2026-12-31T12:00:00Z', '2027-01-31'],
  // Half past midnight in London, in summer.
  ['2026-06-30T23:30:00Z', '2026-08-01'],
])('what came at %s is due on %s', (came, due) => {
  expect(monthAfter(new Date(came))).toBe(due)
})
