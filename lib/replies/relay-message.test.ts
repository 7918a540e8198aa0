import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { clearLetterRow } from '#lib/letters/clear-letter-row.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { letterAddress, returnPath } from '#lib/letters/letter-address.ts'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { readMime } from '#lib/platform/read-mime.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { makeLetter, makeRelay } from '#prisma/seed/factories.ts'
import { replyDetail, replySource } from './data.ts'
import { heldFile } from './file-data.ts'
import { followRelay, mayRelayLeave } from './follow-relay.ts'
import { heldDetail, heldSource } from './holding-pen-data.ts'
import { letGoRelays } from './let-go-relays.ts'
import { allAnswers } from './testing/all-answers.ts'
import { arrive, type Mail, report } from './testing/mail.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
const OFFICE = 'casework@office.invalid'
const OFFICE_MESSAGE = '<answer-1@office.invalid>'
const WORDS = 'Thank you. Could we meet in April? I can come to your surgery in Leeds.'

/** A letter that the office answered, and the Message-ID of our copy of the answer. */
async function answered(given: object = {}) {
  const letter = await makeLetter(data.db, { state: 'sent', senderName: 'Ann Other', ...given })
  const { placed } = await arrive(data.db, {
    to: letterAddress(letter),
    from: OFFICE,
    headers: {
      From: `Jane’s office <${OFFICE}>`,
      'Message-ID': OFFICE_MESSAGE,
      Subject: 'RE: Help (Case 77)',
    },
    body: 'Dear Ann,\n\nThank you for writing. I will raise it in the House next week.\n\nJane Doe MP',
    now,
  })
  if (placed.outcome !== 'placed') throw new Error(`the answer was ${placed.outcome}`)
  const copy = await data.db.outboxMessage.findFirstOrThrow({
    where: { kind: 'reply_copy', correlationId: letter.id },
  })
  return { letter, copyId: copy.messageId, copy }
}

const writesBack = (letter: Letter, copyId: string, mail: Mail = {}) =>
  arrive(data.db, {
    to: 'replies@letters.invalid',
    from: letter.senderEmail,
    body: WORDS,
    now,
    ...mail,
    headers: {
      From: `Ann Other <${letter.senderEmail}>`,
      To: 'Jane (passed on) <replies@letters.invalid>',
      Subject: 'Re: RE: Help (Case 77)',
      'In-Reply-To': copyId,
      References: copyId,
      ...mail.headers,
    },
  })
const relaysOf = ({ id }: Letter) =>
  data.db.relay.findMany({ where: { letterId: id }, orderBy: { id: 'asc' } })
const mailsOf = (correlationId: string, kind: 'relayed' | 'relay_asked' | 'relay_failed') =>
  data.db.outboxMessage.findMany({ where: { correlationId, kind } })
async function read(raw: Uint8Array) {
  const found = await readMime(new Uint8Array(raw))
  if (!found.ok) throw new Error(found.reason)
  return found.mail
}
const headerOf = (mail: Awaited<ReturnType<typeof read>>, name: string) =>
  mail.headers.find(({ key }) => key === name)?.value

