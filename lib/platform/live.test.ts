import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { tellLive } from './live.ts'
import { liveHub, type Screen } from './live-hub.ts'
import type { LiveTopic } from './live-topics.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A screen that remembers what it was told. */
function screenFor(...wants: LiveTopic[]) {
  const told: LiveTopic[] = []
  let ended = false
  const screen: Screen = {
    wants,
    tell: (topics) => told.push(...topics),
    end: () => {
      ended = true
    },
  }
  return { screen, told, hasEnded: () => ended }
}

type Hub = ReturnType<typeof liveHub>
const hubWith = (may: (screen: Screen) => readonly LiveTopic[] | null): Hub =>
  liveHub({
    db: data.db,
    url: data.url,
    togetherMs: 20,
    stillMay: async (screens) =>
      new Map(
        screens.flatMap((screen) => {
          const topics = may(screen)
          return topics ? [[screen, topics] as const] : []
        }),
      ),
  })

/** Opens it and waits until the hub listens: its first word is that everything has changed. */
async function open(hub: Hub, { screen, told }: ReturnType<typeof screenFor>) {
  closing.push(hub.open(screen))
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), 5_000)
  told.length = 0
}

const tell = (topic: LiveTopic) => data.db.$transaction((tx) => tellLive(tx, topic))

test('a change is told within two seconds, to those screens alone that want to hear of it', async () => {
  const hub = hubWith(() => ['answers', 'claims', 'follow-ups'])
  const [answers, tasks] = [screenFor('answers', 'claims'), screenFor('follow-ups')]
  await open(hub, answers)
  closing.push(hub.open(tasks.screen))
  const at = performance.now()
  await tell('answers')
  await vi.waitFor(() => expect(answers.told).toEqual(['answers']), { timeout: 2_000, interval: 10 })
  expect(performance.now() - at).toBeLessThan(2_000)
  await tell('follow-ups')
  await vi.waitFor(() => expect(tasks.told).toEqual(['follow-ups']), 2_000)
  expect(answers.told).toEqual(['answers'])
})

test('what many change at once is told together', async () => {
  const hub = hubWith(() => ['answers', 'stances'])
  const one = screenFor('answers', 'stances')
  await open(hub, one)
  await Promise.all(Array.from({ length: 20 }, () => tell('stances')))
  await vi.waitFor(() => expect(one.told).toContain('stances'), 2_000)
  expect(one.told.length).toBeLessThan(10)
})

test('a screen whose person may hear no more is told nothing, and ends', async () => {
  let may = true
  const hub = hubWith(() => (may ? ['answers'] : null))
  const [one, other] = [screenFor('answers'), screenFor('answers')]
  await open(hub, one)
  closing.push(hub.open(other.screen))
  may = false
  await tell('answers')
  await vi.waitFor(() => expect([one.hasEnded(), other.hasEnded()]).toEqual([true, true]), 2_000)
  expect([one.told, other.told]).toEqual([[], []])
})

test('a screen hears of what its person may read, whatever it asked for', async () => {
  const hub = hubWith(() => ['stances'])
  const one = screenFor('answers', 'stances')
  await open(hub, one)
  await tell('answers')
  await tell('stances')
  await vi.waitFor(() => expect(one.told).toContain('stances'), 2_000)
  expect(one.told).not.toContain('answers')
})

test('while the rights cannot be looked up nobody is told, and nobody is sent away', async () => {
  let broken = false
  let refusals = 0
  const hub = liveHub({
    db: data.db,
    url: data.url,
    togetherMs: 20,
    stillMay: async (screens) => {
      if (broken) {
        refusals += 1
        throw new Error('the database is being started again')
      }
      return new Map(screens.map((screen) => [screen, ['answers'] as const]))
    },
  })
  const one = screenFor('answers')
  await open(hub, one)
  broken = true
  await tell('answers')
  await vi.waitFor(() => expect(refusals).toBe(1), 3_000)
  expect([one.told, one.hasEnded()]).toEqual([[], false])
  broken = false
  await tell('answers')
  await vi.waitFor(() => expect(one.told).toEqual(['answers']), 2_000)
})
