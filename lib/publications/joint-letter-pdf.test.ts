import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { jointLetterPdf } from './joint-letter-pdf.ts'
import { linesThatStay } from './pdf-sheet.ts'
import { letterOf } from './testing/joint-letter.ts'

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

/** As much of a PDF as these tests ask about: what is drawn where, and what the tree says it is. */
function readPdf(bytes: Uint8Array) {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body)
  const streamOf = (id: string) => {
    const body = objects.get(id) ?? ''
    const start = body.indexOf('stream\n') + 7
    return inflateSync(Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')).toString(
      'latin1',
    )
  }
  const fonts = fontsOf(objects, streamOf)
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  const contents = pages.map((page) => streamOf(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''))
  const drawn = contents.flatMap((content) => drawnIn(content, fonts))
  return {
    source: file,
    pages: pages.length,
    text: drawn
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
    places: drawn,
    artifacts: contents.join('\n').match(/\/Artifact <<[^>]*\/Type \/?\(?Pagination/g)?.length ?? 0,
    types: [...objects.values()].flatMap((body) => /\/S \/(\w+)\n/.exec(body)?.[1] ?? []),
  }
}

type Font = { letters: Map<number, string>; widths: Map<number, number> }

function fontsOf(objects: Map<string, string>, streamOf: (id: string) => string): Map<string, Font> {
  const fonts = new Map<string, Font>()
  const resources = [...objects.values()].join('\n').matchAll(/\/(F\d+) (\d+) 0 R/g)
  for (const [, name = '', id = ''] of resources) {
    const font = objects.get(id) ?? ''
    const letters = new Map<number, string>()
    const map = streamOf(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? '')
    for (const [, first = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g)) {
      const start = Number.parseInt(first, 16)
      for (const [at, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
        letters.set(start + at, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
    const descendant = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font)?.[1] ?? '') ?? ''
    const widths = [...(/\/W \[0 \[([^\]]*)\]\]/.exec(descendant)?.[1] ?? '').trim().split(/\s+/).entries()]
    fonts.set(name, { letters, widths: new Map(widths.map(([at, width]) => [at, Number(width)])) })
  }
  return fonts
}

function drawnIn(content: string, fonts: Map<string, Font>) {
  const found: { text: string; x: number; y: number; end: number }[] = []
  for (const [, body = ''] of content.matchAll(/BT\n([\s\S]*?)ET/g)) {
    const [, x = '', y = ''] = /1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/.exec(body) ?? []
    const [, name = '', size = ''] = /\/(F\d+) ([\d.]+) Tf/.exec(body) ?? []
    const font = fonts.get(name)
    let text = ''
    let width = 0
    for (const [, array = ''] of body.matchAll(/\[([^\]]*)\] TJ/g)) {
      for (const [, hex, shift] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/g)) {
        for (const code of hex?.match(/.{4}/g) ?? []) {
          const glyph = Number.parseInt(code, 16)
          text += font?.letters.get(glyph) ?? ''
          width += font?.widths.get(glyph) ?? 0
        }
        width -= Number(shift ?? 0)
      }
    }
    const seen = (width - (text.endsWith(' ') ? 318 : 0)) / 1000
    found.push({ text, x: Number(x), y: Number(y), end: Number(x) + seen * Number(size) })
  }
  return found
}
