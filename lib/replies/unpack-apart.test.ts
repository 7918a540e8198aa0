import { expect, it } from 'vitest'
import { eml } from './testing/mail.ts'
import { unpackApart } from './unpack-apart.ts'

const attached = (type: string, filename: string, content: string) =>
  [
    '--b',
    `Content-Type: ${type}; name="${filename}"`,
    `Content-Disposition: attachment; filename="${filename}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
  ].join('\n')

const mailOf = (raw: Buffer) => ({
  size: raw.length,
  async *pieces() {
    yield raw
  },
})

it('takes out files under safe names, and no message that was enclosed: it may hold a secret address', async () => {
  const body = [
    '--b\nContent-Type: text/plain\n\nSee the file.',
    attached('application/pdf', '../../etc/reply.pdf', 'What the office wrote'),
    '--b\nContent-Type: message/rfc822\n\nTo: secret@letters.invalid\nSubject: Re\n\nDear Jane',
    '--b--',
  ].join('\n')
  const raw = eml({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body })
  const unpacked = await unpackApart()(mailOf(raw))
  const text = unpacked.ok ? Buffer.from(unpacked.zip).toString('latin1') : ''
  expect(text.match(/\d-[\w. ]+/g)).toContain('1-etc reply.pdf')
  expect(text).not.toContain('secret@')
  expect(text).not.toContain('../')
})

it('gives up on what takes too long', async () => {
  expect(await unpackApart({ seconds: 0.001 })(mailOf(eml({})))).toEqual({ ok: false, reason: 'unreadable' })
})
