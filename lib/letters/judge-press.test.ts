import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { PUZZLE_BITS, PUZZLES, puzzleText } from '#lib/platform/puzzle.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { judgePress } from './judge-press.ts'
import { newSendingForm } from './sending-form.ts'
import { asksForProof, sendingRates } from './sending-rate.ts'
import { anAddress } from './testing/letters.ts'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('LETTERS_BEFORE_PROOF', '5')
  vi.stubEnv('SENDING_SECONDS', '1')
  test = await testDatabase()
})
beforeEach(() => {
  for (const counted of Object.values(sendingRates)) counted.clear()
})
afterEach(() => vi.useRealTimers())
afterAll(() => test.drop())

const now = new Date('2026-03-10T09:30:00Z')
const later = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1_000)

/** A press of the button on a page made ten seconds before, unless it says otherwise. */
function press({ slug, now, waited = 10, asks = false, from = anAddress() }: Pressed, proof = '') {
  const mark = randomUUID()
  const { sealed, challenge } = newSendingForm({ slug, mark, asks, now: later(now, -waited) })
  const send = (answer = proof, at = now) =>
    judgePress({ db: test.db, slug, mark, from, now: at, form: sealed, trap: '', proof: answer })
  return { send, challenge }
}
type Pressed = { slug: string; now: Date; waited?: number; asks?: boolean; from?: string }
const ok = { takes: true, held: null }
const prove = { takes: false, again: 'many_letters' }

/** More than honest people send to a campaign. */
async function flood(slug: string, now: Date) {
  const judged = []
  for (let at = 0; at < 12; at += 1) judged.push(await press({ slug, now }).send())
  return judged
}

/** The plainest way to solve a challenge. */
const solve = (challenge: string) =>
  Array.from({ length: PUZZLES }, (_, puzzle) => {
    let number = 0
    while (
      Number.parseInt(sha256Of(puzzleText(challenge, puzzle, number)).slice(0, 8), 16) >>>
      (32 - PUZZLE_BITS)
    )
      number += 1
    return number.toString(36)
  }).join(',')

describe('while many letters come at once', () => {
  it('a proof is asked for beyond the honest rate, of that campaign alone, and no longer when it is over', async () => {
    const slug = randomUUID()
    expect(await flood(slug, now)).toEqual([...Array(5).fill(ok), ...Array(7).fill(prove)])
    expect(await asksForProof({ slug, from: anAddress(), now })).toBe(true)
    expect(await asksForProof({ slug, from: anAddress(), now: later(now, 601) })).toBe(false)
  })

  it('a proof takes a letter once', async () => {
    const slug = randomUUID()
    await flood(slug, now)
    const { send, challenge } = press({ slug, now, asks: true })
    expect(await send(solve(`${challenge.slice(1)}A`))).toEqual(prove)
    const answer = solve(challenge)
    expect(await send(answer)).toEqual(ok)
    expect(await send(answer)).toEqual(prove)
  })

  it('and no other one as long as its form is good', async () => {
    const slug = randomUUID()
    // What is counted goes by the clock.
    vi.useFakeTimers({ toFake: ['Date'], now })
    await flood(slug, now)
    const { send, challenge } = press({ slug, now })
    const answer = solve(challenge)
    expect(await send(answer)).toEqual(ok)
    for (const hours of [2, 12, 23]) {
      const then = later(now, hours * 3_600)
      vi.setSystemTime(then)
      await flood(slug, then)
      expect(await send(answer, then)).toEqual(prove)
    }
    expect(await send(answer, later(now, 25 * 3_600))).toMatchObject({ again: 'form_old' })
  })

  it('whoever runs no script waits a minute, and their letter is taken', async () => {
    const slug = randomUUID()
    await flood(slug, now)
    expect(await press({ slug, now, asks: true }).send()).toEqual(prove)
    expect(await press({ slug, now, asks: true, waited: 60 }).send()).toEqual({ takes: true, held: 'flood' })
  })
})

it('one network that sends more than a ward does is asked for a proof, and nobody else', async () => {
  const from = anAddress()
  const judged = []
  for (let at = 0; at < 22; at += 1) judged.push(await press({ slug: randomUUID(), now, from }).send())
  expect(judged.slice(20)).toEqual([prove, prove])
  expect(await asksForProof({ slug: randomUUID(), from, now })).toBe(true)
})

it('what no person sent does not make it busy for others', async () => {
  const slug = randomUUID()
  for (let at = 0; at < 12; at += 1) await press({ slug, now, waited: 0.2 }).send()
  expect(await press({ slug, now }).send()).toEqual(ok)
})
