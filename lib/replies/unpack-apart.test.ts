import { expect, it } from 'vitest'
import { eml, report } from './testing/mail.ts'
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

it('takes out files under safe names, with what each says; a message that was enclosed is one too', async () => {
  const body = [
    '--b\nContent-Type: text/plain\n\nSee the file.',
    attached('application/octet-stream', '../../etc/reply.pdf', '%PDF-1.7 What the office wrote'),
    attached('text/plain', 'note.txt', 'Caf\u00e9'),
    '--b\nContent-Type: message/rfc822\n\nFrom: minister@dept.invalid\nTo: ann.abcdefghjkmnpqrstvwx@letters.invalid\nSubject: Re\n\nDear Jane',
    '--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR',
    '--b--',
  ].join('\n')
  const raw = eml({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body })
  const unpacked = await unpackApart()(mailOf(raw))
  const files = unpacked.ok ? unpacked.files : []
  expect(files).toMatchObject([
    { name: 'etc reply.pdf', mediaType: 'application/pdf', size: 30, words: null },
    { name: 'note.txt', mediaType: 'text/plain', words: 'Café' },
    {
      mediaType: 'message/rfc822',
      words: expect.stringMatching(/^From: minister@dept\.invalid\n[\s\S]*Dear Jane/),
      addresses: 'ann.abcdefghjkmnpqrstvwx@letters.invalid',
    },
    { name: 'file.ics', mediaType: 'text/calendar', words: expect.stringContaining('BEGIN:VCALENDAR') },
  ])
  expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('%PDF-1.7 What the office wrote')
})

it('calls nothing a file that a machine reports or returns', async () => {
  const { headers, body } = report({ action: 'failed', status: '5.1.1' })
  expect(await unpackApart()(mailOf(eml({ headers, body })))).toEqual({ ok: true, files: [] })
})

it('gives up on what takes too long', async () => {
  expect(await unpackApart({ seconds: 0.001 })(mailOf(eml({})))).toEqual({ ok: false, reason: 'unreadable' })
})
