import { expect, it } from 'vitest'
import { mailboxOf } from './mailbox-of.ts'

it.each([
  ['victim@example.org', 'victim@example.org'],
  [' Victim@EXAMPLE.org ', 'victim@example.org'],
  ['victim+7@example.org', 'victim@example.org'],
  ['victim+a+b@example.org', 'victim@example.org'],
  ['+only@example.org', '+only@example.org'],
  ['v.ic.tim+x@gmail.com', 'victim@gmail.com'],
  ['v.ictim@googlemail.com', 'victim@gmail.com'],
  ['v.ictim@example.org', 'v.ictim@example.org'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
  ['ann@example.org.', 'ann@example.org'],
  ['ａnn@example.org', 'ann@example.org'],
  ['"vic\\tim+7"@example.org', 'victim@example.org'],
])('%j is the mailbox %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox)
})

it.each(['', '@', 'nobody', '@@'])('takes %j without complaint', (address) => {
  expect(typeof mailboxOf(address)).toBe('string')
})
