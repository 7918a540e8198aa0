import PostalMime from 'postal-mime'
import { beforeAll, expect, test, vi } from 'vitest'
import { composeMime } from './compose-mime.ts'
import { systemMail } from './system-mail.ts'

const given = {
  kind: 'confirmation',
  dedupeKey: 'confirmation:1',
  about: '1',
  signer: { name: 'The Coalition', nameCy: 'Y Gynghrair', address: '1 Stryd\nBala', charityNumber: '123' },
  to: { name: 'Ann', email: 'ann@example.org' },
  language: 'cy',
  subject: 'Un peth arall',
  body: ['Helo Ann,'],
  why: 'Am i chi ofyn.',
} as const

beforeAll(() => {
  vi.stubEnv('SECRET', 'for this test only, and for no other')
  vi.stubEnv('MAIL_DOMAIN', 'letters.invalid')
})

test('a mail of ours says whose it is, in which language, why it came, and that a machine wrote it', async () => {
  const { envelope, mail, ...message } = systemMail(given)
  expect(message).toMatchObject({ kind: 'confirmation', correlationId: '1', repeatable: true })
  expect(envelope).toEqual({ from: 'campaigns@letters.invalid', to: 'ann@example.org' })
  const raw = composeMime(mail).toString()
  expect(raw).toContain('From: Y Gynghrair <campaigns@letters.invalid>')
  expect(raw).toContain('Auto-Submitted: auto-generated')
  expect(raw).toContain('Content-Language: cy')
  const { text, html } = await PostalMime.parse(raw)
  expect(text).toMatch(/^Helo Ann,\n\n-+\n\nY Gynghrair\n1 Stryd, Bala\nElusen.* 123\n\nAm i chi ofyn\.\n/)
  expect(text).toMatch(/\nhttp.*\/cy\/privacy\n/)
  expect(html).toContain('Am i chi ofyn.')
})

test('the same event has the same Message-ID, another one another', () => {
  const idOf = (dedupeKey: string) => systemMail({ ...given, dedupeKey }).mail.messageId
  expect(idOf('a')).toBe(idOf('a'))
  expect(idOf('a')).not.toBe(idOf('b'))
  expect(idOf('a')).toMatch(/^<confirmation\.[0-9a-f]{32}@letters\.invalid>$/)
})

test('what is passed on says so, carries its mark, and returns go elsewhere', () => {
  const { envelope, mail } = systemMail({
    ...given,
    passedOn: { name: 'An MP (passed on)', headers: { 'X-Loop': 'ours' } },
  })
  expect(envelope.from).toBe('bounces@letters.invalid')
  expect(mail.from.address).toBe('replies@letters.invalid')
  expect(mail.headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Loop': 'ours' })
  expect(mail.from.name).toBe('An MP (passed on)')
  expect(mail.text).toMatch(/^Helo Ann,\n\n-+\n\nY Gynghrair\n1 Stryd/)
})
