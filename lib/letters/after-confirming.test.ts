import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { type LettersForTests, later, lettersForTests, now } from '#prisma/seed/letters-for-tests.ts'
import { expireLetters } from './expire-letters.ts'
import { mayLeave } from './follow-delivery.ts'
import { presumeDelivered } from './presume-delivered.ts'
import { settleLetter } from './settle-letter.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

describe('after confirming, a letter', () => {
  it('follows its message, with an audit row for each move', async () => {
    const { letter } = await letters.confirmed()
    await letters.delivery(letter.id, 'ready', 'leased')
    await letters.delivery(letter.id, 'leased', 'in_data')
    await letters.delivery(letter.id, 'in_data', 'accepted')
    const rows = await db.auditEntry.findMany({ where: { subjectId: letter.id }, orderBy: { at: 'asc' } })
    expect(rows.map(({ to }) => to)).toEqual([
      'awaiting_confirmation',
      'confirmed',
      'ready',
      'leased',
      'in_data',
      'accepted',
    ])
  })

  it('is held at the last moment when its campaign was paused', async () => {
    const { id, slug } = await makeCampaign(db)
    const { letter, input } = await letters.confirmed({ campaignSlug: slug })
    await letters.delivery(letter.id, 'ready', 'leased')
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'campaign_paused' })
    expect((await letters.letterOf(input.email)).state).toBe('held')
  })

  it('an answer settles one of unknown fate; days of quiet settle one that was handed over', async () => {
    const lost = await letters.confirmed()
    const quiet = await letters.confirmed()
    for (const { letter } of [lost, quiet]) {
      await letters.delivery(letter.id, 'ready', 'leased')
      await letters.delivery(letter.id, 'leased', 'in_data')
    }
    await letters.delivery(lost.letter.id, 'in_data', 'unknown')
    await letters.delivery(quiet.letter.id, 'in_data', 'accepted')
    await db.$transaction((tx) =>
      settleLetter(tx, { letterId: lost.letter.id, as: 'presumed_delivered', why: 'answered', now }),
    )
    expect((await letters.letterOf(lost.input.email)).state).toBe('presumed_delivered')
    await presumeDelivered({ db, now: later(4) })
    expect((await letters.letterOf(quiet.input.email)).state).toBe('accepted')
    await presumeDelivered({ db, now: later(6) })
    expect((await letters.letterOf(quiet.input.email)).state).toBe('presumed_delivered')
  })
})

describe('a letter that is never confirmed', () => {
  it('is let go', async () => {
    const { input } = await letters.submitted()
    await expireLetters({ db, now: later(6) })
    expect((await letters.letterOf(input.email)).state).toBe('awaiting_confirmation')
    await expireLetters({ db, now: later(8) })
    expect((await letters.letterOf(input.email)).state).toBe('expired')
  })
})
