import { beforeAll, describe, expect, test, vi } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { growth, MOST_GROWTH } from '#lib/platform/testing/growth.ts'
import { collectedEnvelope } from './collected-envelope.ts'

const domain = 'letters.example'
const mailbox = 'answers@charity.example'
let address = ''
let other = ''
let returned = ''
beforeAll(() => {
  vi.stubEnv('MAIL_DOMAIN', domain)
  const token = newReplyToken()
  address = letterAddress({ replyToken: token, senderName: 'Ann Lee' })
  other = letterAddress({ replyToken: newReplyToken(), senderName: 'Bo Day' })
  returned = returnPath(token)
})

const envelopeOf = (...lines: string[]) =>
  collectedEnvelope([...lines, 'From: Jane Doe MP <jane@office.example>', 'To: x', '', 'text'].join('\r\n'), {
    mailbox,
  })

const received =
  'Received: from mx.office.example (mx.office.example [192.0.2.7])\r\n\tby mail.charity.example with ESMTPS id 1;\r\n\tThu, 26 Nov 2026 12:00:00 +0000'
const handedOver =
  'Received: from mail.charity.example\r\n\tby mail.charity.example with LMTP\r\n\tid abc\r\n\t(envelope-from <jane@office.example>); Thu, 26 Nov 2026 12:00:00 +0000'

describe('whom it was for is what the mailbox’s own system wrote on delivery', () => {
  test('Dovecot, by LMTP', () => {
    expect(
      envelopeOf('Return-Path: <jane@office.example>', `Delivered-To: ${address}`, handedOver, received),
    ).toEqual({ from: 'jane@office.example', to: [address] })
  })

  test('Postfix, with everything of the domain going to one mailbox', () => {
    expect(
      envelopeOf(
        'Return-Path: <jane@office.example>',
        `X-Original-To: ${address}`,
        `Delivered-To: ${mailbox}`,
        received,
      ),
    ).toEqual({ from: 'jane@office.example', to: [address] })
  })

  test('Postfix in front of Dovecot: its lines stand below those of the handing over', () => {
    expect(
      envelopeOf(`Delivered-To: ${mailbox}`, handedOver, `X-Original-To: ${address}`, received).to,
    ).toEqual([address])
  })

  test('a system that hands over by LMTP what it wrote itself', () => {
    expect(envelopeOf(`Delivered-To: ${address}`, handedOver).to).toEqual([address])
  })

  test('Exim', () => {
    expect(envelopeOf(`Return-path: <>`, `Envelope-to: ${returned}`, 'Delivery-date: x', received)).toEqual({
      from: '',
      to: [returned],
    })
  })

  test('Gmail, whose own lines name nobody it had it from', () => {
    expect(
      envelopeOf(
        `Delivered-To: ${mailbox}`,
        'Received: by 2002:a05:6a10:1 with SMTP id a1csp1; Thu, 26 Nov 2026 12:00:00 -0800',
        'X-Received: by 2002:a05:1 with SMTP id b1;',
        'Return-Path: <jane@office.example>',
        `X-Gm-Original-To: ${address}`,
        received,
      ),
    ).toEqual({ from: 'jane@office.example', to: [address] })
  })

  test('a system that names it nowhere but in its own Received', () => {
    expect(envelopeOf(received.replace(' id 1;', ` id 1 for <${address}>;`)).to).toEqual([address])
  })

  test('several addresses of ours: each, once', () => {
    expect(
      envelopeOf(
        `Delivered-To: ${address}`,
        `X-Original-To: ${other}`,
        `Envelope-To: ${other.toUpperCase()}`,
        received,
      ).to,
    ).toEqual([address, other.toUpperCase()])
  })

  test('a mailbox with an address of ours: what was redirected to it was for the other one', () => {
    const own = `replies@${domain}`
    const head = (...lines: string[]) =>
      collectedEnvelope([...lines, received, '', ''].join('\n'), { mailbox: own })
    expect(head(`Delivered-To: ${own}`, `X-Original-To: ${address}`).to).toEqual([address])
    expect(head(`Delivered-To: ${own}`).to).toEqual([own])
  })
})

describe('what the sender may have written counts for nothing', () => {
  const nobodys = { from: 'jane@office.example', to: [mailbox] }

  test.each([
    ['below where it came from', () => [received, `Delivered-To: ${address}`, `Return-Path: <>`]],
    [
      'below a Received of the sender’s own that looks like ours',
      () => [received, `X-Original-To: ${address}`, received, `Envelope-To: ${address}`],
    ],
    [
      'below a handing over that the sender made up',
      () => [received, `X-Original-To: ${address}`, handedOver],
    ],
    ['below a second handing over', () => [handedOver, handedOver, `Delivered-To: ${address}`, received]],
    [
      'with an address that says what a mail system would',
      () => [
        received.replace('id 1;', 'id 1 (envelope-from <"a> with LMTP b"@x.example>);'),
        `Delivered-To: ${address}`,
        received,
      ],
    ],
    ['below a handing over that nothing else stands above', () => [handedOver, `Delivered-To: ${address}`]],
    ['where nobody says from whom it came', () => [`Delivered-To: ${address}`, `Return-Path: <>`]],
  ])('%s', (_, lines) => {
    expect(envelopeOf(...lines())).toEqual(nobodys)
  })

  test('an address that is nobody’s here is none', () => {
    expect(envelopeOf('Delivered-To: nobody.has.this@letters.example', received).to).toEqual([mailbox])
  })
})

test('where nothing says who sent it, it is whoever it says it is from, and never the null sender', () => {
  expect(envelopeOf(received).from).toBe('jane@office.example')
  expect(collectedEnvelope('Subject: x\n\n', { mailbox }).from).toBe('unknown')
  expect(collectedEnvelope('', { mailbox })).toEqual({ from: 'unknown', to: [mailbox] })
})

test('a header of any size and form is read in a time that grows with it', () => {
  const head = (size: number) => {
    const lines = Math.ceil(size / 26)
    return `Received: (${'from a with '.repeat(lines)}\n${' x\n'.repeat(lines)}From: ${'<a'.repeat(lines)}\nFrom: ${'a'.repeat(8 * lines)}\n`
  }
  const sizes = [32, 128, 512].map((kilobytes) => kilobytes * 1024)
  expect(growth((raw) => collectedEnvelope(raw, { mailbox }), head, sizes)).toBeLessThan(MOST_GROWTH)
})
