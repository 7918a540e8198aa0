import { describe, expect, it } from 'vitest'
import { addressesIn } from './addresses-in.ts'
import { aboutFile, DOCX, howItOpens, mediaTypeOf } from './file-kinds.ts'

const type = (claimed: string, bytes: string, name = '') =>
  mediaTypeOf({ claimed, name, bytes: Buffer.from(bytes, 'latin1') })

describe('what a file is', () => {
  it.each([
    ['a PDF by its bytes, whatever it is called', 'application/octet-stream', '%PDF-1.7', 'application/pdf'],
    ['a picture by its bytes', 'text/html', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['no PDF for calling itself one', 'application/pdf', '<script>', 'application/octet-stream'],
    ['what its message says', 'Text/Calendar ', 'BEGIN:VCALENDAR', 'text/calendar'],
    ['nothing known for a type that is none', 'text/html\r\nX: y', 'x', 'application/octet-stream'],
  ])('is %s', (_, claimed, bytes, expected) => {
    expect(type(claimed, bytes)).toBe(expected)
  })

  it('is a Word document by its name where it is an archive', () => {
    expect(type('application/octet-stream', `PK\x03\x04${' '.repeat(40)}`, 'Reply.DOCX')).toBe(DOCX)
    expect(type('application/octet-stream', 'no archive', 'Reply.docx')).toBe('application/octet-stream')
  })
})

it('opens what a browser shows safely, reads words as text, and only saves the rest', () => {
  const opens = (mediaType: string) => howItOpens({ mediaType, hasWords: true })
  expect(['application/pdf', 'image/jpeg'].map(opens)).toEqual(['shown', 'shown'])
  expect(['text/html', 'text/plain', 'message/rfc822', DOCX].map(opens)).toEqual(Array(4).fill('as_text'))
  expect(['image/svg+xml', 'application/zip', 'application/xhtml+xml'].map(opens)).toEqual(
    Array(3).fill('saved'),
  )
  expect(howItOpens({ mediaType: DOCX, hasWords: false })).toBe('saved')
})

it('is named by type and size in few letters', () => {
  const about = (mediaType: string, name: string, size: number) => aboutFile({ mediaType, name, size })
  expect(about('application/zip', 'all.xlsx', 12)).toBe('XLSX, 1 KB')
  expect(about('application/pdf', 'letter', 120_400)).toBe('PDF, 120 KB')
  expect(about('application/octet-stream', 'letter', 2_340_000)).toBe('2.3 MB')
})

it('finds addresses in the bytes of any file, also in letters of two bytes and in links', () => {
  const code = 'abcdefghjkmnpqrstvwx'
  expect(addressesIn(Buffer.from(`%PDF (mailto:ann.${code}%40letters.invalid)`))).toBe(
    `ann.${code}@letters.invalid`,
  )
  expect(addressesIn(Buffer.from(`To: b+${code}@letters.invalid`, 'utf16le'))).toBe(
    `b+${code}@letters.invalid`,
  )
  expect(addressesIn(Buffer.from('short@letters.invalid'))).toBe('')
})