describe('what a supporter answers to our copy', () => {
  test('goes on to the office, as the letter went, with nothing of our mail in it', async () => {
    const { letter, copyId, copy } = await answered()
    const sent = await read(copy.raw)
    const quoted = (sent.text ?? '').replace(/^/gm, '> ')
    expect(quoted).toContain('/yours/')
    const body = `${WORDS}\n\nOn Tue, 10 Mar 2026, Jane (passed on) wrote:\n${quoted}`
    const { placed, inbound } = await writesBack(letter, copyId, { body })
    expect(placed.outcome).toBe('relayed')
    expect(inbound).toMatchObject({ state: 'relayed', speaker: 'supporter', words: WORDS })
    const [relay] = await relaysOf(letter)
    expect(relay).toMatchObject({ state: 'queued', letGoFor: null })
    const [message] = await mailsOf(relay?.id ?? '', 'relayed')
    expect(message).toMatchObject({
      lane: 'members',
      turn: letter.campaignId,
      repeatable: false,
      envelopeTo: OFFICE,
      envelopeFrom: returnPath(relay?.returnToken ?? ''),
    })
    const mail = await read(message?.raw ?? new Uint8Array())
    expect(mail.from).toMatchObject({ name: 'Ann Other', address: letterAddress(letter) })
    expect(mail.to).toMatchObject([{ address: OFFICE }])
    expect(mail.subject).toBe('Re: RE: Help (Case 77)')
    expect(headerOf(mail, 'in-reply-to')).toBe(OFFICE_MESSAGE)
    expect(headerOf(mail, 'references')).toContain(messageIdOf('letter', letter.id))
    expect(headerOf(mail, 'references')).not.toContain(copyId)
    expect(mail.headers.map(({ key }) => key)).not.toContain('x-chorus-loop')
    const text = mail.text ?? ''
    expect(text.startsWith(WORDS)).toBe(true)
    expect(text).toContain('> Thank you for writing. I will raise it in the House next week.')
    expect(text).toContain(`Reference: ${letter.reference}`)
    for (const secret of ['/yours/', 'passed on', 'X-Chorus-Loop', letter.replyToken, letter.senderEmail]) {
      expect(text).not.toContain(secret)
    }
    expect(mail.attachments).toEqual([])
  })

  test('and the office’s answer to that comes to the letter, and is copied to them', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const [relay] = await relaysOf(letter)
    const messageId = messageIdOf('relayed', relay?.id ?? '')
    const { placed } = await arrive(data.db, {
      to: letterAddress(letter),
      from: OFFICE,
      headers: {
        From: OFFICE,
        'In-Reply-To': messageId,
        References: `${messageIdOf('letter', letter.id)} ${messageId}`,
      },
      body: `Yes, come on 14 April.\n\nOn 10 Mar 2026 Ann Other wrote:\n> ${WORDS}`,
      now,
    })
    expect(placed).toMatchObject({ outcome: 'placed', letterId: letter.id })
    const copies = await data.db.outboxMessage.count({
      where: { kind: 'reply_copy', correlationId: letter.id },
    })
    expect(copies).toBe(2)
    const answers = await data.db.reply.findMany({ where: { letterId: letter.id }, orderBy: { id: 'asc' } })
    expect(answers[1]).toMatchObject({ text: 'Yes, come on 14 April.', passedOnAt: now })
  })

  test('is shown to no staff, by whatever address they ask', async () => {
    const { letter, copyId } = await answered()
    const { inboundId } = await writesBack(letter, copyId)
    expect(await heldDetail(data.db, inboundId)).toBeNull()
    expect(await heldSource(data.db, inboundId)).toBeNull()
    expect(await heldFile(data.db, { id: inboundId, number: '1' })).toBeNull()
    expect(await data.db.auditEntry.count({ where: { detail: { string_contains: 'April' } } })).toBe(0)
    expect(await compareCounts(data.db)).toEqual([])
  })

  test('loses the link to their page, whole, handed on, encoded or broken, and every secret address', async () => {
    const { letter, copyId } = await answered()
    const page = ownPageAddress('en', letter.supporterId)
    const token = page.slice(page.lastIndexOf('/') + 1)
    const body = [
      'Here is my page:',
      page,
      `https://safelinks.elsewhere.invalid/?url=${encodeURIComponent(page)}&data=1`,
      `${page.slice(0, -20)}\n${page.slice(-20)}`,
      `My code is ${token.toUpperCase()}.`,
      `I wrote from ${letterAddress(letter)}`,
      'Yours, Ann',
    ].join('\n\n')
    await writesBack(letter, copyId, { body })
    const [relay] = await relaysOf(letter)
    const [message] = await mailsOf(relay?.id ?? '', 'relayed')
    const text = (await read(message?.raw ?? new Uint8Array())).text ?? ''
    expect(text).toContain('Here is my page:')
    expect(text).toContain('Yours, Ann')
    expect(text.toLowerCase()).not.toContain(token.slice(0, 20))
    expect(text.toLowerCase()).not.toContain(token.slice(-15))
    expect(text).not.toContain(letter.replyToken)
  })

  test('takes its files along, but not one that holds a link to their page', async () => {
    const { letter, copyId } = await answered()
    const page = ownPageAddress('en', letter.supporterId)
    const part = (name: string, content: string) => [
      '--b',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ]
    const body = [
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      WORDS,
      ...part('scan.bin', 'a scan of my appointment letter'),
      ...part('our-mail.bin', `see ${page} for it`),
      '--b--',
    ].join('\n')
    await writesBack(letter, copyId, { body, headers: { 'Content-Type': 'multipart/mixed; boundary=b' } })
    const [relay] = await relaysOf(letter)
    const [message] = await data.db.outboxMessage.findMany({
      where: { correlationId: relay?.id },
      include: { attached: true },
    })
    expect(message?.attached).toHaveLength(1)
    expect(message?.attached[0]?.before).toContain('scan.bin')
    expect(Buffer.from(message?.raw ?? []).toString()).toContain('our-mail.bin')
  })

  test.each<[string, (letter: Letter) => Mail, string]>([
    ['the same words again', () => ({}), 'same'],
    [
      'what went to the office as well',
      () => ({ body: 'Other words.', headers: { Cc: OFFICE.toUpperCase() } }),
      'direct',
    ],
    [
      'nothing of their own',
      () => ({ body: '> Thank you for writing. I will raise it in the House next week.' }),
      'empty',
    ],
  ])('is not passed on twice or for nothing: %s', async (_, mail, letGoFor) => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const { placed } = await writesBack(letter, copyId, mail(letter))
    expect(placed.outcome).toBe('relayed')
    const second = (await relaysOf(letter)).find(({ state }) => state === 'let_go')
    expect(second).toMatchObject({ state: 'let_go', letGoFor })
    expect(await mailsOf(second?.id ?? '', 'relayed')).toEqual([])
  })

  test('goes to the MP’s address where the office takes no answers', async () => {
    const letter = await makeLetter(data.db, { state: 'sent' })
    const from = 'no-reply@office.invalid'
    await arrive(data.db, { to: letterAddress(letter), from, headers: { From: from }, now })
    const { messageId } = await data.db.outboxMessage.findFirstOrThrow({
      where: { correlationId: letter.id },
    })
    await writesBack(letter, messageId)
    const [relay] = await relaysOf(letter)
    expect(await mailsOf(relay?.id ?? '', 'relayed')).toMatchObject([
      { envelopeTo: `member-${letter.memberId}@mp.invalid` },
    ])
  })

  test('ends where two machines answer each other: ten a day, and one word of it', async () => {
    const { letter, copyId } = await answered()
    for (let at = 0; at < 13; at++) await writesBack(letter, copyId, { body: `Number ${at} of many.` })
    const states = (await relaysOf(letter)).map(({ state }) => state)
    expect(states.filter((state) => state === 'queued')).toHaveLength(10)
    expect(states.filter((state) => state === 'let_go')).toHaveLength(3)
    expect(await mailsOf(letter.id, 'relay_failed')).toHaveLength(1)
  }, 60_000)
})

