import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { placeByHand } from './place-by-hand.ts'
import { arrive, type Mail, OFFICE, report, sentAs } from './testing/mail.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const PHISHING = 'Please confirm your bank details at https://elsewhere.invalid/login'
/** In doubt, so that it shows whether something proved that it came. */
const aLetter = () => makeLetter(data.db, { state: 'in_doubt' })
const untouched = async (letter: Letter) => {
  expect(await data.db.reply.count({ where: { letterId: letter.id } })).toBe(0)
  const made = { correlationId: letter.id, dedupeKey: { startsWith: 'reply_copy:' } }
  expect(await data.db.outboxMessage.count({ where: made })).toBe(0)
  expect(await data.db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({ state: 'in_doubt' })
}

describe('a stranger who knows something of a letter', () => {
  test.each<[string, string, (letter: Letter, messageId: string) => Mail]>([
    ['its reference', 'reference', ({ reference }) => ({ body: `${PHISHING} ${reference.toLowerCase()}` })],
    [
      'its reference, in the subject',
      'reference',
      ({ reference }) => ({ headers: { Subject: `Re ${reference}` } }),
    ],
    ['the message it was', 'in_reply_to', (_, id) => ({ headers: { 'In-Reply-To': id } })],
    ['its thread', 'references', (_, id) => ({ headers: { References: `<other@x> ${id}` } })],
    [
      'its address, in To',
      'header_token',
      (letter) => ({ headers: { To: letterAddress(letter).toUpperCase() } }),
    ],
    ['its address, in Cc', 'header_token', (letter) => ({ headers: { Cc: letterAddress(letter) } })],
    [
      'its return path, in Cc',
      'header_token',
      (letter) => ({ headers: { Cc: returnPath(letter.replyToken) } }),
    ],
  ])('is not passed on by knowing %s, to whatever address', async (_, by, mail) => {
    const letter = await aLetter()
    const messageId = await sentAs(data.db, letter)
    const headers = { From: `DOE, Jane <${OFFICE}>`, 'Authentication-Results': 'mx; dmarc=fail' }
    for (const to of ['hello', 'replies', 'bounces', 'campaigns', 'postmaster']) {
      const given = mail(letter, messageId)
      const { placed, inbound } = await arrive(data.db, {
        from: 'x@elsewhere.invalid',
        to: `${to}@letters.invalid`,
        body: PHISHING,
        ...given,
        headers: { ...headers, ...given.headers },
        now,
      })
      expect(placed.outcome).toBe('held')
      expect(inbound.suggestions).toMatchObject([{ by, letter: { reference: letter.reference } }])
    }
    await untouched(letter)
  })

  test('is not passed on without saying who writes', async () => {
    const letter = await aLetter()
    const { inbound } = await arrive(data.db, { to: letterAddress(letter), headers: { From: null }, now })
    expect(inbound).toMatchObject({ state: 'held', heldReason: expect.stringMatching(/not say who wrote/) })
    await untouched(letter)
  })

  test('is not passed on in our own name', async () => {
    const letter = await aLetter()
    const headers = { From: `Jane Doe MP <${letterAddress(letter)}>` }
    const { inbound } = await arrive(data.db, { to: letterAddress(letter), headers, now })
    expect(inbound).toMatchObject({ state: 'held', speaker: 'ourselves', speakerRule: 'own_address' })
    await untouched(letter)
  })
})

test.each(['abuse', 'inbox', 'bounces'])(
  'an address that is written down as that of the delivery is no more than a suggestion, at %s@',
  async (name) => {
    const letter = await aLetter()
    const headers = { 'Delivered-To': letterAddress(letter), 'X-Original-To': letterAddress(letter) }
    const { placed, inbound } = await arrive(data.db, { to: `${name}@letters.invalid`, headers, now })
    expect(placed.outcome).toBe('held')
    expect(inbound.suggestions).toMatchObject([{ by: 'header_token', letterId: letter.id }])
    await untouched(letter)
  },
)

describe('the supporter is not the MP', () => {
  test.each<[string, (letter: Letter, copyId: string) => Mail, string]>([
    [
      'from another address, answering the copy',
      (_, id) => ({ headers: { From: 'me@work.invalid', 'In-Reply-To': id } }),
      'answers_our_copy',
    ],
    [
      'from another address, by their name',
      ({ senderName }) => ({ headers: { From: `${senderName} <me@work.invalid>` } }),
      'supporter_name',
    ],
  ])('%s', async (_, mail, rule) => {
    const letter = await aLetter()
    const copyId = await sentAs(data.db, letter, 'reply_copy')
    const { inbound } = await arrive(data.db, { to: letterAddress(letter), ...mail(letter, copyId), now })
    expect(inbound).toMatchObject({ state: 'held', speaker: 'supporter', speakerRule: rule })
    await untouched(letter)
  })

  test('from their own address it is theirs, and goes to the MP only once they say so', async () => {
    const letter = await aLetter()
    const headers = { From: letter.senderEmail }
    const { inbound, placed } = await arrive(data.db, { to: letterAddress(letter), headers, now })
    expect(inbound).toMatchObject({ state: 'relayed', speakerRule: 'supporter_address' })
    const relayId = placed.outcome === 'relayed' ? placed.relayId : ''
    expect(await data.db.outboxMessage.count({ where: { correlationId: relayId } })).toBe(0)
    await untouched(letter)
  })

  test.each<[string, (letter: Letter, copyId: string) => Mail]>([
    [
      'a stranger who answers the copy',
      (letter, id) => ({
        to: letterAddress(letter),
        headers: { From: 'x@elsewhere.invalid', 'In-Reply-To': id },
      }),
    ],
    [
      'another supporter who answers the copy',
      (letter, id) => ({
        to: letterAddress(letter),
        headers: { From: `other-${letter.id}@home.example`, 'In-Reply-To': id },
      }),
    ],
    [
      'whoever writes the supporter’s address and knows the reference',
      ({ senderEmail, reference }) => ({
        to: 'replies@letters.invalid',
        body: reference,
        headers: { From: senderEmail },
      }),
    ],
    [
      'whoever writes the supporter’s address and guesses a Message-ID of ours',
      ({ senderEmail }) => ({
        to: 'replies@letters.invalid',
        headers: {
          From: senderEmail,
          'In-Reply-To': '<reply_copy.0123456789abcdef0123456789abcdef@letters.invalid>',
        },
      }),
    ],
  ])('%s does not speak to the MP as the supporter', async (_, mail) => {
    const letter = await aLetter()
    const other = await makeLetter(data.db, { senderEmail: `other-${letter.id}@home.example` })
    const copyId = await sentAs(data.db, letter, 'reply_copy')
    await arrive(data.db, { ...mail(letter, copyId), now })
    expect(await data.db.relay.count({ where: { letterId: { in: [letter.id, other.id] } } })).toBe(0)
    await untouched(letter)
  })

  test.each([
    'confirmation',
    'confirmation_reminder',
    'receipt',
    'reply_copy',
    'own_page_link',
    'answer_filed',
    'answer_asked',
    'letter_given_up',
    'relay_asked',
    'relay_failed',
    'request_received',
  ] as const)('whoever answers our mail to them (%s), from whatever address, is them', async (kind) => {
    const letter = await aLetter()
    const messageId = await sentAs(data.db, letter, kind)
    const headers = { From: 'me@work.invalid', 'In-Reply-To': messageId }
    const { inbound } = await arrive(data.db, { to: letterAddress(letter), headers, now })
    expect(inbound).toMatchObject({ state: 'held', speaker: 'supporter', speakerRule: 'answers_our_copy' })
    const returned = report({ action: 'failed', status: '5.1.1', about: messageId })
    const came = await arrive(data.db, { ...returned, to: 'bounces@letters.invalid', now })
    expect(came.inbound).toMatchObject({ state: 'set_aside' })
    await untouched(letter)
  })

  test.each<[string, (letter: Letter, copyId: string) => Mail]>([
    [
      'their out-of-office to a copy',
      (_, id) => ({
        to: 'replies@letters.invalid',
        headers: { 'In-Reply-To': id, 'Auto-Submitted': 'auto-replied' },
      }),
    ],
    [
      'their out-of-office to where mail returns',
      () => ({ to: 'bounces@letters.invalid', headers: { Subject: 'Out of office: Answer to your letter' } }),
    ],
    [
      'their out-of-office to the letter’s own address',
      (letter) => ({
        to: letterAddress(letter),
        headers: { From: letter.senderEmail, Subject: 'Automatic reply: Help' },
      }),
    ],
    [
      'their hello to postmaster@',
      (letter) => ({ to: 'postmaster@letters.invalid', headers: { From: letter.senderEmail.toUpperCase() } }),
    ],
    [
      'a copy returned to us',
      (_, id) => ({
        ...report({ action: 'failed', status: '5.1.1', about: id }),
        to: 'bounces@letters.invalid',
      }),
    ],
    [
      'a confirmation returned to us, in words alone',
      () => ({
        from: '',
        to: 'campaigns@letters.invalid',
        headers: { Subject: 'Undeliverable: Please confirm' },
      }),
    ],
  ])('%s is set aside with a true reason, and moves nothing', async (_, mail) => {
    const letter = await aLetter()
    const copyId = await sentAs(data.db, letter, 'reply_copy')
    const { inbound } = await arrive(data.db, { ...mail(letter, copyId), now })
    expect(inbound).toMatchObject({ state: 'set_aside', heldReason: expect.any(String) })
    await untouched(letter)
  })
})

test('a supporter who writes to postmaster@ is known however their address is spelled', async () => {
  await makeLetter(data.db, { senderName: 'Pat Walker', senderEmail: 'pat.w@bücher.example' })
  const headers = { From: 'pat.w@xn--bcher-kva.example' }
  const { inbound } = await arrive(data.db, { to: 'postmaster@letters.invalid', headers, now })
  expect(inbound).toMatchObject({ speaker: 'supporter', speakerRule: 'supporter_address' })
})

describe('a person places what is held', () => {
  const place = async (inboundId: string, { reference }: Letter) =>
    placeByHand({
      db: data.db,
      person: await makePerson(data.db),
      inboundId,
      letterReference: reference,
      now,
    })
  const replyOf = (inboundId: string) => data.db.reply.findFirstOrThrow({ where: { inboundId } })

  test('and a person’s words go on to the supporter', async () => {
    const letter = await aLetter()
    const { inboundId } = await arrive(data.db, { body: `I will sign. ${letter.reference}`, now })
    await place(inboundId, letter)
    expect(await replyOf(inboundId)).toMatchObject({ state: 'unclassified', passedOnAt: expect.any(Date) })
  })

  test.each<[string, (letter: Letter) => Mail, string]>([
    ['a machine’s words do not', () => ({ headers: { Subject: 'Automatic reply: Help' } }), 'auto_reply'],
    ['nor does what no one sent', () => ({ from: '' }), 'auto_reply'],
    ['nor do the supporter’s own', ({ senderEmail }) => ({ headers: { From: senderEmail } }), 'unclassified'],
    [
      'nor do the supporter’s own from another address of their mailbox',
      ({ senderEmail }) => ({ headers: { From: senderEmail.replace('@', '+home@') } }),
      'unclassified',
    ],
    [
      'nor does a letter without an answer',
      ({ body }) => ({ body: body.replace(/^/gm, '> ') }),
      'unclassified',
    ],
  ])('%s', async (_, mail, state) => {
    const letter = await makeLetter(data.db, {
      state: 'in_doubt',
      body: 'I waited eleven months to see a specialist about my hands, and I am not the only one.',
    })
    const given = mail(letter)
    const subject = { Subject: `Help ${letter.reference}` }
    const { inboundId } = await arrive(data.db, {
      ...given,
      headers: { ...subject, ...given.headers },
      now,
    })
    await place(inboundId, letter)
    expect(await replyOf(inboundId)).toMatchObject({ state, passedOnAt: null })
    expect(await data.db.outboxMessage.count({ where: { correlationId: letter.id } })).toBe(0)
  })

  test('and what was set aside can be placed too', async () => {
    const letter = await aLetter()
    const { inboundId, placed } = await arrive(data.db, {
      to: 'bounces@letters.invalid',
      headers: { Subject: 'Out of office' },
      now,
    })
    expect(placed.outcome).toBe('set_aside')
    expect(await place(inboundId, letter)).toMatchObject({ ok: true })
  })
})
