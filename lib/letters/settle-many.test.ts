import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { type LettersForTests, later, lettersForTests } from '#lib/letters/testing/letters.ts'
import { moveMessage, takeMessages } from '#lib/outbox/move-message.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { followDelivery } from './follow-delivery.ts'
import { giveUpLetter } from './give-up-letter.ts'
import { letterList } from './letter-list.ts'
import { sayItArrived } from './say-it-arrived.ts'
import { sendAgain } from './send-again.ts'
import { settleLetter } from './settle-letter.ts'
import { settleMany } from './settle-many.ts'

let letters: LettersForTests
let db: Database
let staff: { id: string }
beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
  staff = await makePerson(db)
})
afterAll(() => letters.drop())

const now = later(0)
/** A minute after it was confirmed and came to its end. */
const pressedAt = new Date(now.getTime() + 60_000)
const press = (letterId: string, person = staff) => ({ db, person, letterId, now: pressedAt })
const letterOf = (id: string) => db.letter.findUniqueOrThrow({ where: { id } })
const mailsOf = (id: string) =>
  db.outboxMessage.findMany({ where: { kind: 'letter', correlationId: id }, orderBy: { id: 'asc' } })

/** A confirmed letter whose mail came to such an end. */
async function troubled(how: 'unknown' | 'failed' | 'returned') {
  const { letter, token } = await letters.submitted()
  await confirmLetter({ db, now, token })
  const [mail] = await mailsOf(letter.id)
  const id = mail?.id ?? ''
  const kinds = { letter: { follow: followDelivery } }
  await db.$transaction((tx) => takeMessages(tx, { ids: [id], owner: 'w', now }))
  for (const [to, response] of [
    ['in_data', null],
    [how === 'returned' ? 'accepted' : how, '550 5.1.1 No such user here'],
  ] as const) {
    await db.$transaction((tx) => moveMessage(tx, { id, to, now, response, kinds }))
  }
  if (how === 'returned') {
    await db.$transaction((tx) =>
      settleLetter(tx, { letterId: letter.id, as: 'bounced', why: 'report', now }),
    )
  }
  return letterOf(letter.id)
}

