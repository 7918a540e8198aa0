import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { connectDatabase } from '#lib/platform/database.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { classifyReply } from './classify-reply.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { placeByHand } from './place-by-hand.ts'
import { placeMessage, placeWaiting } from './place-message.ts'
import { receiveMessage } from './receive-message.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const OFFICE = 'jane.doe@parliament.invalid'
const ANSWER = 'Dear Ann,\n\nThank you for writing. I will sign the motion.\n\nJane Doe MP'

type Mail = { headers?: Record<string, string | null>; body?: string | Buffer; from?: string; to?: string }

/** The bytes of an answer; a header given as null is left out. */
function eml({ headers = {}, body = ANSWER }: Mail): Buffer {
  const all = {
    From: `DOE, Jane <${OFFICE}>`,
    To: 'Ann Other <somebody@letters.invalid>',
    Subject: 'RE: Rheumatology in Leeds',
    Date: 'Tue, 10 Mar 2026 11:59:00 +0000',
    'Message-ID': `<${randomUUID()}@parliament.invalid>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${value}\r\n`)
  const text = typeof body === 'string' ? Buffer.from(body.replaceAll('\n', '\r\n')) : body
  return Buffer.concat([Buffer.from(`${head.join('')}\r\n`), text])
}

async function arrive(mail: Mail) {
  const envelope = { from: mail.from ?? OFFICE, to: mail.to ?? 'somebody@letters.invalid' }
  const { inboundId } = await receiveMessage({ db: data.db, now, raw: eml(mail), envelope })
  const placed = await placeMessage({ db: data.db, now, inboundId })
  const inbound = await data.db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })
  return { inboundId, placed, inbound }
}

const aLetter = (state: Letter['state'] = 'accepted') => makeLetter(data.db, { state })
const repliesTo = (letter: Letter) => data.db.reply.findMany({ where: { letterId: letter.id } })
const stateOf = async ({ id }: Letter) => (await data.db.letter.findUniqueOrThrow({ where: { id } })).state
const copiesFor = ({ id }: Letter) =>
  data.db.outboxMessage.findMany({ where: { correlationId: id, kind: 'reply_copy' } })

async function sentAs(letter: Letter, kind = 'letter') {
  const messageId = `<${randomUUID()}@letters.invalid>`
  await data.db.outboxMessage.create({
    data: {
      kind,
      correlationId: letter.id,
      dedupeKey: messageId,
      lane: 'members',
      envelopeFrom: '',
      envelopeTo: OFFICE,
      messageId,
      raw: new Uint8Array(),
      repeatable: false,
      state: 'accepted',
    },
  })
  return messageId
}

