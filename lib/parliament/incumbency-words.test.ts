import { expect, test } from 'vitest'
import { heldWhen } from './incumbency-words.ts'

test('a time in a seat is told with why it began and ended', () => {
  const startedOn = new Date('2024-07-05')
  const open = { startedOn, beganBy: 'general_election', endedOn: null, endedBy: null } as const
  expect(heldWhen(open)).toBe('from 5 July 2024 (general election)')
  expect(heldWhen({ ...open, endedOn: new Date('2026-05-18'), endedBy: 'resigned' })).toBe(
    'from 5 July 2024 (general election) to 18 May 2026 (resigned)',
  )
  expect(heldWhen({ ...open, endedOn: new Date('2029-05-30'), endedBy: 'dissolution' })).toBe(
    'from 5 July 2024 (general election) to 30 May 2029 (Parliament was dissolved)',
  )
})
