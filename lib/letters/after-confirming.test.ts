import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign, makeReply } from '#prisma/seed/factories.ts'
import { expireLetters } from './expire-letters.ts'
import { mayLeave } from './follow-delivery.ts'
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

describe('a letter that is never confirmed', () => {
  it('is let go', async () => {
    const { input } = await letters.submitted()
    await expireLetters({ db, now: later(4) })
    expect((await letters.letterOf(input.email)).state).toBe('awaiting_confirmation')
    await expireLetters({ db, now: later(6) })
    expect((await letters.letterOf(input.email)).state).toBe('expired')
  })
})