function report({ action, status, about }: { action: string; status: string; about?: string }): Mail {
  const lines = [
    '--b',
    'Content-Type: text/plain',
    '',
    'It could not be delivered.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.parliament.invalid',
    '',
    `Final-Recipient: rfc822; ${OFFICE}`,
    `Action: ${action}`,
    `Status: ${status}`,
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: ${about ?? '<unknown@letters.invalid>'}`,
    'Subject: Rheumatology in Leeds',
    '',
    'Dear Jane Doe',
    '--b--',
  ]
  return {
    from: '',
    headers: {
      From: 'MAILER-DAEMON@parliament.invalid',
      Subject: 'Undeliverable: Rheumatology in Leeds',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
    },
    body: lines.join('\n'),
  }
}

describe('an answer from the MP', () => {
  test('becomes a reply, proves delivery and goes on to the supporter', async () => {
    const letter = await aLetter()
    const quoted = `${ANSWER}\n\nOn Mon, 9 Mar 2026 at 09:15, Ann Other <x@letters.invalid> wrote:\n> Dear Jane`
    const { placed, inbound } = await arrive({ to: letterAddress(letter), body: quoted })
    expect(placed.outcome).toBe('placed')
    expect(inbound).toMatchObject({ state: 'placed', fromAddress: OFFICE, fromName: 'DOE, Jane' })
    expect(await repliesTo(letter)).toMatchObject([
      { text: ANSWER, state: 'unclassified', matchedBy: 'recipient_token', receivedAt: now },
    ])
    expect(await stateOf(letter)).toBe('presumed_delivered')
    const [copy] = await copiesFor(letter)
    expect(copy?.envelopeTo).toBe(letter.senderEmail)
    const mail = await PostalMime.parse(copy?.raw ?? '')
    expect(mail.from?.address).toBe('replies@letters.invalid')
    expect(mail.headers.find(({ originalKey }) => originalKey === LOOP_HEADER)?.value).toBe('letters.invalid')
    expect(mail.text).toContain('I will sign the motion.')
  })

  test('settles a letter whose fate was unknown', async () => {
    const letter = await aLetter('unknown')
    await arrive({ to: letterAddress(letter) })
    expect(await stateOf(letter)).toBe('presumed_delivered')
  })

  test('is found by the message it answers when the office writes to another address', async () => {
    const letter = await aLetter()
    const id = await sentAs(letter)
    await arrive({ headers: { 'In-Reply-To': id } })
    await arrive({ headers: { References: `<other@x> ${id}` } })
    const found = await repliesTo(letter)
    expect(found.map(({ matchedBy }) => matchedBy).sort()).toEqual(['in_reply_to', 'references'])
  })

  test('is found by an address in Cc, and by the reference in its text', async () => {
    const letter = await aLetter()
    await arrive({ headers: { Cc: letterAddress(letter).toUpperCase() } })
    await arrive({ body: `Your reference ${letter.reference.toLowerCase()} is noted.` })
    const found = await repliesTo(letter)
    expect(found.map(({ matchedBy }) => matchedBy).sort()).toEqual(['header_token', 'reference'])
  })

  test('in HTML only is read as text, quotation and scripts left out', async () => {
    const letter = await aLetter()
    const body = `<html><head><style>p{}</style></head><body><p>Dear Ann,</p><p>I&#8217;ll &lt;sign&gt;.<script>alert(1)</script></p><blockquote><p>Dear Jane 5</p></blockquote></body></html>`
    await arrive({ to: letterAddress(letter), headers: { 'Content-Type': 'text/html; charset=utf-8' }, body })
    expect((await repliesTo(letter))[0]?.text).toBe('Dear Ann,\n\nI’ll <sign>.')
  })

  test.each<[string, Mail, RegExp]>([
    ['NUL bytes', { body: 'Thank\0 you' }, /^Thank you$/],
    [
      'a wrong charset',
      { headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: Buffer.from([0x54, 0xa3, 0x35]) },
      /^T.5$/,
    ],
    [
      'a charset nobody knows',
      { headers: { 'Content-Type': 'text/plain; charset=x-none-such' }, body: 'Thank you' },
      /^Thank you$/,
    ],
    [
      'ISO-2022-JP',
      {
        headers: { 'Content-Type': 'text/plain; charset=iso-2022-jp' },
        body: Buffer.from('\u001b$B$"\u001b(B', 'latin1'),
      },
      /^あ$/,
    ],
    ['no Message-ID', { headers: { 'Message-ID': null }, body: 'Thank you' }, /^Thank you$/],
    ['a date in the future', { headers: { Date: 'Tue, 10 Mar 2099 11:59:00 +0000' } }, /sign the motion/],
    [
      'half characters',
      {
        headers: { 'Content-Type': 'text/html', Subject: `${'😀'.repeat(260)}x` },
        body: `<p>Thank &#xD83D; you</p>${'<p>😀</p>'.repeat(20_001)}`,
      },
      /^Thank . you/,
    ],
    ['Welsh', { body: 'Annwyl Ann,\nDiolch yn fawr. Tŷ’r Cyffredin.' }, /Tŷ’r/],
  ])('with %s is kept whole', async (_, mail, text) => {
    const letter = await aLetter()
    await arrive({ ...mail, to: letterAddress(letter) })
    const [reply] = await repliesTo(letter)
    expect(reply?.text).toMatch(text)
    expect(reply?.receivedAt).toEqual(now)
  })
})

