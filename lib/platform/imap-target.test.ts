import { expect, test } from 'vitest'
import { mailboxOf, nameOf } from './imap-target.ts'

const plain = { user: 'name', pass: 'word', folder: 'INBOX' }

test.each([
  ['imaps://name:word@imap.example', { host: 'imap.example', port: 993, encryption: 'tls', ...plain }],
  ['imap://name:word@imap.example', { host: 'imap.example', port: 143, encryption: 'starttls', ...plain }],
  ['imap://name:word@127.0.0.1:1143/', { host: '127.0.0.1', port: 1143, encryption: 'none', ...plain }],
  ['imap://name:word@[::1]', { host: '::1', port: 143, encryption: 'none', ...plain }],
  ['imap://name:word@localhost.example', { encryption: 'starttls' }],
  [
    'imaps://a%40b.example:p%3A%2F%25@[2001:db8::7]:1993/Answers/To%20MPs',
    { host: '2001:db8::7', port: 1993, user: 'a@b.example', pass: 'p:/%', folder: 'Answers/To MPs' },
  ],
])('%s names a mailbox', (url, target) => {
  expect(mailboxOf(url)).toMatchObject(target)
})

test('its name does not tell the password', () => {
  expect(nameOf(mailboxOf('imaps://a%40b.example:hunter2@imap.example/In'))).toBe(
    'a@b.example at imap.example:993, In',
  )
})
