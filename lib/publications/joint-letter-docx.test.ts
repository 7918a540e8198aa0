import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { jointLetterDocx } from './joint-letter-docx.ts'
import { letterOf } from './testing/joint-letter.ts'

const docxOf = async (...given: Parameters<typeof letterOf>) =>
  unzip(await jointLetterDocx(await letterOf(...given)))

describe.each([1, 7, 23, 40])('a letter of %i', (count) => {
  test('says everything once, in order', async () => {
    const letter = await letterOf(count)
    const text = textOf(await docxOf(count))
    const names = letter.signatories.map(({ name }) => name)
    const order = [
      '22 November 2026',
      'Dear Secretary of State,',
      'Seen in three weeks',
      'We write together.',
      'Our statement',
      'Clause 1 ',
      'Clause 5 ',
      'Yours sincerely,',
      ...names,
      letter.address,
    ]
    let from = 0
    for (const words of order) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
  })

  test('describes every logo', async () => {
    const letter = await letterOf(count)
    const xml = (await docxOf(count)).get('word/document.xml') ?? ''
    const described = [...xml.matchAll(/<wp:docPr [^>]*descr="(Logo of [^"]+)"/g)].map(([, words]) => words)
    const wanted = letter.signatories.flatMap(({ name, logo }) => (logo ? [`Logo of ${name}`] : []))
    expect(described.map((words) => words?.replaceAll('&quot;', '"'))).toEqual(wanted)
  })
})

test('headings and clauses are styles and numbers of Word’s own, and its language is British English', async () => {
  const files = await docxOf(7)
  const xml = files.get('word/document.xml') ?? ''
  expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1)
  expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThanOrEqual(2)
  expect(xml.match(/<w:numId /g)).toHaveLength(5)
  expect(files.get('word/styles.xml')).toContain('w:lang w:val="en-GB"')
  expect(xml).toMatch(/<w:hyperlink [^>]*r:id=/)
})

test('200 clauses, and signs that XML holds dear', async () => {
  const files = await docxOf(2, { clauses: 200, covering: ['R & D <script>alert("x")</script>'] })
  expect(files.get('word/document.xml')).toContain('R &amp; D &lt;script&gt;')
  expect(textOf(files)).toContain('Clause 199 ')
})

const textOf = (files: Map<string, string>) =>
  (files.get('word/document.xml') ?? '')
    .replace(/<w:(p|br)[ />]/g, ' $&')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ')

/** The text files of a ZIP, by the list at its end. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, packed, nameLength] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
    ]
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + packed)
    if (/\.(xml|rels)$/.test(name)) files.set(name, String(method === 8 ? inflateRawSync(data) : data))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}