describe('a machine’s answer', () => {
  test.each<[string, Mail]>([
    ['an out-of-office with its header', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['Exchange’s rule', { headers: { 'X-MS-Exchange-Inbox-Rules-Loop': OFFICE } }],
    [
      'one without headers, from no sender',
      { from: '', headers: { Subject: 'Automatic reply: Rheumatology' } },
    ],
    ['one in Welsh', { from: '', headers: { Subject: 'Ateb awtomatig: Rheumatology' } }],
  ])('%s proves delivery, and is passed on to nobody', async (_, mail) => {
    const letter = await aLetter()
    await arrive({ ...mail, to: mail.from === '' ? returnPath(letter.replyToken) : letterAddress(letter) })
    expect(await repliesTo(letter)).toMatchObject([{ state: 'auto_reply', classifiedBy: 'replies' }])
    expect(await stateOf(letter)).toBe('presumed_delivered')
    expect(await copiesFor(letter)).toEqual([])
  })

  test('is not one because it asks other machines to be quiet', async () => {
    const letter = await aLetter()
    await arrive({
      to: letterAddress(letter),
      headers: { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'no' },
    })
    expect(await repliesTo(letter)).toMatchObject([{ state: 'unclassified' }])
  })
})

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

  test('of a full mailbox is a failure too', async () => {
    const letter = await aLetter()
    const about = await sentAs(letter)
    await arrive({
      ...report({ action: 'failed', status: '5.2.2', about }),
      to: 'postmaster@letters.invalid',
    })
    expect(await stateOf(letter)).toBe('bounced')
  })

  test('of a delay changes nothing', async () => {
    const letter = await aLetter()
    const { placed } = await arrive({
      ...report({ action: 'delayed', status: '4.4.1' }),
      to: returnPath(letter.replyToken),
    })
    expect(placed.outcome).toBe('bounce')
    expect(await stateOf(letter)).toBe('accepted')
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
    const about = await sentAs(letter, 'reply_copy')
    const { placed } = await arrive({
      ...report({ action: 'failed', status: '5.1.1', about }),
      to: 'bounces@letters.invalid',
    })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringContaining('supporter') })
    expect(await stateOf(letter)).toBe('accepted')
  })
})

describe('nothing is dropped: it waits for a person', () => {
  test('when it cannot be placed', async () => {
    const { inbound } = await arrive({})
    expect(inbound).toMatchObject({ state: 'held', subject: 'RE: Rheumatology in Leeds' })
    expect(inbound.heldReason).toMatch(/answers no message of ours/)
  })

  test('when the supporter answers their own copy', async () => {
    const letter = await aLetter()
    const from = letter.senderEmail
    const { placed } = await arrive({ to: letterAddress(letter), from, headers: { From: `Ann <${from}>` } })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringMatching(/supporter wrote/) })
    expect(await copiesFor(letter)).toEqual([])
  })

  test('when our own message comes round again', async () => {
    const letter = await aLetter()
    const { placed } = await arrive({
      to: letterAddress(letter),
      headers: { [LOOP_HEADER]: 'letters.invalid' },
    })
    expect(placed.outcome).toBe('held')
    expect(await copiesFor(letter)).toEqual([])
  })

  test('when it names two letters', async () => {
    const [first, second] = [await aLetter(), await aLetter()]
    const { placed } = await arrive({
      headers: { Cc: `${letterAddress(first)}, ${letterAddress(second)}` },
    })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringMatching(/more than one/) })
  })

  test.each([
    ['no message at all', Buffer.from('\0\0\0\r\n\r\n')],
    ['parts within parts without end', Buffer.from(nested(300))],
  ])('when it is %s', async (_, raw) => {
    const envelope = { from: '', to: 'somebody@letters.invalid' }
    const { inboundId } = await receiveMessage({ db: data.db, now, raw, envelope })
    const placed = await placeMessage({ db: data.db, now, inboundId })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringContaining('source is kept') })
    const { raw: kept } = await data.db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })
    expect(Buffer.from(kept)).toEqual(raw)
  })

  test('and is a reply once a person has placed it', async () => {
    const letter = await aLetter()
    const { inboundId } = await arrive({})
    const actor = { kind: 'person', id: 'coordinator' } as const
    const place = (letterReference: string) =>
      placeByHand({ db: data.db, actor, inboundId, letterReference, now })
    expect(await place('CH-0000-0000')).toEqual({ ok: false, reason: 'unknown_letter' })
    expect(await place(` ${letter.reference.toLowerCase()} `)).toMatchObject({ ok: true })
    expect(await place(letter.reference)).toEqual({ ok: false, reason: 'already_placed' })
    expect(await repliesTo(letter)).toMatchObject([{ matchedBy: 'hand' }])
    expect(await copiesFor(letter)).toHaveLength(1)
  })
})

