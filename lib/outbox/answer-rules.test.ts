import { describe, expect, test } from 'vitest'
import { decideAfter, decideWithoutSession, type History } from './answer-rules.ts'

const now = new Date('2026-03-10T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const history = (overrides: Partial<History> = {}): History => ({
  firstTriedAt: now,
  deferrals: 0,
  breaks: 0,
  repeatable: false,
  ...overrides,
})
const answered = (response: string, overrides: Partial<History> = {}) =>
  decideAfter({ kind: 'answered', response }, history(overrides), now, () => 0.5)
const minutesUntil = (date?: Date) => ((date?.getTime() ?? 0) - now.getTime()) / 60_000

describe('an answer', () => {
  test('asking to wait is honoured: 5 minutes, doubling to 4 hours, for 5 days', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 7].map((deferrals) =>
      minutesUntil(answered('450 4.2.0 Greylisted', { deferrals }).nextAttemptAt),
    )
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 240, 240])
    expect(answered('451 Local error', { firstTriedAt: hoursAgo(121) }).to).toBe('failed')
  })

  test('that states a longer delay is believed', () => {
    expect(minutesUntil(answered('450 Try again in 900 seconds').nextAttemptAt)).toBe(15)
  })

  test.each(['452 4.2.2 Mailbox full', '552 5.2.2 Mailbox full'])(
    '%s is tried every 2 hours for 7 days',
    (answer) => {
      expect(answered(answer)).toMatchObject({ to: 'deferred' })
      expect(minutesUntil(answered(answer).nextAttemptAt)).toBe(120)
      expect(answered(answer, { firstTriedAt: hoursAgo(6 * 24) }).to).toBe('deferred')
      expect(answered(answer, { firstTriedAt: hoursAgo(7 * 24 + 1) }).to).toBe('failed')
    },
  )

  test.each(['550 5.7.1 Blocked by policy', '450 4.7.500 Server busy'])(
    '%s pauses the lane, fails no letter',
    (answer) => {
      expect(answered(answer)).toMatchObject({ to: 'deferred', lane: 'pause' })
    },
  )

  test.each(['550 5.1.1 No such user', '554 5.6.0 Bad content', '500 What?'])('%s ends it', (answer) => {
    expect(answered(answer)).toEqual({ to: 'failed' })
  })

  test('refusing our name and password pauses everything', () => {
    expect(answered('535 5.7.8 Authentication failed')).toMatchObject({ to: 'ready', lane: 'pause_all' })
  })

  test('421 uses no attempt and slows the lane', () => {
    expect(answered('421 Closing')).toMatchObject({ to: 'ready', lane: 'back_off' })
  })
})

describe('a broken line', () => {
  const broke = (released: boolean, repeatable: boolean) =>
    decideAfter({ kind: 'broke', released, why: '' }, history({ repeatable }), now).to

  test.each([
    [false, false, 'ready'],
    [false, true, 'ready'],
    [true, true, 'ready'],
    [true, false, 'unknown'],
  ] as const)('text let go: %s, repeatable: %s → %s', (released, repeatable, state) => {
    expect(broke(released, repeatable)).toBe(state)
  })
})

describe('where no session was opened', () => {
  test.each([
    ['', 'back_off'],
    ['421 4.3.2 Closing', 'back_off'],
    ['454 4.7.0 Not at the moment', 'back_off'],
    ['554 Your address has a poor reputation', 'pause'],
    ['554-mail.invalid\n554 5.7.1 Blocked', 'pause'],
    ['550 5.7.1 Blocked', 'pause'],
    ['502 5.5.1 What?', 'back_off'],
  ])('%j means %s for the lane', (answer, lane) => {
    expect(decideWithoutSession({ access: false, answer })).toBe(lane)
  })

  test('and our name was refused, everything waits', () => {
    expect(decideWithoutSession({ access: true, answer: '535 5.7.8 No' })).toBe('pause_all')
  })
})
