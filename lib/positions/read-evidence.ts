import { inflateSync } from 'node:zlib'

const MOST_UNPACKED = 20_000_000
const LONGEST_DICTIONARY = 2_000
const FILE = '/Type /EmbeddedFile'
const BEGIN = ' 0 obj\n<<\n'
const END = '>>\nstream\n'

/**
 * The attached file of an evidence PDF as Chorus writes it; null when there is none. Not a reader of PDF: a document that
 * another program saved again is not ours any more, and its seal would not hold anyway.
 */
export function attachedFile(pdf: Buffer): string | null {
  const text = pdf.toString('latin1')
  for (let at = text.indexOf(FILE); at >= 0; at = text.indexOf(FILE, at + 1)) {
    const from = Math.max(0, at - LONGEST_DICTIONARY)
    const begins = text.slice(from, at).lastIndexOf(BEGIN)
    const ends = text.slice(at, at + LONGEST_DICTIONARY).indexOf(END)
    if (begins < 0 || ends < 0) continue
    const dictionary = text.slice(from + begins, at + ends)
    if (dictionary.includes('endobj')) continue
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const start = at + ends + END.length
    const stream = pdf.subarray(start, start + length)
    try {
      const bytes = /\/FlateDecode/.test(dictionary)
        ? inflateSync(stream, { maxOutputLength: MOST_UNPACKED })
        : stream
      return bytes.toString('utf8')
    } catch {
      return null
    }
  }
  return null
}
