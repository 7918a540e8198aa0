import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { connectDatabase } from '#lib/platform/database.ts'
import type { Letter, OutboxMessage } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { placeMessage } from './place-message.ts'
import { arrive, eml, type Mail, receive } from './testing/mail.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const copiesFor = ({ id }: Letter) =>
  data.db.outboxMessage.findMany({
    where: { correlationId: id, kind: 'reply_copy' },
    orderBy: { createdAt: 'asc' },
  })
const aLetter = () => makeLetter(data.db, { state: 'sent' })
const answer = (letter: Letter, mail: Mail = {}, at = now) =>
  arrive(data.db, { to: letterAddress(letter), ...mail, now: at })

type Copy = Pick<OutboxMessage, 'raw' | 'messageId' | 'envelopeFrom'>
const raw = (copy: Copy) => Buffer.from(copy.raw).toString()
const headOf = (copy: Copy) => raw(copy).split('\r\n\r\n')[0]?.replaceAll('\r\n', '\n') ?? ''

describe('a copy that comes back is no answer: the loop ends after one round', () => {
  const returned: [string, (copy: Copy, letter: Letter) => Mail][] = [
    [
      'as a report with the message in it',
      (copy) => ({
        from: '',
        to: copy.envelopeFrom,
        headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
        body: `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\n${raw(copy)}\n--b--`,
      }),
    ],
    [
      'as a bounce with the message attached, to the letter’s return path',
      (copy, letter) => ({
        from: '',
        to: returnPath(letter.replyToken),
        headers: { Subject: 'Undeliverable', 'Content-Type': 'multipart/mixed; boundary=b' },
        body: `--b\nContent-Type: text/plain\n\nNo such user.\n--b\nContent-Type: message/rfc822\n\n${raw(copy)}\n--b--`,
      }),
    ],
    [
      'as a bounce with the message below it, from a mail system that has a sender',
      (copy, letter) => ({
        to: letterAddress(letter),
        from: 'mailer@provider.invalid',
        headers: { From: 'mailer@provider.invalid', Subject: 'Trouble' },
        body: `Your message:\n\n> ${headOf(copy).replaceAll('\n', '\n> ')}\n>\n> Hello`,
      }),
    ],
    [
      'as a few words with the reference',
      (copy, letter) => ({
        from: '',
        to: copy.envelopeFrom,
        headers: { Subject: 'Trouble' },
        body: `The mailbox is full. Your message was:\n\nAn answer has come (reference ${letter.reference}).`,
      }),
    ],
    [
      'to its From address',
      (_, letter) => ({ from: '', to: 'replies@letters.invalid', body: letter.reference }),
    ],
    [
      'answered by a machine without a sign',
      (copy, letter) => ({
        to: letterAddress(letter),
        from: 'shop@provider.invalid',
        headers: { From: 'shop@provider.invalid', 'In-Reply-To': copy.messageId },
        body: 'We have your order.',
      }),
    ],
    [
      'sent on as it is',
      (_, letter) => ({
        to: letterAddress(letter),
        headers: { From: 'Jane Doe <replies@provider.invalid>', [LOOP_HEADER]: 'letters.invalid' },
      }),
    ],
  ]
  test.each(returned)('%s', async (_, back) => {
    const letter = await aLetter()
    await answer(letter)
    for (let round = 0; round < 3; round++) {
      const copies = await copiesFor(letter)
      expect(copies).toHaveLength(1)
      for (const copy of copies) {
        const { placed } = await arrive(data.db, { ...back(copy, letter), now })
        expect(['held', 'set_aside']).toContain(placed.outcome)
      }
    }
    expect(await data.db.reply.count({ where: { letterId: letter.id } })).toBe(1)
  })
})

describe('the same answer again', () => {
  const again = { headers: { 'Message-ID': null } }

  test('is one answer, with one copy', async () => {
    const letter = await aLetter()
    await answer(letter, { body: 'I will sign.\n\nJane' })
    const { placed, inbound } = await answer(letter, { body: 'I will sign.\n\n\nJane  ' })
    expect(placed).toMatchObject({ outcome: 'set_aside', reason: expect.stringMatching(/word for word/) })
    expect(inbound.suggestions).toMatchObject([{ letterId: letter.id }])
    expect(await copiesFor(letter)).toHaveLength(1)
    expect(await data.db.reply.count({ where: { letterId: letter.id } })).toBe(1)
  })

  test('is one when both come at once', async () => {
    const letter = await aLetter()
    const other = connectDatabase(data.url, 2)
    const place = async (db: typeof other) => {
      const inboundId = await receive(db, { raw: eml({}), to: letterAddress(letter), now })
      return placeMessage({ db, now, inboundId })
    }
    const outcomes = await Promise.all([place(data.db), place(other)])
    await other.$disconnect()
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['placed', 'set_aside'])
    expect(await copiesFor(letter)).toHaveLength(1)
  })

  test.each<[string, Mail, Date]>([
    ['from somebody else', { headers: { From: 'caseworker@parliament.invalid' } }, now],
    ['after more than a week', again, new Date('2026-03-18T12:00:00Z')],
    ['in other words', { body: 'I have signed.' }, now],
  ])('is another %s', async (_, mail, at) => {
    const letter = await aLetter()
    await answer(letter)
    await answer(letter, mail, at)
    expect(await copiesFor(letter)).toHaveLength(2)
  })
})

describe('answers that never end', () => {
  test('are held after the tenth of a day, and passed on again when London’s next day begins', async () => {
    const letter = await aLetter()
    const beforeMidnight = new Date('2026-06-10T22:50:00Z')
    const outcomes: string[] = []
    for (let count = 1; count <= 12; count++) {
      const { placed } = await answer(letter, { body: `Ticket ${count} is open.` }, beforeMidnight)
      outcomes.push(placed.outcome)
    }
    expect(outcomes).toEqual([...Array(10).fill('placed'), 'held', 'held'])
    expect(await copiesFor(letter)).toHaveLength(10)
    const held = await data.db.inboundMessage.findFirstOrThrow({
      where: { state: 'held', suggestions: { some: { letterId: letter.id } } },
    })
    expect(held.heldReason).toMatch(/two machines that answer each other/)
    const { placed } = await answer(letter, { body: 'Ticket 13 is open.' }, new Date('2026-06-10T23:10:00Z'))
    expect(placed.outcome).toBe('placed')
  })
})
