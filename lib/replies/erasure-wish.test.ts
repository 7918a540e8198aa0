import { expect, test } from 'vitest'
import { wishesErasure } from './erasure-wish.ts'
import { labelledWishes } from './testing/erasure-wishes.ts'

const judged = labelledWishes.map((one) => ({
  ...one,
  found: wishesErasure({ subject: one.subject ?? '', words: one.words }),
}))
const count = (wish: boolean, found: boolean) =>
  judged.filter((one) => one.wish === wish && one.found === found).length

const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)]
const inPercent = (part: number, of: number) => `${Math.round((100 * part) / of)} %`
const figures = `precision ${inPercent(right, right + wrong)}, recall ${inPercent(right, right + missed)}`

test(`a wish to be deleted is told from what only sounds like one: of ${judged.length} messages, ${figures}`, () => {
  expect(judged.filter(({ wish, found }) => wish !== found).map(({ words }) => words)).toEqual([])
  expect(judged.length).toBeGreaterThanOrEqual(60)
})

test('whoever writes a long letter has something else to say', () => {
  const long = 'I have waited for a year and nobody can tell me why. '.repeat(10)
  expect(wishesErasure({ subject: '', words: `${long}\n\nPlease delete me.` })).toBe(false)
})

test('what is quoted is nobody’s wish', () => {
  expect(wishesErasure({ subject: '', words: '> Please delete me\n\nNo, keep me.' })).toBe(false)
})

test('a long line is looked at in a moment', () => {
  const before = process.threadCpuUsage()
  for (const piece of ['please ', 'i want ', 'a ', 'the ', 'delete all of the my ', 'my own ']) {
    wishesErasure({ subject: '', words: piece.repeat(300).slice(0, 2_000).replaceAll(' ', '\u00a0') })
    wishesErasure({ subject: piece.repeat(70), words: '' })
  }
  const { user, system } = process.threadCpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(1_000)
})
