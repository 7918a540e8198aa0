import { afterAll, beforeAll, expect, test } from 'vitest'
import { shareReads } from './share-reads.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let testing: TestDatabase

beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

/** Readings that end when they are told to; each answers with what stood there when it began. */
function setUp() {
  const state = { stands: 'old', readings: 0 }
  const ends: ((fails?: Error) => void)[] = []
  const share = shareReads((_, asked: string) => {
    state.readings += 1
    const answer = `${asked} ${state.stands}`
    return new Promise<string>((resolve, reject) => {
      ends.push((fails) => (fails ? reject(fails) : resolve(answer)))
    })
  })
  return { state, ends, ask: (asked: string) => share(testing.db, asked) }
}

test('whoever asks while it is read gets the next reading, all of them the same one', async () => {
  const { state, ends, ask } = setUp()
  const first = ask('x')
  state.stands = 'new'
  const others = [ask('x'), ask('x'), ask('x')]
  ends[0]?.()
  expect(await first).toBe('x old')
  expect(state.readings).toBe(2)
  ends[1]?.()
  expect(await Promise.all(others)).toEqual(['x new', 'x new', 'x new'])
  const later = ask('x')
  expect(state.readings).toBe(3)
  ends[2]?.()
  expect(await later).toBe('x new')
})

test('another question is another reading', async () => {
  const { state, ends, ask } = setUp()
  const both = [ask('x'), ask('y')]
  expect(state.readings).toBe(2)
  for (const end of ends) end()
  expect(await Promise.all(both)).toEqual(['x old', 'y old'])
})

test('a failure is told to those who asked for that reading, and the next one goes on', async () => {
  const { ends, ask } = setUp()
  const first = ask('x')
  const second = ask('x')
  ends[0]?.(new Error('no'))
  await expect(first).rejects.toThrow('no')
  ends[1]?.()
  expect(await second).toBe('x old')
})
