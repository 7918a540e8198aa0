import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('work takes turns in the order it came, and a fault keeps nobody back', async () => {
  const line = oneAtATime()
  const events: string[] = []
  const work = (name: string, fails = false) =>
    line.take(async () => {
      events.push(`${name} begins`)
      await new Promise(setImmediate)
      events.push(`${name} ends`)
      if (fails) throw new Error(name)
    })
  const first = work('first', true)
  const second = work('second')
  expect(line.inLine()).toBe(2)
  await expect(first).rejects.toThrow('first')
  await second
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  expect(line.inLine()).toBe(0)
})