describe('where it is not certain that they wrote it', () => {
  const toLetter = (letter: Letter, mail: Mail = {}) =>
    writesBack(letter, '', {
      to: letterAddress(letter),
      ...mail,
      headers: { 'In-Reply-To': null, References: null, ...mail.headers },
    })

  test('they are asked at their own mailbox, and nothing leaves', async () => {
    const { letter } = await answered()
    const { placed } = await toLetter(letter, { body: `${WORDS} See https://elsewhere.invalid/now` })
    expect(placed.outcome).toBe('relayed')
    const [relay] = await relaysOf(letter)
    expect(relay?.state).toBe('asked')
    expect(await mailsOf(relay?.id ?? '', 'relayed')).toEqual([])
    const [asked] = await mailsOf(letter.id, 'relay_asked')
    expect(asked).toMatchObject({ lane: 'supporters', envelopeTo: letter.senderEmail })
    const text = (await read(asked?.raw ?? new Uint8Array())).text ?? ''
    expect(text).toContain('/yours/')
    expect(text).not.toContain('https://elsewhere.invalid')
  })

  test('they are asked about three at once, and no more', async () => {
    const { letter } = await answered()
    for (let at = 0; at < 5; at++) await toLetter(letter, { body: `Number ${at} of many.` })
    expect(await mailsOf(letter.id, 'relay_asked')).toHaveLength(3)
  })

  test('a week without a press lets it go', async () => {
    const { letter } = await answered()
    await toLetter(letter)
    await letGoRelays({ db: data.db, now: later(6) })
    expect(await relaysOf(letter)).toMatchObject([{ state: 'asked' }])
    expect(await letGoRelays({ db: data.db, now: later(7) })).toBeGreaterThan(0)
    expect(await relaysOf(letter)).toMatchObject([{ state: 'let_go', letGoFor: 'not_pressed' }])
  })
})

