import { expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'
import { mutations } from './testing/mutations.ts'
import { placeMutated } from './testing/place-mutated.ts'

const { arrive, data } = answeredLetters()

const MESSAGES = 120
const SEED = 20261128
/** Of the processor, with whatever else this process does meanwhile. `npm run bench -- mutated` has 10,000 of any seed. */
const LONGEST_MS = 5_000

test('whatever is done to a message, it ends placed, held, set aside or refused, with a reason and its bytes as they came', {
  timeout: 120_000,
}, async () => {
  const ended = await placeMutated(data().db, { seed: SEED, messages: MESSAGES, now })
  expect(ended.wrong).toEqual([])
  const { placed, held, setAside, refused, messages, worstMs } = ended
  expect(placed + held + setAside + refused).toBe(messages)
  expect(Math.min(placed, held, refused)).toBeGreaterThan(0)
  expect(worstMs).toBeLessThan(LONGEST_MS)
  expect(await compareCounts(data().db)).toEqual([])
})

test('a nought in what a message answers points to nothing, and stops nothing', async () => {
  const { placed } = await arrive({ headers: { 'In-Reply-To': '<a\0b@x.invalid>', References: '<\0@x>' } })
  expect(placed).toMatchObject({ outcome: 'held' })
})

test('there are more than thirty things that are done to one', () => {
  expect(Object.keys(mutations).length).toBeGreaterThan(30)
})
