import { describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { answeredLetters } from './testing/answered-letters.ts'
import { type Mail, OFFICE, report, sentAs } from './testing/mail.ts'

const { aLetter, arrive, copiesFor, data, repliesTo, stateOf } = answeredLetters()

describe('a delivery report', () => {
  test('of failure bounces the letter and is no reply', async () => {
    const letter = await aLetter()
    const { placed } = await arrive({
      ...report({ action: 'failed', status: '5.1.1' }),
      to: returnPath(letter.replyToken),
    })
    expect(placed).toEqual({ outcome: 'bounce', letterId: letter.id })
    expect(await stateOf(letter)).toBe('bounced')
    expect(await repliesTo(letter)).toEqual([])
    expect(await copiesFor(letter)).toEqual([])
  })

  test.each([
    ['a full mailbox', 'failed', '5.2.2'],
    ['tries that were given up', 'failed', '4.4.7'],
    ['tries that were given up, as some systems say it', 'expired', '4.4.7'],
  ])('of %s is a failure too', async (_, action, status) => {
    const letter = await aLetter()
    await arrive({ ...report({ action, status }), to: returnPath(letter.replyToken) })
    expect(await stateOf(letter)).toBe('bounced')
  })

  test.each(['delivered', 'relayed', 'expanded'])('that says “%s” proves delivery', async (action) => {
    const letter = await aLetter()
    await arrive({ ...report({ action, status: '2.0.0' }), to: returnPath(letter.replyToken) })
    expect(await stateOf(letter)).toBe('sent')
  })

  test('of the standard bounces the letter at its own address too', async () => {
    const letter = await aLetter()
    await arrive({ ...report({ action: 'failed', status: '5.1.1' }), to: letterAddress(letter) })
    expect(await stateOf(letter)).toBe('bounced')
  })

  test.each<[string, (letter: Letter) => Mail, RegExp]>([
    [
      'about the letter that comes to another address',
      () => ({ to: 'postmaster@letters.invalid' }),
      /not come to the letter’s return address/,
    ],
    [
      'that somebody sent',
      (letter) => ({ from: 'postmaster@elsewhere.invalid', to: returnPath(letter.replyToken) }),
      /true reports are sent by no one/,
    ],
    [
      'of what nobody knows',
      (letter) => ({
        ...report({ action: 'pondered', status: '2.0.0' }),
        to: returnPath(letter.replyToken),
      }),
      /not say clearly/,
    ],
  ])('%s moves no letter', async (_, mail, reason) => {
    const letter = await aLetter()
    const about = await sentAs(data().db, letter)
    const { placed, inbound } = await arrive({
      ...report({ action: 'failed', status: '5.1.1', about }),
      ...mail(letter),
    })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringMatching(reason) })
    expect(inbound.suggestions).toMatchObject([{ letterId: letter.id }])
    expect(await stateOf(letter)).toBe('in_doubt')
    expect(await repliesTo(letter)).toEqual([])
  })

  test('from a postmaster whom anybody can be moves no letter', async () => {
    const letter = await aLetter()
    const headers = { From: 'postmaster@elsewhere.invalid', Subject: 'Undeliverable: Rheumatology' }
    const { placed } = await arrive({ from: 'x@elsewhere.invalid', to: letterAddress(letter), headers })
    expect(placed.outcome).toBe('held')
    expect(await stateOf(letter)).toBe('in_doubt')
    expect(await copiesFor(letter)).toEqual([])
  })

  test('in the form of an automatic reply is a bounce all the same', async () => {
    const letter = await aLetter()
    await arrive({
      from: '',
      to: returnPath(letter.replyToken),
      headers: {
        From: 'Mailer-Daemon@relay.invalid',
        Subject: 'relay.invalid: what became of your message',
        'Auto-Submitted': 'auto-replied',
        'X-Failed-Recipients': OFFICE,
      },
      body: 'This message was created automatically.',
    })
    expect(await stateOf(letter)).toBe('bounced')
    expect(await repliesTo(letter)).toEqual([])
  })

  test('in plain words that warns of a delay changes nothing', async () => {
    const letter = await aLetter()
    await arrive({
      from: '',
      to: returnPath(letter.replyToken),
      headers: { Subject: 'Warning: message 1abC-00 delayed 24 hours', 'Auto-Submitted': 'auto-replied' },
      body: 'You do not need to resend your message.',
    })
    expect(await stateOf(letter)).toBe('in_doubt')
    expect(await repliesTo(letter)).toEqual([])
  })

  test('of a delay changes nothing', async () => {
    const letter = await aLetter()
    const { placed } = await arrive({
      ...report({ action: 'delayed', status: '4.4.1' }),
      to: returnPath(letter.replyToken),
    })
    expect(placed.outcome).toBe('bounce')
    expect(await stateOf(letter)).toBe('in_doubt')
  })

  test('in plain words is understood', async () => {
    const letter = await aLetter()
    await arrive({
      from: '',
      to: returnPath(letter.replyToken),
      headers: { From: 'postmaster@parliament.invalid', Subject: 'Undeliverable: Rheumatology in Leeds' },
      body: 'There is nobody of that name here.',
    })
    expect(await stateOf(letter)).toBe('bounced')
  })

  test('about the mail to a supporter does not bounce the letter', async () => {
    const letter = await aLetter()
    const about = await sentAs(data().db, letter, 'reply_copy')
    const { placed } = await arrive({
      ...report({ action: 'failed', status: '5.1.1', about }),
      to: 'bounces@letters.invalid',
    })
    expect(placed).toMatchObject({ outcome: 'set_aside', reason: expect.stringContaining('supporter') })
    expect(await stateOf(letter)).toBe('in_doubt')
  })
})
