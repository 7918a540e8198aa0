import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { clearLetterRow } from './clear-letter-row.ts'
import { confirmLetter } from './confirm-letter.ts'
import { expireLetters } from './expire-letters.ts'
import { mayLeave } from './follow-delivery.ts'
import { releaseHeldLetter } from './move-held-letter.ts'
import { settleLetter } from './settle-letter.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

describe('after confirming, a letter', () => {
  it('hears what became of its message and nothing of the way there, with an audit row for each move', async () => {
    const { letter } = await letters.confirmed()
    for (const to of ['leased', 'in_data', 'deferred', 'ready', 'accepted'] as const) {
      await letters.delivery(letter.id, to)
    }
    const rows = await db.auditEntry.findMany({ where: { subjectId: letter.id }, orderBy: { at: 'asc' } })
    expect(rows.map(({ to }) => to)).toEqual(['awaiting_confirmation', 'queued', 'sent'])
  })

  it('is held at the last moment when its campaign was paused', async () => {
    const { id, slug } = await makeCampaign(db)
    const { letter, input } = await letters.confirmed({ campaignSlug: slug })
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'campaign_paused' })
    expect((await letters.letterOf(input.email)).state).toBe('held')
  })

  it('an answer settles one in doubt, whether it comes before the doubt or after it', async () => {
    const [before, after] = [await letters.confirmed(), await letters.confirmed()]
    await makeReply(db, { letterId: before.letter.id })
    for (const { letter } of [before, after]) await letters.delivery(letter.id, 'unknown')
    expect((await letters.letterOf(before.input.email)).state).toBe('sent')
    expect((await letters.letterOf(after.input.email)).state).toBe('in_doubt')
    await db.$transaction((tx) =>
      settleLetter(tx, { letterId: after.letter.id, as: 'sent', why: 'answered', now: later(1) }),
    )
    expect(await letters.letterOf(after.input.email)).toMatchObject({ state: 'sent', sentAt: later(1) })
  })
})

describe('a message that still waits does not leave for a letter that', () => {
  it.each([
    ['was taken back', { state: 'withdrawn' }],
    ['was called back', { state: 'cancelled' }],
    ['is held, though nothing holds it any more', { state: 'held', heldReason: 'campaign_paused' }],
    ['an answer has shown to be there', { state: 'sent', sentAt: now }],
  ] as const)('%s', async (_, data) => {
    const { letter } = await letters.confirmed()
    await db.letter.update({ where: { id: letter.id }, data })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: data.state })
    await letters.delivery(letter.id, 'cancelled')
    expect((await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).state).toBe(data.state)
  })

  it('was cleared: it counts as taken back', async () => {
    const { letter } = await letters.confirmed()
    await db.$transaction((tx) => clearLetterRow(tx, { letterId: letter.id, why: 'wish', now }))
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'cleared' })
    await letters.delivery(letter.id, 'cancelled')
    expect((await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).state).toBe('withdrawn')
  })
})

describe('a letter that is never confirmed', () => {
  it('is let go', async () => {
    const { input } = await letters.submitted()
    await expireLetters({ db, now: later(4) })
    expect((await letters.letterOf(input.email)).state).toBe('awaiting_confirmation')
    await expireLetters({ db, now: later(6) })
    expect((await letters.letterOf(input.email)).state).toBe('expired')
  })

  it('and a yes at the same moment: it is kept, or the yes is told that it came too late', async () => {
    const outcomes = []
    for (let round = 0; round < 8; round += 1) {
      const { letter, input, token } = await letters.submitted()
      // Held for the campaign's pause, it could expire by the table of moves.
      await db.campaign.update({ where: { id: letter.campaignId }, data: { state: 'paused' } })
      const [{ ok }] = await Promise.all([
        confirmLetter({ db, now, token }),
        expireLetters({ db, now: later(6) }),
      ])
      const { state } = await letters.letterOf(input.email)
      outcomes.push([ok, state])
    }
    for (const outcome of outcomes)
      expect([
        [true, 'held'],
        [false, 'expired'],
      ]).toContainEqual(outcome)
  })

  it('and a press that releases it to its mail at the same moment: its new link works, or there is none', async () => {
    const person = await makePerson(db)
    for (let round = 0; round < 8; round += 1) {
      const input = await letters.aLetter()
      const sent = await letters.submit(input, now, { held: 'suspicious_form' })
      if (!sent.ok) throw new Error(sent.reason)
      const [, { ok }] = await Promise.all([
        expireLetters({ db, now: later(7.1) }),
        releaseHeldLetter({ db, person, letterId: sent.letterId, now: later(7.1) }),
      ])
      expect((await letters.letterOf(input.email)).state).toBe(ok ? 'awaiting_confirmation' : 'expired')
    }
  })
})
