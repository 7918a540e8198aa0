import MailComposer from 'nodemailer/lib/mail-composer'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { composeMime } from './compose-mime.ts'

const sentence =
  'You wrote to Siân Ŵyn-Jones, AS, with “Seen in three weeks”: https://x.example/confirm/a_b=c.'

test.each([
  ['plain lines', 'Hello,\n\nthis is short.\n'],
  ['nothing', ''],
  ['no line end', 'Hello'],
  ['long lines', `${`${sentence} `.repeat(40)}\n${'x'.repeat(3_000)}\n`],
  ['signs of other scripts', `${'你好，議員。'.repeat(60)}\n\n${'🦴🖐️'.repeat(80)}\n`],
  ['spaces and tabs at line ends', `a  \nb\t\n ${' '.repeat(90)}\n=20 =\n`],
  ['line ends of two kinds', 'a\r\nb\nc\r\n\r\n\ne'],
  ['lone dots and headers', '.\n..\nFrom the start\nTo: somebody\n'],
  ['broken surrogates', 'a\ud800b\udfff'],
])('says what Nodemailer’s own message says, in lines that may travel: %s', async (_, text) => {
  const mail = {
    from: { name: 'Cynghrair “Cymalau”', address: 'campaigns@letters.invalid' },
    to: { name: 'Sam Supporter', address: 'sam@supporter.example' },
    subject: `Please confirm: ${sentence}`,
    text,
    messageId: '<one@letters.invalid>',
    headers: { 'Auto-Submitted': 'auto-generated', Date: 'Sun, 22 Nov 2026 18:00:00 +0000' },
  }
  const html = `<!doctype html><p lang="cy">${text}</p>`
  for (const given of text ? [mail, { ...mail, html }] : [mail]) {
    const bytes = composeMime(given)
    const theirs = await new MailComposer({ ...given, newline: 'win' }).compile().build()
    const headOf = (message: Buffer) =>
      message
        .toString()
        .split('\r\n\r\n')[0]
        ?.replace(/boundary=.*/, '')
    expect(headOf(bytes)).toBe(headOf(theirs))
    const read = await contentOf(bytes)
    expect(read).toEqual(await contentOf(theirs))
    expect(read.text).toBe(Buffer.from(text).toString().replaceAll('\r\n', '\n').trimEnd())
    expect(read.html === '').toBe(given === mail)
    const lines = bytes.toString('latin1').split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.filter((line) => line.length > 76 || /[\r\n]/.test(line))).toEqual([])
  }
})

async function contentOf(message: Buffer) {
  const { text = '', html = '' } = await PostalMime.parse(message)
  return { text: text.replaceAll('\r\n', '\n').trimEnd(), html: html.replaceAll('\r\n', '\n').trimEnd() }
}

test('a NUL does not travel', () => {
  const bytes = composeMime({
    from: { name: '', address: 'a@letters.invalid' },
    to: { address: 'b@supporter.example' },
    subject: 'a\0b',
    text: 'c\0d',
    messageId: '<two@letters.invalid>',
  })
  expect(bytes.includes(0)).toBe(false)
  expect(bytes.toString()).toMatch(/\r\n\r\ncd\r\n$/)
})
