import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchPace } from './smtp-pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const SECOND = 1_000

function watch() {
  const slow = vi.fn()
  return { slow, pace: watchPace({ graceMs: 10 * SECOND, bytesPerSecond: 100 }, slow) }
}

test('who sends nothing is too slow when the grace is over', () => {
  const { slow, pace } = watch()
  pace.wait()
  vi.advanceTimersByTime(10 * SECOND - 1)
  expect(slow).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(slow).toHaveBeenCalledOnce()
})

test('a byte a second buys no time to speak of', () => {
  const { slow, pace } = watch()
  for (let second = 0; second < 11; second++) {
    pace.wait()
    vi.advanceTimersByTime(SECOND)
    pace.got(1)
  }
  expect(slow).toHaveBeenCalled()
})

test('who keeps the pace may take as long as it takes', () => {
  const { slow, pace } = watch()
  for (let second = 0; second < 1_000; second++) {
    pace.wait()
    vi.advanceTimersByTime(SECOND)
    pace.got(100)
  }
  expect(slow).not.toHaveBeenCalled()
})

test('nobody is blamed for the time we take ourselves', () => {
  const { slow, pace } = watch()
  pace.wait()
  pace.got(1)
  vi.advanceTimersByTime(1_000 * SECOND)
  pace.wait()
  vi.advanceTimersByTime(9 * SECOND)
  expect(slow).not.toHaveBeenCalled()
  pace.stop()
  vi.advanceTimersByTime(100 * SECOND)
  expect(slow).not.toHaveBeenCalled()
})
