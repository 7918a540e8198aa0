import { expect, test, vi } from 'vitest'
import { connectDatabase, type Database } from './database.ts'
import { recently } from './recently.ts'

// Nobody answers there: these databases only tell two apart.
const nowhere = (): Database => connectDatabase('postgresql://nobody@127.0.0.1:1/none')
const db = nowhere()
const now = new Date('2026-11-22T12:00:00Z')
const tomorrow = new Date('2026-11-23T12:00:00Z')

test('whoever asks within two seconds gets the same answer, from one reading', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    let count = 0
    const read = recently(async () => ++count)
    expect(await Promise.all([read(db, 'a', now), read(db, 'a', now)])).toEqual([1, 1])
    vi.advanceTimersByTime(1_999)
    expect(await read(db, 'a', now)).toBe(1)
    vi.advanceTimersByTime(1)
    expect(await read(db, 'a', now)).toBe(2)
  } finally {
    vi.useRealTimers()
  }
})

test('another key, another day and another database have answers of their own', async () => {
  let count = 0
  const read = recently(async () => ++count)
  const answers = [
    await read(db, 'a', now),
    await read(db, 'b', now),
    await read(db, 'a', tomorrow),
    await read(nowhere(), 'a', now),
  ]
  expect(answers).toEqual([1, 2, 3, 4])
})

test('nothing there is asked for again, and so is what failed', async () => {
  const answers: (() => Promise<string | null>)[] = [
    async () => null,
    () => Promise.reject(new Error('away')),
    async () => 'there',
    async () => 'later',
  ]
  const read = recently(() => answers.shift()?.() ?? Promise.resolve(null))
  expect(await read(db, 'a', now)).toBeNull()
  await expect(read(db, 'a', now)).rejects.toThrow('away')
  expect(await read(db, 'a', now)).toBe('there')
  expect(await read(db, 'a', now)).toBe('there')
})

test('however many keys are asked for, few are kept', async () => {
  let count = 0
  const read = recently(async () => ++count)
  await read(db, 'first', now)
  for (let at = 0; at < 600; at += 1) await read(db, `key ${at}`, now)
  expect(await read(db, 'first', now)).toBe(602)
})
