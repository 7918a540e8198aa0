import { expect, test, vi } from 'vitest'
import { remember } from './remember.ts'

function counted({ most = 5, forMs }: { most?: number; forMs?: number } = {}) {
  let begun = 0
  const remembered = remember<string | null>({ most, ...(forMs && { forMs }) })
  const ask = (name: string) =>
    remembered(name, async () => {
      begun += 1
      await new Promise(setImmediate)
      if (name === 'wrong') throw new Error(name)
      return name === 'nothing' ? null : name.toUpperCase()
    })
  return { ask, begun: () => begun }
}

test('a thousand who ask for the same thing at once cause it to be made once', async () => {
  const { ask, begun } = counted()
  const all = await Promise.all(Array.from({ length: 1000 }, () => ask('a')))
  expect(new Set(all)).toEqual(new Set(['A']))
  expect([await ask('a'), await ask('b')]).toEqual(['A', 'B'])
  expect(begun()).toBe(2)
})

test('only the last ones are kept, and those asked for last stay longest', async () => {
  const { ask, begun } = counted({ most: 2 })
  for (const name of ['a', 'b', 'a', 'c', 'a']) await ask(name)
  expect(begun()).toBe(3)
  await ask('b')
  expect(begun()).toBe(4)
})

test('a time is counted from the first who asked', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const { ask, begun } = counted({ forMs: 2_000 })
    await ask('a')
    vi.advanceTimersByTime(1_999)
    await ask('a')
    expect(begun()).toBe(1)
    vi.advanceTimersByTime(1)
    await ask('a')
    expect(begun()).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a fault is told and not kept, and nothing is not kept either', async () => {
  const { ask, begun } = counted()
  await expect(ask('wrong')).rejects.toThrow('wrong')
  await expect(ask('wrong')).rejects.toThrow('wrong')
  expect([await ask('nothing'), await ask('nothing')]).toEqual([null, null])
  expect(begun()).toBe(4)
})
