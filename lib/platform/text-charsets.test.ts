import { describe, expect, test } from 'vitest'
import { readMime } from './read-mime.ts'

const textOf = async (type: string | null, body: Buffer, encoding = '8bit') => {
  const head = `From: a@b.invalid\r\n${type === null ? '' : `Content-Type: ${type}\r\n`}Content-Transfer-Encoding: ${encoding}\r\n\r\n`
  const read = await readMime(new Uint8Array(Buffer.concat([Buffer.from(head), body])))
  return read.ok ? (read.mail.text ?? read.mail.html ?? '').trim() : read.reason
}

/** "£5 – café" */
const latin = Buffer.from([0xa3, 0x35, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9])
const utf8 = Buffer.from('£5 – café, ŵ, 🙂, ﬁ')

describe('a text is read as it was meant', () => {
  test.each([
    ['nothing said', null],
    ['no charset', 'text/plain'],
    ['ASCII', 'text/plain; charset=us-ascii'],
    ['UTF-8', 'text/plain; charset="utf-8"; format=fixed'],
    ['ISO 8859-1', 'text/plain;\r\n charset=iso-8859-1'],
    ['windows-1252', 'TEXT/PLAIN; Charset=Windows-1252'],
    ['a charset of nobody’s', 'text/plain; charset=unknown-8bit'],
    ['HTML', 'text/html; charset=utf-8'],
  ])('%s', async (_, type) => {
    expect(await textOf(type, latin)).toBe('£5 – café')
    expect(await textOf(type, utf8)).toBe(utf8.toString())
    expect(await textOf(type, Buffer.from(utf8.toString('base64')), 'base64')).toBe(utf8.toString())
    expect(await textOf(type, Buffer.from('=A35 =96 caf=E9'), 'quoted-printable')).toBe('£5 – café')
  })

  test('when it changes in its middle', async () => {
    expect(await textOf('text/plain', Buffer.concat([utf8, Buffer.from(' '), latin]))).toBe(
      `${utf8} £5 – café`,
    )
    expect(await textOf('text/plain', Buffer.concat([Buffer.from('é'), Buffer.from([0xe9])]))).toBe('éé')
  })

  test('in a charset that says what it is', async () => {
    expect(await textOf('text/plain; charset=windows-1251', Buffer.from([0xcf, 0xf0, 0xe8]))).toBe('При')
  })

  test('in UTF-7', async () => {
    const type = 'text/plain; charset=utf-7'
    expect(await textOf(type, Buffer.from('The p+APQ-l is +AKM-5, 1 +- 1, +2D3eQg-'))).toBe(
      'The pôl is £5, 1 + 1, 🙂',
    )
    expect(await textOf('text/plain', Buffer.from('The p+APQ-l'))).toBe('The p+APQ-l')
  })
})

test.each(['latin1', 'utf8'] as const)('names and a subject in bytes of %s are read', async (encoding) => {
  const raw = Buffer.from('From: Siân Llyr <a@b.invalid>\r\nSubject: Café\r\n\r\nHello', encoding)
  const read = await readMime(new Uint8Array(raw))
  expect(read).toMatchObject({ ok: true, mail: { from: { name: 'Siân Llyr' }, subject: 'Café' } })
})
