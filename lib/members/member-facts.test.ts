import { expect, it } from 'vitest'
import { dateOf } from '#lib/platform/london-day.ts'
import { sittingSince } from './member-facts.ts'
import { lastMonths } from './member-months.ts'

const held = (gssCode: string, from: string, to: string | null = null) => ({
  gssCode,
  startedOn: dateOf(from),
  endedOn: to === null ? null : dateOf(to),
})

it('a change of party does not break the time somebody holds a seat; another seat and a gap do', () => {
  const changed = [held('E1', '2026-01-20'), held('E1', '2024-07-05', '2026-01-20')]
  expect(sittingSince(changed)).toEqual(dateOf('2024-07-05'))
  const gap = [held('E1', '2026-06-19'), held('E1', '2024-07-05', '2026-05-18')]
  expect(sittingSince(gap)).toEqual(dateOf('2026-06-19'))
  const moved = [held('E2', '2026-06-19'), held('E1', '2024-07-05', '2026-06-19')]
  expect(sittingSince(moved)).toEqual(dateOf('2026-06-19'))
  expect(sittingSince([])).toBeNull()
})

it('the last twelve months go over the turn of the year, by the days of London', () => {
  const months = lastMonths(new Date('2026-03-31T23:30:00Z'))
  expect([months[0], months.at(-1), months.length]).toEqual(['2025-05', '2026-04', 12])
})
