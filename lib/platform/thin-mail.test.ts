import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { readMime } from './read-mime.ts'
import { thinMail } from './thin-mail.ts'

const bytesOf = (lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))

function thinned(lines: string[]): string {
  const result = thinMail(bytesOf(lines))
  if (!result.ok) throw new Error(result.reason)
  return new TextDecoder().decode(result.thin)
}

const part = (type: string, body: string, ...more: string[]) => [
  '--b',
  `Content-Type: ${type}`,
  ...more,
  '',
  body,
]
const mixed = (...parts: string[][]) => [
  'From: a@b.invalid',
  'Subject: Hello',
  'Content-Type: multipart/mixed;',
  ' boundary="b"',
  '',
  ...parts.flat(),
  '--b--',
  'After all',
]

describe('what a message says is kept', () => {
  test.each([
    ['a plain message', ['From: a@b.invalid', '', 'Hello', '-- ', 'Jane', '--b', 'more']],
    ['texts', mixed(part('text/plain', 'Hello'), part('TEXT/HTML; charset=utf-8', '<p>Hello'))],
    ['a part without a header', mixed(['--b', '', 'Hello'])],
    [
      'a delivery report',
      mixed(part('message/delivery-status', 'Action: failed', 'Content-Disposition: attachment')),
    ],
    ['the header of what came back', mixed(part('text/rfc822-headers', 'Message-ID: <a@b>'))],
    ['a message in a message', mixed(part('message/rfc822', 'Subject: Inner\r\n\r\nInner words'))],
    ['an invitation', mixed(part('text/calendar', 'BEGIN:VCALENDAR'))],
  ])('%s', (_, lines) => {
    expect(thinned(lines)).toBe(lines.join('\r\n'))
  })
})

describe('what nobody looks into is left out', () => {
  test.each([
    ['an attachment', mixed(part('application/pdf; name=a.pdf', 'SECRET\r\nSECRET'))],
    ['a text that is attached', mixed(part('text/csv', 'SECRET', 'Content-Disposition:', ' attachment'))],
    [
      'a picture in a message in a message',
      mixed(part('message/rfc822', 'Content-Type: image/png\r\n\r\nSECRET')),
    ],
    ['a message that is nothing else', ['Content-Type: application/pdf', '', 'SECRET']],
  ])('%s', (_, lines) => {
    expect(thinned(lines)).toBe(lines.join('\r\n').replaceAll(/SECRET(?:\r\n)?/g, ''))
  })

  test('but its name is read, and all that follows', async () => {
    const lines = mixed(
      part('text/plain', 'Hello'),
      part(
        'application/pdf',
        'QUJD\r\n'.repeat(100_000),
        'Content-Disposition: attachment; filename="letter.pdf"',
      ),
      part('text/plain', 'Goodbye'),
    )
    const [read, whole] = [await readMime(bytesOf(lines)), await PostalMime.parse(bytesOf(lines))]
    expect(read).toMatchObject({ ok: true, mail: { text: whole.text, headers: whole.headers } })
    expect(read).toMatchObject({
      mail: { attachments: [{ filename: 'letter.pdf', mimeType: 'application/pdf' }] },
    })
  })
})

test('a message of 24 MB is small without its attachment', () => {
  const size = 24_000_000
  const result = thinMail(bytesOf(mixed(part('application/pdf', `${'x'.repeat(76)}\r\n`.repeat(size / 78)))))
  expect(result.ok && result.thin.length).toBeLessThan(1_000)
})

describe('more than we read is a reason', () => {
  test.each([
    ['parts', mixed(...Array.from({ length: 1_001 }, () => ['--b', '', 'x'])), '1,000 parts'],
    [
      'lines that may begin parts',
      ['Content-Type: multipart/mixed; boundary*0=b', '', ...Array.from({ length: 1_001 }, () => '--b')],
      '1,000 parts',
    ],
    ['text', mixed(part('text/html', 'x'.repeat(2_100_000))), 'text is longer'],
    ['lines', ['', ...Array.from({ length: 40_001 }, () => '')], '40,000 lines'],
    [
      'ends of base64',
      mixed(part('text/plain', 'QQ=='.repeat(21_000), 'Content-Transfer-Encoding: base64')),
      'cannot read',
    ],
  ])('%s', (_, lines, reason) => {
    expect(thinMail(bytesOf(lines))).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })
})
