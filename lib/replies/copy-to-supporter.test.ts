import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter } from '#prisma/seed/factories.ts'
import { arrive, type Mail, OFFICE } from './testing/mail.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

const now = new Date('2026-03-10T12:00:00Z')

/** The copy that a supporter gets of this answer to a letter of theirs. */
async function copyOf(answer: (letter: Letter) => Mail, given: Parameters<typeof makeLetter>[1] = {}) {
  const letter = await makeLetter(test.db, { state: 'sent', subject: 'Please help', ...given })
  await arrive(test.db, { to: letterAddress(letter), ...answer(letter), now })
  const [message] = await test.db.outboxMessage.findMany({ where: { correlationId: letter.id } })
  return { letter, message, mail: message && (await PostalMime.parse(message.raw)) }
}

it('wraps an answer in the supporter’s own language, and leaves its words as they are', async () => {
  const { id: campaignId } = await makeCampaign(test.db, {
    title: 'Seen in three weeks',
    titleCy: 'Cael eich gweld',
  })
  const { mail, letter } = await copyOf(() => ({ body: 'Thank you for writing.' }), {
    campaignId,
    language: 'cy',
    senderName: 'Siân Hughes',
  })
  expect(mail?.subject).toBe('RE: Rheumatology in Leeds')
  expect(mail?.text).toContain('Helo Siân Hughes,')
  expect(mail?.text).toContain(`am “Cael eich gweld” (cyfeirnod ${letter.reference})`)
  expect(mail?.text).toContain(`DOE, Jane <${OFFICE}>`)
  expect(mail?.text).toContain('Thank you for writing.')
  expect(mail?.from?.name).toMatch(/ \(anfonwyd ymlaen\)$/)
})

it.each([
  ['cy', 'Anfonwyd ymlaen: Jo Sandford, Minister of State'],
  ['en', 'Forwarded: Jo Sandford, Minister of State'],
] as const)('says in the supporter’s language (%s) whose words were handed on', async (language, line) => {
  const body = [
    'The Minister has answered me.',
    '---------- Forwarded message ----------',
    'From: Jo Sandford, Minister of State <jo.sandford@dept.invalid>',
    'Subject: Waits\n',
    'We shall look at the waits.',
  ]
  const { mail } = await copyOf(() => ({ body: body.join('\n') }), { language })
  expect(mail?.text).toMatch(new RegExp(`^${line}$`, 'm'))
  expect(mail?.text).toContain('We shall look at the waits.')
})

it('is in English for everyone else, and nothing of the answer can be pressed', async () => {
  const html = { 'Content-Type': 'text/html' }
  const { mail } = await copyOf(
    () => ({ headers: html, body: '<p>See <a href="https://x.invalid/">this</a> <b>page</b>.</p>' }),
    { senderName: 'Ann Other' },
  )
  expect(mail?.text).toContain('Hello Ann Other,')
  expect(mail?.text).toContain('An answer has come to your letter')
  expect(mail?.html).toContain('See this (https://x.invalid/) page.')
  expect(mail?.html).not.toMatch(/href="[^"]*x\.invalid/)
})

it('keeps the office’s subject with its reference, and has one of its own where there is none', async () => {
  const { mail } = await copyOf(() => ({ headers: { Subject: 'RE: Your letter (Our ref: ZA1234)' } }))
  expect(mail?.subject).toBe('RE: Your letter (Our ref: ZA1234)')
  const { mail: bare } = await copyOf(() => ({ headers: { Subject: null } }))
  expect(bare?.subject).toBe('Answer to your letter: Please help')
})

describe('whoever answers it writes to the office, and it says so', () => {
  it.each<[string, Record<string, string>, string | null, RegExp]>([
    ['the sender', {}, OFFICE, /It goes to jane\.doe@parliament\.invalid, not to us\./],
    [
      'the office’s Reply-To',
      { From: 'Jane Doe MP <no-reply@desk.invalid>', 'Reply-To': 'Office <Case+7@in.desk.invalid>' },
      'case+7@in.desk.invalid',
      /It goes to case\+7@in\.desk\.invalid, not to us\./,
    ],
    ['nobody', { From: 'Jane Doe MP <donotreply@desk.invalid>' }, null, /an address that takes no answers/],
    ['not us', { 'Reply-To': 'replies@letters.invalid' }, OFFICE, /goes to jane\.doe@parliament\.invalid/],
  ])('%s', async (_, headers, address, sentence) => {
    const { mail } = await copyOf(() => ({ headers }))
    expect(mail?.text).toMatch(sentence)
    expect(mail?.replyTo?.[0]?.address ?? null).toBe(address)
  })
})