describe('what becomes of it', () => {
  async function queued() {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const [relay] = await relaysOf(letter)
    if (!relay) throw new Error('nothing was relayed')
    return { letter, relay }
  }
  const follow = (correlationId: string, to: 'accepted' | 'failed' | 'unknown') =>
    data.db.$transaction((tx) => followRelay(tx, { correlationId, to, now }))

  test('is told to them where the office’s mail system refuses it, once', async () => {
    const { letter, relay } = await queued()
    await follow(relay.id, 'failed')
    await follow(relay.id, 'failed')
    expect(await relaysOf(letter)).toMatchObject([{ state: 'failed' }])
    const [told, ...more] = await mailsOf(letter.id, 'relay_failed')
    expect(more).toEqual([])
    const text = (await read(told?.raw ?? new Uint8Array())).text ?? ''
    expect(text).toContain(OFFICE)
    expect(text).toContain('Could we meet in April?')
  })

  test('what did not get there may be sent again in the same words', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const [relay] = await relaysOf(letter)
    await follow(relay?.id ?? '', 'failed')
    await writesBack(letter, copyId, { body: `${WORDS}\n` })
    expect((await relaysOf(letter)).map(({ state }) => state).sort()).toEqual(['failed', 'queued'])
  })

  test('a report that comes to the letter’s own address moves the relay, and not the letter', async () => {
    const { letter, relay } = await queued()
    await follow(relay.id, 'accepted')
    const about = messageIdOf('relayed', relay.id)
    const { inbound } = await arrive(data.db, {
      ...report({ action: 'failed', status: '5.1.1', about }),
      to: letterAddress(letter),
      now,
    })
    expect(inbound.state).toBe('relayed')
    expect(await relaysOf(letter)).toMatchObject([{ state: 'failed' }])
    expect(await data.db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({ state: 'sent' })
  })

  test('and where the line broke', async () => {
    const { letter, relay } = await queued()
    await follow(relay.id, 'unknown')
    expect(await relaysOf(letter)).toMatchObject([{ state: 'in_doubt' }])
    expect(await mailsOf(letter.id, 'relay_failed')).toHaveLength(1)
  })

  test('a report that it came back moves no letter, and nobody here reads it', async () => {
    const { letter, relay } = await queued()
    await follow(relay.id, 'accepted')
    expect(await relaysOf(letter)).toMatchObject([{ state: 'sent' }])
    const about = messageIdOf('relayed', relay.id)
    const returned = report({ action: 'failed', status: '5.1.1', about })
    const { inboundId, inbound } = await arrive(data.db, {
      ...returned,
      to: returnPath(relay.returnToken),
      now,
    })
    expect(inbound.state).toBe('relayed')
    expect(await heldDetail(data.db, inboundId)).toBeNull()
    expect(await relaysOf(letter)).toMatchObject([{ state: 'failed' }])
    expect(await data.db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({ state: 'sent' })
    expect(await mailsOf(letter.id, 'relay_failed')).toHaveLength(1)
  })

  test('the office’s machine that answers at its return path is the letter’s automatic answer', async () => {
    const { letter, relay } = await queued()
    const headers = { From: OFFICE, Subject: 'Automatic reply: Help', 'Auto-Submitted': 'auto-replied' }
    const { placed } = await arrive(data.db, { to: returnPath(relay.returnToken), headers, now })
    expect(placed).toMatchObject({ outcome: 'placed', letterId: letter.id })
  })

  test('it leaves as letters do, and not once its letter was cleared', async () => {
    const { letter, relay } = await queued()
    const asked = { correlationId: relay.id }
    expect(await mayRelayLeave(data.db, asked)).toEqual({ ok: true })
    // One claim takes so many for a mailbox and no more, and others of these tests write to the same office.
    const claim = { db: data.db, owner: 'w', lane: 'members', limit: 500, now: new Date() } as const
    const claimed: (string | null)[] = []
    for (let more = await claimMessages(claim); more.length > 0; more = await claimMessages(claim))
      claimed.push(...more.map(({ correlationId }) => correlationId))
    expect(claimed).toContain(relay.id)
    await data.db.$transaction((tx) => clearLetterRow(tx, { letterId: letter.id, why: 'wish', now }))
    expect(await mayRelayLeave(data.db, asked)).toEqual({ ok: false, reason: 'cleared' })
  })
})

describe('nobody writes to somebody who is not the MP any more', () => {
  const leaves = ({ memberId }: Letter) =>
    data.db.incumbency.updateMany({ where: { memberId }, data: { endedOn: later(-1), endedBy: 'resigned' } })
  const toldThat = async (letter: Letter) => {
    const [mail, ...others] = await mailsOf(letter.id, 'relay_failed')
    expect(others).toEqual([])
    if (!mail) throw new Error('nobody was told')
    const { text = '' } = await read(mail.raw)
    expect(text.replace(/\s+/g, ' ')).toContain('We could not send yours on')
    expect(text).toContain('Could we meet in April?')
  }

  test('what comes after the MP has left stays, and its supporter is told', async () => {
    const { letter, copyId } = await answered()
    await leaves(letter)
    await writesBack(letter, copyId)
    const [relay] = await relaysOf(letter)
    expect(relay).toMatchObject({ state: 'let_go', letGoFor: 'no_address' })
    expect(await mailsOf(relay?.id ?? '', 'relayed')).toEqual([])
    await toldThat(letter)
  })

  test('what waits while the MP leaves stays too', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const [relay] = await relaysOf(letter)
    if (!relay) throw new Error('nothing was passed on')
    const asked = { correlationId: relay.id }
    expect(await mayRelayLeave(data.db, asked, now)).toEqual({ ok: true })
    await leaves(letter)
    expect(await mayRelayLeave(data.db, asked, now)).toEqual({ ok: false, reason: 'seat_vacant' })
    await data.db.$transaction((tx) => followRelay(tx, { ...asked, to: 'cancelled', now }))
    expect(await relaysOf(letter)).toMatchObject([{ state: 'let_go', letGoFor: 'no_address' }])
    await toldThat(letter)
  })
})

