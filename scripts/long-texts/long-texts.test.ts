import { globSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { growth, MOST_GROWTH } from '#lib/platform/testing/growth.ts'
import { namesImported, overText } from './find-untried.ts'
import { comparisons, overPeoplesText } from './functions.ts'
import { worstText, worstTexts } from './inputs.ts'

/** Where the worst text is chosen: there what is quadratic takes a hundred times as long as what is not. */
const CHOSEN_AT = 16 * 1024
const SIZES = [32 * 1024, 128 * 1024, 512 * 1024]

/** Two texts are compared word by word up to a number of changes, which takes time with its square: it is passed in these. */
const COMPARED_SIZES = SIZES.slice(1)

const growthOn = (name: string, run: (text: string) => unknown, sizes = SIZES) =>
  growth(run, (size) => worstText(name, size), sizes)

vi.setConfig({ testTimeout: 120_000 })

/** The text that this takes longest for. */
function slowestText(run: (text: string) => unknown): string {
  const costs = worstTexts.map((name) => {
    const text = worstText(name, CHOSEN_AT)
    const began = performance.now()
    run(text)
    return { name, took: performance.now() - began }
  })
  const [slowest] = costs.toSorted((a, b) => b.took - a.took)
  if (!slowest) throw new Error('there is no text to try')
  return slowest.name
}

describe('the time grows with the text and no faster:', () => {
  test.each(Object.entries(overPeoplesText))('%s', (_, run) => {
    const name = slowestText(run)
    expect(growthOn(name, run), name).toBeLessThan(MOST_GROWTH)
  })

  test.each(Object.entries(comparisons))('%s', (_, run) => {
    for (const name of ['different words', 'line ends'])
      expect(growthOn(name, run, COMPARED_SIZES), name).toBeLessThan(MOST_GROWTH)
  })
})

test('this test sees what is quadratic', () => {
  const run = (text: string) => `${text}x`.replace(/[^\S\n]+$/gm, '')
  expect(growth(run, (size) => ' '.repeat(size), [7_000, 21_000])).toBeGreaterThan(MOST_GROWTH)
})

/** Functions over a text that no stranger gives them, or that is part of another's that is tried. */
const NOT_PEOPLES: Record<string, string> = {
  firstWordOf: 'a puzzle of our own making, of a few letters',
  judgeDkimRecord: 'a record that DNS answers, for whoever runs this',
  partsOf: 'runs as `template, read`',
  pictureUrl: 'our own addresses',
  puzzleText: 'a puzzle of our own making, of a few letters',
  qrPath: 'our own addresses',
  readNetworks: 'a setting',
  renderLetterTemplate: 'runs as `letter, composed`',
  templateNames: 'reads what `template, read` reads',
}

test('every function of lib that is given a text is tried', () => {
  const paths = globSync('lib/**/*.ts').filter((path) => !/\.test\.ts$|\/(?:generated|testing)\//.test(path))
  const tried = namesImported('scripts/long-texts/functions.ts')
  const untried = overText(paths).filter(({ name }) => !tried.has(name) && !(name in NOT_PEOPLES))
  expect(untried).toEqual([])
})
