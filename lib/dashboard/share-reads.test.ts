import { expect, test, vi } from 'vitest'
import { shareReads } from './share-reads.ts'

function setUp() {
  const clock = { now: 0 }
  const share = shareReads(() => clock.now)
  const read = vi.fn(async () => {
    clock.now += 100
    return clock.now
  })
  return { clock, share, read }
}

test('those who ask at the same time share one reading', async () => {
  const { share, read } = setUp()
  const [a, b] = await Promise.all([share('x', read), share('x', read)])
  expect(a).toBe(b)
  expect(read).toHaveBeenCalledTimes(1)
})

test('what took 100 ms is kept for a second, and then read again', async () => {
  const { clock, share, read } = setUp()
  await share('x', read)
  clock.now += 999
  await share('x', read)
  expect(read).toHaveBeenCalledTimes(1)
  clock.now += 1
  await share('x', read)
  expect(read).toHaveBeenCalledTimes(2)
})

test('another question is another reading', async () => {
  const { share, read } = setUp()
  await share('x', read)
  await share('y', read)
  expect(read).toHaveBeenCalledTimes(2)
})

test('a failure is told and not kept', async () => {
  const { share, read } = setUp()
  await expect(share('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await share('x', read)).toBe(100)
})
