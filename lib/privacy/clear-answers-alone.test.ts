import { afterAll, beforeAll, expect, it } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { sendMessage } from '#lib/outbox/send-message.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import type { SmtpSession } from '#lib/platform/smtp-session.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { everyRow } from '#lib/platform/testing/every-row.ts'
import { bringBack } from '#lib/replies/bring-back.ts'
import { followCopy } from '#lib/replies/follow-copy.ts'
import { keepBack, passOn } from '#lib/replies/pass-on.ts'
import { arrive, type Mail } from '#lib/replies/testing/mail.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeCampaign, makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { clearAnswersAlone } from './clear-answers-alone.ts'
import { clearWhatIsDue } from './clear-what-is-due.ts'
import { copyOfEverything } from './copy-of-everything.ts'
import { ownPage } from './data.ts'

let test: TestDatabase
const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

let answers = 0
/** An answer with a word of its own, in its text, in its subject, in its sender's name and in a file. */
async function answered({
  headers,
  answersGoTo = 'supporter_alone' as const,
}: Mail & { answersGoTo?: 'supporter_alone' | 'supporter_and_staff' } = {}) {
  answers += 1
  const word = `Canary${answers}word`
  const { id: campaignId } = await makeCampaign(test.db, { answersGoTo })
  const letter = await makeLetter(test.db, { campaignId, state: 'sent', confirmedAt: now, createdAt: now })
  const { inboundId } = await arrive(test.db, {
    to: letterAddress(letter),
    headers: {
      From: `${word} <office@${word}.example>`,
      Subject: `Re: ${word}`,
      'Content-Type': 'multipart/mixed; boundary=b',
      ...headers,
    },
    body: `--b\n\nDear Ann, ${word}.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${word}.txt"\n\n${word} again\n--b--`,
    now,
  })
  const [reply] = await test.db.reply.findMany({ where: { letterId: letter.id } })
  if (!reply) throw new Error('no answer came')
  return { word: word.toLowerCase(), letter, inboundId, replyId: reply.id }
}

const doubtful = { 'Authentication-Results': 'mx.example; dmarc=fail' }

/** Hands over all mail to supporters; the mail system says this of each. */
async function send(kind: 'accepted' | 'failed'): Promise<void> {
  const { db } = test
  const session: Pick<SmtpSession, 'deliver'> = {
    async deliver({ release }) {
      await release()
      return kind === 'accepted'
        ? { kind, response: '250 taken' }
        : { kind: 'answered', response: '550 5.1.1 nobody here' }
    },
  }
  for (const message of await claimMessages({ db, owner: 'w', lane: 'supporters', limit: 50, now })) {
    await sendMessage({
      ...{ db, message, owner: 'w', now: () => now },
      kinds: { reply_copy: { follow: followCopy } },
      session: session as SmtpSession,
    })
  }
}

const clear = (at = now) => clearAnswersAlone({ db: test.db, now: at })

/** How many values anywhere in the database hold a word. */
async function held(word: string): Promise<number> {
  const rows = await everyRow(test.db)
  const texts = rows.flatMap((row) => Object.values(row).map(asText))
  return texts.filter((text) => text.toLowerCase().includes(word)).length
}

const asText = (value: unknown): string =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('latin1').replaceAll('=\r\n', '')
    : typeof value === 'bigint'
      ? String(value)
      : (JSON.stringify(value) ?? '')

it('keeps of an answer, once its supporter has it, only that it came and when', async () => {
  const { word, letter, replyId } = await answered()
  expect(await held(word)).toBeGreaterThan(5)
  await clear()
  // Its copy has not left: the supporter's own page is where it can be read.
  const token = ownPageToken(letter.supporterId)
  const [before] = (await ownPage(test.db, { token, now }))?.letters[0]?.answers ?? []
  expect(before?.text.toLowerCase()).toContain(word)
  await send('accepted')
  expect(await clear()).toBe(1)
  expect(await held(word)).toBe(0)
  expect(await test.db.reply.findUnique({ where: { id: replyId } })).toMatchObject({
    state: 'answered_alone',
    copyLeftAt: now,
    receivedAt: expect.any(Date),
  })
  const own = await ownPage(test.db, { token, now })
  expect(own?.letters[0]).toMatchObject({
    where: { at: 'answered' },
    answers: [{ text: '', mailedAt: now }],
  })
  const copy = await copyOfEverything(test.db, { token, language: 'en', now })
  expect(copy?.map(({ bytes }) => Buffer.from(bytes).toString()).join()).toContain('It was mailed to you on')
  expect(await compareCounts(test.db)).toEqual([])
  expect(await clear()).toBe(0)
})

it('leaves an answer that staff read as it is', async () => {
  const { word } = await answered({ answersGoTo: 'supporter_and_staff' })
  await send('accepted')
  await clear(later(1))
  expect(await held(word)).toBeGreaterThan(5)
})

it('keeps what the mail system refused for 28 days, and no longer', async () => {
  const { word } = await answered()
  await send('failed')
  await clear(later(27))
  await clearWhatIsDue({ db: test.db, now: later(27) })
  expect(await held(word)).toBeGreaterThan(5)
  await clearWhatIsDue({ db: test.db, now: later(29) })
  expect(await held(word)).toBe(0)
})

it('keeps one that waits until somebody has decided: passed on it goes, kept back it stays its 28 days', async () => {
  const [one, other] = [await answered({ headers: doubtful }), await answered({ headers: doubtful })]
  const asked = { db: test.db, person: await makePerson(test.db), now }
  expect(await clear()).toBe(0)
  await passOn({ ...asked, replyId: one.replyId, isOffice: false })
  await keepBack({ ...asked, replyId: other.replyId })
  await send('accepted')
  expect(await clear()).toBe(1)
  expect(await held(one.word)).toBe(0)
  expect(await held(other.word)).toBeGreaterThan(3)
  await clearWhatIsDue({ db: test.db, now: later(29) })
  expect(await held(other.word)).toBe(0)
  expect(await compareCounts(test.db)).toEqual([])
})

it('clears what a machine wrote without a copy, and counts it as no answer', async () => {
  const { word, replyId } = await answered({ headers: { 'Auto-Submitted': 'auto-replied' } })
  expect(await clear(later(0.01))).toBe(1)
  expect(await held(word)).toBe(0)
  expect(await test.db.reply.findUnique({ where: { id: replyId } })).toMatchObject({ state: 'auto_reply' })
})

it('clears nothing that somebody took back to be placed elsewhere, and what is cleared cannot be taken back', async () => {
  const { word, inboundId } = await answered()
  const bringing = { db: test.db, person: await makePerson(test.db), inboundId, now }
  expect(await bringBack(bringing)).toMatchObject({ ok: true, copy: 'called_back' })
  expect(await clear(later(1))).toBe(0)
  expect(await held(word)).toBeGreaterThan(3)
  const sent = await answered()
  await send('accepted')
  await clear()
  expect(await bringBack({ ...bringing, inboundId: sent.inboundId })).toMatchObject({ reason: 'not_kept' })
})