describe('a supporter’s machine is no work for anybody, and never passed on', () => {
  const away = { Subject: 'Out of office: Re: Help', 'Auto-Submitted': 'auto-replied' }
  test.each<[string, (letter: Letter, copyId: string) => Mail]>([
    [
      'in answer to the copy',
      (_, copyId) => ({
        to: 'bounces@letters.invalid',
        from: '',
        headers: { ...away, 'In-Reply-To': copyId },
      }),
    ],
    [
      'at the letter’s own address',
      (letter) => ({
        to: letterAddress(letter),
        headers: { ...away, 'In-Reply-To': null, References: null },
      }),
    ],
  ])('%s', async (_, mail) => {
    const { letter, copyId } = await answered()
    const { inbound } = await writesBack(letter, copyId, mail(letter, copyId))
    expect(inbound.state).toBe('set_aside')
    expect(await relaysOf(letter)).toEqual([])
    expect(await data.db.letter.findUnique({ where: { id: letter.id } })).toMatchObject({
      mailboxAnsweredAt: now,
    })
    expect(await data.db.reply.count({ where: { letterId: letter.id } })).toBe(1)
  })
})

describe('what staff see of it', () => {
  const shown = async ({ reference }: Letter) => {
    const { letters } = await findLetters(data.db, { find: reference, now })
    return letters[0]?.wroteBack.messages
  }
  const lets = ({ id }: Letter, staffReadWriteBack: boolean) =>
    data.db.letter.update({ where: { id }, data: { staffReadWriteBack } })

  test('that they wrote and when, and the words only as long as they let them', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    expect(await shown(letter)).toMatchObject([{ at: now, state: 'queued', words: null }])
    await lets(letter, true)
    expect(await shown(letter)).toMatchObject([{ words: { text: WORDS, files: [] } }])
    await lets(letter, false)
    expect(await shown(letter)).toMatchObject([{ words: null }])
  })

  test('of the office’s next answer the new words alone, for it quotes them', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const at = new Date(now.getTime() + 60_000)
    const body = `Yes, come.\n\nOn 10 Mar 2026 Ann Other wrote:\n> ${WORDS}`
    const { placed, inboundId } = await arrive(data.db, { to: letterAddress(letter), body, now: at })
    const id = placed.outcome === 'placed' ? placed.replyId : ''
    const detail = () => replyDetail(data.db, { id, filter: { show: 'all' }, reader: allAnswers })
    expect(await detail()).toMatchObject({ text: 'Yes, come.', fullText: 'Yes, come.', isPrivate: true })
    expect(await replySource(data.db, { id, reader: allAnswers })).toBeNull()
    expect((await heldDetail(data.db, inboundId))?.text).not.toContain('April')
    expect(await heldSource(data.db, inboundId)).toBeNull()
    await lets(letter, true)
    expect(await detail()).toMatchObject({ fullText: expect.stringContaining(WORDS), isPrivate: false })
    expect(await replySource(data.db, { id, reader: allAnswers })).not.toBeNull()
  })

  test('nor when much was written since, or while nobody has placed what quotes them', async () => {
    const { letter, copyId } = await answered()
    await writesBack(letter, copyId)
    const at = new Date(now.getTime() + 60_000)
    const quote = `On 10 Mar 2026 Ann Other wrote:\n> ${WORDS}`
    const body = `Yes, come.\n\n${quote}`
    const { placed } = await arrive(data.db, { to: letterAddress(letter), body, now: at })
    const id = placed.outcome === 'placed' ? placed.replyId : ''
    for (let n = 0; n < 11; n += 1) {
      await makeRelay(data.db, { letterId: letter.id, receivedAt: later(1) })
    }
    expect(await replySource(data.db, { id, reader: allAnswers })).toBeNull()
    expect(
      (await replyDetail(data.db, { id, filter: { show: 'all' }, reader: allAnswers }))?.fullText,
    ).not.toContain('April')
    const held = await arrive(data.db, {
      to: 'replies@letters.invalid',
      body: `Of ${letter.reference}: yes, come.\n\n${quote}`,
      now: later(2),
    })
    expect(held.placed.outcome).toBe('held')
    expect((await heldDetail(data.db, held.inboundId))?.text).not.toContain('April')
    expect(await heldSource(data.db, held.inboundId)).toBeNull()
  })
})
