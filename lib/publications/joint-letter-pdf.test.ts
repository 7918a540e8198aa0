import { describe, expect, test } from 'vitest'
import { jointLetterPdf } from './joint-letter-pdf.ts'
import { linesThatStay } from './pdf-sheet.ts'
import { letterOf } from './testing/joint-letter.ts'
import { readPdf } from './testing/read-pdf.ts'

const pdfOf = async (...given: Parameters<typeof letterOf>) =>
  readPdf(await jointLetterPdf(await letterOf(...given)))

describe.each([
  [1, 2],
  [7, 3],
  [23, 4],
  [40, 5],
])('a letter of %i', (count, mostPages) => {
  test('says everything once, in order, in a tree that a screen reader follows', async () => {
    const { text, types, pages } = await pdfOf(count)
    const letter = await letterOf(count)
    const names = letter.signatories.map(({ name }) => name)
    const inOrder = [
      '22 November',
      'Dear Secretary',
      'We write together.',
      'Our statement',
      'Clause 1 ',
      'Clause 5 ',
      'Yours sincerely,',
      ...names,
      'This statement, and who',
    ]
    let from = 0
    for (const words of inOrder) {
      const at = text.indexOf(words, from)
      expect(at, `“${words}” after sign ${from}`).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
    expect(text.indexOf('Môn – ŵ a ŷ') > 0).toBe(count > 1)
    expect(types.filter((type) => type === 'H1')).toHaveLength(1)
    expect(types.filter((type) => type === 'Figure')).toHaveLength(
      letter.signatories.filter(({ logo }) => logo).length,
    )
    expect(types).toEqual(expect.arrayContaining(['Document', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link']))
    expect(pages).toBeLessThanOrEqual(mostPages)
  })

  test('keeps inside its margins, with a footer on each page', async () => {
    const { places, pages, artifacts } = await pdfOf(count)
    for (const { x, end, y } of places) {
      expect(x).toBeGreaterThanOrEqual(67)
      expect(end).toBeLessThanOrEqual(595.28 - 67)
      expect(y).toBeGreaterThan(25)
      expect(y).toBeLessThan(842 - 55)
    }
    expect(artifacts).toBe(pages)
  })
})

test('it is a tagged PDF 1.7 in British English with a title, its fonts embedded and its logos described', async () => {
  const { source } = await pdfOf(7)
  expect(source.slice(0, 8)).toBe('%PDF-1.7')
  expect(source).toMatch(/\/MarkInfo|\/Marked true/)
  expect(source).toContain('/Lang (en-GB)')
  expect(source).toContain('/DisplayDocTitle true')
  expect(source).toContain('pdfuaid:part')
  expect(source.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4)
  expect(source).not.toMatch(/\/BaseFont \/Helvetica/)
  expect(source.match(/\/Alt \(/g)?.length).toBeGreaterThan(5)
})

test('200 clauses, a word as long as a line, and no clause at all', async () => {
  expect((await pdfOf(3, { clauses: 200 })).pages).toBeGreaterThan(10)
  const long = await pdfOf(1, { covering: ['x'.repeat(2_000)], title: 'y'.repeat(120) })
  expect(Math.max(...long.places.map(({ end }) => end))).toBeLessThanOrEqual(595.28 - 67)
  expect((await pdfOf(0, { clauses: 0 })).text).toContain('Yours sincerely,')
}, 60_000)

test('no line stands alone on either side of a page’s end', () => {
  expect(linesThatStay(5, 9)).toBe(5)
  expect(linesThatStay(5, 4)).toBe(3)
  expect(linesThatStay(3, 2)).toBe(0)
  expect(linesThatStay(9, 1)).toBe(0)
  expect(linesThatStay(1, 0)).toBe(0)
})