describe('a letter that needs somebody', () => {
  it.each(['unknown', 'failed', 'returned'] as const)(
    '%s, is sent again, once, as the same message',
    async (how) => {
      const { id } = await troubled(how)
      const [before] = await mailsOf(id)
      expect(await sendAgain(press(id))).toEqual({ ok: true })
      expect(await letterOf(id)).toMatchObject({ state: 'queued', sentAt: null })
      const [old, anew, ...more] = await mailsOf(id)
      expect(more).toEqual([])
      expect(anew).toMatchObject({ state: 'ready', messageId: before?.messageId })
      expect(old?.messageId).toBe(`replaced:${old?.id}`)
      expect(old?.state).toBe(how === 'returned' ? 'accepted' : 'failed')
      expect(await sendAgain(press(id))).toMatchObject({ ok: false, reason: 'settled_already' })
      expect(await compareCounts(db)).toEqual([])
    },
  )

  it('stays when it cannot go now, with the reason, and nothing is sent', async () => {
    const { id, campaignId } = await troubled('failed')
    await db.campaign.update({ where: { id: campaignId }, data: { state: 'paused' } })
    expect(await sendAgain(press(id))).toMatchObject({
      ok: false,
      reason: 'cannot_go',
      message: expect.stringContaining('paused'),
    })
    expect(await letterOf(id)).toMatchObject({ state: 'failed' })
    expect(await mailsOf(id)).toHaveLength(1)
  })

  it('is given up: it has failed, its supporter is told with the letter, and may write another', async () => {
    const { id, senderEmail, subject } = await troubled('unknown')
    expect(await giveUpLetter(press(id))).toEqual({ ok: true })
    expect(await letterOf(id)).toMatchObject({ state: 'failed', gaveUpAt: pressedAt, oneOf: null })
    const told = await db.outboxMessage.findMany({ where: { kind: 'letter_given_up', correlationId: id } })
    expect(told).toMatchObject([{ envelopeTo: senderEmail }])
    const mail = Buffer.from(told[0]?.raw ?? []).toString()
    expect(mail).toContain('Subject: We do not know if your letter to')
    expect(mail).toContain(subject.slice(0, 12))
    for (const verb of [giveUpLetter, sendAgain, sayItArrived]) {
      expect(await verb(press(id))).toMatchObject({ ok: false, reason: 'settled_already' })
    }
    expect(await compareCounts(db)).toEqual([])
  })

  it('refused already, and given up, leaves the list of those that need somebody', async () => {
    const { id } = await troubled('failed')
    const holds = async (show: 'needs_a_look' | 'given_up' | 'not_sent') =>
      (await letterList(db, { show }))?.items.some((item) => item.id === id)
    expect([await holds('needs_a_look'), await holds('given_up')]).toEqual([true, false])
    expect(await giveUpLetter(press(id))).toEqual({ ok: true })
    expect([await holds('needs_a_look'), await holds('given_up'), await holds('not_sent')]).toEqual([
      false,
      true,
      true,
    ])
    expect(await compareCounts(db)).toEqual([])
  })

  it('in doubt, counts as delivered where somebody found out that it arrived; refused, it does not', async () => {
    const [doubt, refused] = [await troubled('unknown'), await troubled('failed')]
    expect(await sayItArrived(press(doubt.id))).toEqual({ ok: true })
    expect(await letterOf(doubt.id)).toMatchObject({ state: 'sent', sentAt: pressedAt })
    expect(await sayItArrived(press(refused.id))).toMatchObject({ ok: false, reason: 'settled_already' })
    expect(await compareCounts(db)).toEqual([])
  })

  it('cleared of its words, is given up and nobody is told; it cannot be sent', async () => {
    const cleared = {
      subject: '',
      body: '',
      senderName: '',
      senderEmail: '',
      senderAddress: '',
      senderPostcode: '',
    }
    const { id } = await troubled('failed')
    await db.letter.update({
      where: { id },
      data: {
        ...cleared,
        ownWords: '',
        confirmTokenHash: null,
        confirmNonce: null,
        clearedAt: now,
        clearedFor: 'time',
      },
    })
    expect(await sendAgain(press(id))).toMatchObject({ ok: false, reason: 'not_kept' })
    expect(await giveUpLetter(press(id))).toEqual({ ok: true })
    expect(await db.outboxMessage.count({ where: { kind: 'letter_given_up', correlationId: id } })).toBe(0)
  })

  it.each([1, 2, 3])('is settled once where two decide at once (round %i)', async () => {
    const { id } = await troubled('unknown')
    const other = await makePerson(db)
    const outcomes = await Promise.all([sendAgain(press(id)), giveUpLetter(press(id, other))])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    const { state } = await letterOf(id)
    expect(await db.outboxMessage.count({ where: { kind: 'letter_given_up', correlationId: id } })).toBe(
      state === 'failed' ? 1 : 0,
    )
    expect(await compareCounts(db)).toEqual([])
  })

  it('is for whoever has the right', async () => {
    const { id } = await troubled('unknown')
    const officer = await makePerson(db, { role: 'officer' })
    for (const verb of [giveUpLetter, sendAgain, sayItArrived]) {
      expect(await verb(press(id, officer))).toMatchObject({ ok: false, reason: 'not_allowed' })
    }
    expect(await letterOf(id)).toMatchObject({ state: 'in_doubt' })
  })
})

it('many are settled at one press; what was settled meanwhile is left and counted', async () => {
  const ids = [await troubled('unknown'), await troubled('returned')].map(({ id }) => id)
  const gone = await makeLetter(db, { state: 'sent' })
  const done = await settleMany({ db, person: staff, what: 'give_up', ticked: [...ids, gone.id], now })
  expect(done).toEqual({ ok: true, done: 2, missed: 1 })
  const again = await settleMany({ db, person: staff, what: 'give_up', ticked: ids, now })
  expect(again).toMatchObject({ ok: false, reason: 'settled_already' })
})

it('the list has the mail system’s words, from its answer and from a report that came back', async () => {
  const [refused, returned] = [await troubled('failed'), await troubled('returned')]
  await db.inboundMessage.create({
    data: {
      envelopeFrom: '',
      envelopeTo: `b+${returned.replyToken}@letters.invalid`,
      fingerprint: returned.id,
      state: 'placed',
      text: 'I could not deliver your message.\n<x@mp.invalid>: host mx said: 550 5.2.1 Mailbox is closed',
      source: { create: { hash: returned.id } },
    },
  })
  const saidOf = async (id: string) =>
    (await letterList(db, { show: 'needs_a_look' }))?.items.find((item) => item.id === id)?.said
  expect(await saidOf(refused.id)).toBe('550 5.1.1 No such user here')
  expect(await saidOf(returned.id)).toBe('550 5.2.1 Mailbox is closed')
})
