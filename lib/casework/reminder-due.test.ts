import { expect, test } from 'vitest'
import { londonInstant } from '#lib/platform/london-day.ts'
import { mustRemind } from './reminder-due.ts'

const due = '2026-03-10'
test.each<[today: string, reminded: string | null, told: boolean]>([
  ['2026-03-09', null, false],
  ['2026-03-10', null, true],
  ['2026-03-10', '2026-03-10', false],
  ['2026-03-11', '2026-03-10', true],
  ['2026-03-12', '2026-03-11', false],
  ['2026-03-17', '2026-03-11', false],
  ['2026-03-18', '2026-03-11', true],
  // Its day was put off after it was told of.
  ['2026-03-10', '2026-03-02', true],
])('due on 10 March: on %s, told last on %s, a mail: %s', (today, reminded, told) => {
  const remindedAt = reminded === null ? null : londonInstant(reminded, '08:00')
  expect(mustRemind({ dueOn: due, remindedAt }, today)).toBe(told)
})
