import { expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { addressOfSender, ownSenders } from '#lib/outbox/own-senders.ts'
import { takesMail } from './own-addresses.ts'

const replyToken = newReplyToken()
const address = (senderName: string) => letterAddress({ replyToken, senderName })

test.each([
  address('Ann Other'),
  address('Ann Other').toUpperCase(),
  address('Siân O’Brien-Jones the Third of Somewhere with a Very Long Name Indeed'),
  address('李小龍'),
  returnPath(replyToken),
  'postmaster@letters.invalid',
  'Abuse@letters.invalid',
])('%s is ours', (given) => {
  expect(takesMail(given)).toBe(true)
})

test.each([
  '',
  '@letters.invalid',
  'ann@letters.invalid',
  `${replyToken}@elsewhere.invalid`,
  `${replyToken.slice(1)}@letters.invalid`,
  `x${replyToken}@letters.invalid`,
  `b+ann.${replyToken}@letters.invalid`,
  `${'ann.'.repeat(12)}${replyToken}@letters.invalid`,
  `ann..${replyToken}@letters.invalid`,
  `${replyToken}@letters.invalid@letters.invalid`,
])('%j is nobody’s', (given) => {
  expect(takesMail(given)).toBe(false)
})

test.each(ownSenders)('what Chorus sends as %s can be answered', (sender) => {
  expect(takesMail(addressOfSender(sender))).toBe(true)
})