function nested(depth: number): string {
  let text = 'From: a@b.invalid\r\n'
  for (let level = 0; level < depth; level++) {
    text += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`
  }
  return text
}

describe('the same message', () => {
  test('delivered twice is stored once', async () => {
    const letter = await aLetter()
    const raw = eml({})
    const envelope = { from: OFFICE, to: letterAddress(letter) }
    const receive = () => receiveMessage({ db: data.db, now, raw, envelope })
    const [first, second] = [await receive(), await receive()]
    expect(first.fresh).toBe(true)
    expect(second).toEqual({ inboundId: first.inboundId, fresh: false })
  })

  test('placed again, and by two at once, is one reply and one copy', async () => {
    const letter = await aLetter()
    const envelope = { from: OFFICE, to: letterAddress(letter) }
    const { inboundId } = await receiveMessage({ db: data.db, now, raw: eml({}), envelope })
    const other = connectDatabase(data.url, 2)
    const outcomes = await Promise.all(
      [data.db, other, data.db, other].map((db) => placeMessage({ db, now, inboundId })),
    )
    await other.$disconnect()
    expect(outcomes.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1)
    expect(await placeMessage({ db: data.db, now, inboundId })).toEqual({
      outcome: 'already',
      state: 'placed',
    })
    expect(await repliesTo(letter)).toHaveLength(1)
    expect(await copiesFor(letter)).toHaveLength(1)
  })

  test('received before a crash is placed afterwards', async () => {
    const letter = await aLetter()
    const envelope = { from: OFFICE, to: letterAddress(letter) }
    await receiveMessage({ db: data.db, now, raw: eml({}), envelope })
    expect(await placeWaiting({ db: data.db, now })).toBeGreaterThanOrEqual(1)
    expect(await repliesTo(letter)).toHaveLength(1)
  })
})

test('a person says what a reply is, and may change their mind', async () => {
  const letter = await aLetter()
  await arrive({ to: letterAddress(letter) })
  const [reply] = await repliesTo(letter)
  const actor = { kind: 'person', id: 'coordinator' } as const
  const say = (to: 'supportive' | 'neutral' | 'unclassified', replyId = reply?.id ?? '') =>
    classifyReply({ db: data.db, actor, replyId, to, now })
  expect(await say('supportive')).toEqual({ ok: true, from: 'unclassified' })
  expect(await say('neutral')).toEqual({ ok: true, from: 'supportive' })
  expect(await say('unclassified')).toEqual({ ok: false, reason: 'not_possible' })
  expect(await say('neutral', 'nobody')).toEqual({ ok: false, reason: 'unknown_reply' })
  const audit = await data.db.auditEntry.findMany({ where: { subjectId: reply?.id, action: 'classify' } })
  expect(audit).toHaveLength(2)
})
