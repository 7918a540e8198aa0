import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { connectDatabase } from '#lib/platform/database.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { classifyReply } from './classify-reply.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { placeMessage } from './place-message.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'
import { ANSWER, eml, type Mail, OFFICE, receive } from './testing/mail.ts'

const { aLetter, arrive, copiesFor, data, repliesTo, stateOf } = answeredLetters()

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
    expect(await stateOf(letter)).toBe('sent')
    const [copy] = await copiesFor(letter)
    expect(copy?.envelopeTo).toBe(letter.senderEmail)
    const mail = await PostalMime.parse(copy?.raw ?? '')
    expect(mail.from?.address).toBe('replies@letters.invalid')
    expect(mail.headers.find(({ originalKey }) => originalKey === LOOP_HEADER)?.value).toBe('letters.invalid')
    expect(mail.text).toContain('I will sign the motion.')
  })

  test('settles a letter that was in doubt', async () => {
    const letter = await aLetter()
    await arrive({ to: letterAddress(letter) })
    expect(await stateOf(letter)).toBe('sent')
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
    ['one in Welsh', { headers: { Subject: 'Ateb awtomatig: Rheumatology' } }],
    ['a receipt of a case system', { body: 'This is an automated response. Your reference is 7.' }],
  ])('%s proves delivery, and is passed on to nobody', async (_, mail) => {
    const letter = await aLetter()
    const { inbound } = await arrive({ ...mail, to: letterAddress(letter) })
    expect(inbound.speaker).toBe('machine')
    expect(await repliesTo(letter)).toMatchObject([
      { state: 'auto_reply', classifiedById: null, passedOnAt: null },
    ])
    expect(await stateOf(letter)).toBe('sent')
    expect(await copiesFor(letter)).toEqual([])
  })

  test('at the return path is kept too, and proves nothing', async () => {
    const letter = await aLetter()
    const headers = { 'Auto-Submitted': 'auto-replied', Subject: 'Automatic reply: Rheumatology' }
    await arrive({ from: '', to: returnPath(letter.replyToken), headers })
    expect(await repliesTo(letter)).toMatchObject([{ state: 'auto_reply' }])
    expect(await stateOf(letter)).toBe('in_doubt')
  })

  test('without any sign but that no one sent it is kept, and proves nothing', async () => {
    const letter = await aLetter()
    const { inbound } = await arrive({ from: '', to: letterAddress(letter) })
    expect(inbound).toMatchObject({ speaker: 'machine', speakerRule: 'null_sender' })
    expect(await repliesTo(letter)).toMatchObject([{ state: 'auto_reply' }])
    expect(await stateOf(letter)).toBe('in_doubt')
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

  test('is not one because a case system sent it', async () => {
    const letter = await aLetter()
    await arrive({ to: letterAddress(letter), headers: { 'Auto-Submitted': 'auto-generated' } })
    expect(await copiesFor(letter)).toHaveLength(1)
  })
})

describe('the same message', () => {
  test('placed again, and by two at once, is one reply and one copy', async () => {
    const letter = await aLetter()
    const inboundId = await receive(data().db, { raw: eml({}), to: letterAddress(letter), now })
    const other = connectDatabase(data().url, 2)
    const outcomes = await Promise.all(
      [data().db, other, data().db, other].map((db) => placeMessage({ db, now, inboundId })),
    )
    await other.$disconnect()
    expect(outcomes.filter(({ outcome }) => outcome === 'placed')).toHaveLength(1)
    expect(await placeMessage({ db: data().db, now, inboundId })).toEqual({
      outcome: 'already',
      state: 'placed',
    })
    expect(await repliesTo(letter)).toHaveLength(1)
    expect(await copiesFor(letter)).toHaveLength(1)
  })
})

test('a person says what a reply is, and may change their mind', async () => {
  const letter = await aLetter()
  await arrive({ to: letterAddress(letter) })
  const [reply] = await repliesTo(letter)
  const coordinator = await makePerson(data().db)
  const officer = await makePerson(data().db, { role: 'officer' })
  const say = (
    to: 'supportive' | 'neutral' | 'unclassified',
    { replyId = reply?.id ?? '', person = coordinator } = {},
  ) => classifyReply({ db: data().db, person, replyId, to, now })
  expect(await say('supportive', { person: officer })).toMatchObject({ reason: 'not_allowed' })
  expect(await say('supportive')).toEqual({ ok: true, from: 'unclassified' })
  expect(await say('neutral')).toEqual({ ok: true, from: 'supportive' })
  // Unread again it is only by whoever gave it its first class: nobody else undoes that.
  const another = await makePerson(data().db)
  expect(await say('unclassified', { person: another })).toMatchObject({ ok: false, reason: 'not_possible' })
  expect(await say('neutral', { replyId: randomUUID() })).toMatchObject({
    ok: false,
    reason: 'unknown_reply',
  })
  const audit = await data().db.auditEntry.findMany({
    where: { subjectId: reply?.id, action: 'reply.classified' },
  })
  expect(audit).toHaveLength(2)
})
