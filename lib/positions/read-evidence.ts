import { inflateSync } from 'node:zlib'

const MOST_UNPACKED = 20_000_000

/**
 * The attached file of an evidence PDF as Chorus writes it; null when there is none. Not a reader of PDF: a document that
 * another program saved again is not ours any more, and its seal would not hold anyway.
 */
export function attachedFile(pdf: Buffer): string | null {
  const text = pdf.toString('latin1')
  for (const match of text.matchAll(/\d+ 0 obj\n<<\n((?:(?!endobj)[\s\S]){0,2000}?)>>\nstream\n/g)) {
    const [all, dictionary = ''] = match
    if (!/\/Type \/EmbeddedFile\b/.test(dictionary)) continue
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const start = match.index + all.length
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
