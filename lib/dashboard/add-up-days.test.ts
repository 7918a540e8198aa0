import { expect, test } from 'vitest'
import { addUpDays } from './add-up-days.ts'

test('each day carries what came before it, and quiet days are there too', () => {
  const counts = [
    { day: '2026-03-30', kind: 'delivered' as const, count: 2 },
    { day: '2026-03-28', kind: 'written' as const, count: 3 },
    { day: '2026-03-30', kind: 'written' as const, count: 1 },
  ]
  expect(addUpDays(counts, '2026-03-31', 3)).toEqual([
    { day: '2026-03-29', written: 3, confirmed: 0, delivered: 0 },
    { day: '2026-03-30', written: 4, confirmed: 0, delivered: 2 },
    { day: '2026-03-31', written: 4, confirmed: 0, delivered: 2 },
  ])
})

test('nothing written, nothing drawn', () => {
  expect(addUpDays([], '2026-03-31', 3)).toEqual([])
})

test('a young campaign starts from nought, a week back', () => {
  const totals = addUpDays([{ day: '2026-03-31', kind: 'written', count: 2 }], '2026-03-31', 28)
  expect(totals.map(({ written }) => written)).toEqual([0, 0, 0, 0, 0, 0, 2])
  expect(totals[0]?.day).toBe('2026-03-25')
})