const WORDS = 'Dear Ann,\n\nI will sign the motion.\n\nJane Doe MP'
const BODY = `Dear Jane Doe,

I waited eleven months to see a specialist about my hands, and I am not the only one.
Will you sign the motion about it? Everyone should be seen within three weeks of referral.

Yours sincerely,
Ann Other`

const lines = (mark: string, text: string) =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n')

describe('no secret and none of the letter leaves with it', () => {
  const styles: [string, (address: string) => string][] = [
    ['Gmail', (a) => `On Mon, 9 Mar 2026 at 09:15, Ann Other <${a}> wrote:\n\n${lines('> ', BODY)}`],
    [
      'Gmail in Welsh',
      (a) => `Ar Llun, 9 Maw 2026 am 09:15, ysgrifennodd Ann Other <${a}>:\n${lines('> ', BODY)}`,
    ],
    [
      'Outlook',
      (a) => `From: Ann Other <${a}>\nSent: 09 March 2026 09:15\nTo: DOE, Jane\nSubject: Help\n\n${BODY}`,
    ],
    ['a starred ruler', (a) => `*** Original Message ***\nFrom: Ann Other [${a}]\n\n${BODY}`],
    ['wrote: without a date', (a) => `Ann Other <${a}> wrote:\n\n${BODY}`],
    ['bars', (a) => `Ann Other (${a}) wrote:\n${lines('| ', BODY)}`],
    ['no mark at all', (a) => `${BODY}\n\n${a}`],
    ['a link', (a) => `${BODY}\n\nmailto:${a.replace('@', '%40')}`],
    [
      'its return path',
      (a) => `Return-Path: <b+${a.split('@')[0]?.split('.').at(-1)}@letters.invalid>\n${BODY}`,
    ],
    [
      'an address broken in two',
      (a) => `Ann Other <${a.slice(0, 18)}\n> ${a.slice(18)}> wrote:\n${lines('> ', BODY)}`,
    ],
  ]
  it.each(styles)('quoted by %s', async (_, quote) => {
    const { letter, message, mail } = await copyOf(
      (to) => ({ body: `${WORDS}\n\n${quote(letterAddress(to))}` }),
      { body: BODY, senderName: 'Ann Other' },
    )
    expect(mail?.text).toContain('I will sign the motion.')
    expect(mail?.text).not.toMatch(/eleven months|weeks of referral/)
    const whole = `${Buffer.from(message?.raw ?? []).toString()}\n${mail?.text}\n${mail?.html}\n${message?.envelopeFrom}`
    expect(whole.replace(/=\r\n/g, '').toLowerCase()).not.toContain(letter.replyToken)
    expect(whole).not.toContain('b+')
  })

  it.each<[string, (letter: Letter) => Mail]>([
    ['in its sender’s name', (letter) => ({ headers: { From: `"For ${letter.replyToken}" <${OFFICE}>` } })],
    ['in its subject', (letter) => ({ headers: { Subject: `RE: ${letterAddress(letter)}` } })],
    ['in its Reply-To', (letter) => ({ headers: { 'Reply-To': letterAddress(letter) } })],
    [
      'in its own words',
      (letter) => ({ body: `I wrote to ${returnPath(letter.replyToken).toUpperCase()}.` }),
    ],
  ])('%s', async (_, answer) => {
    const { letter, message, mail } = await copyOf(answer)
    const whole = `${Buffer.from(message?.raw ?? []).toString()}${mail?.text}${mail?.html}`.toLowerCase()
    expect(message).toBeDefined()
    expect(whole).not.toContain(letter.replyToken)
  })
})

it('is not made when nothing but the letter came back', async () => {
  const { letter, message } = await copyOf(() => ({ body: lines('> ', BODY) }), { body: BODY })
  expect(message).toBeUndefined()
  const where = { suggestions: { some: { letterId: letter.id } } }
  const { state, heldReason } = await test.db.inboundMessage.findFirstOrThrow({ where })
  expect([state, heldReason]).toEqual(['held', expect.stringMatching(/no words of its own/)])
})
