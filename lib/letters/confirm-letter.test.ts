import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import {
  GSS_CODE,
  type LettersForTests,
  later,
  lettersForTests,
  now,
} from '#prisma/seed/letters-for-tests.ts'
import { confirmLetter } from './confirm-letter.ts'
import { letterBehindLink } from './data.ts'
import { releaseLetters } from './release-letters.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

describe('confirming', () => {
  it('lets the letter go once, on however many devices it is pressed', async () => {
    const { input, token } = await letters.submitted()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => confirmLetter({ db, now, token })))
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.again)).toHaveLength(1)
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const letter = await letters.letterOf(input.email)
    expect(letter.state).toBe('ready')
    expect(await letters.mailsFor(letter.id)).toBe(1)
  })

  it('is not done by looking at the page', async () => {
    const { input, token } = await letters.submitted()
    expect(await letterBehindLink(db, { token, now })).toMatchObject({ outcome: 'awaiting' })
    expect((await letters.letterOf(input.email)).state).toBe('awaiting_confirmation')
  })

  it('comes too late after seven days, and the letter can be written again', async () => {
    const { input, token } = await letters.submitted()
    expect(await confirmLetter({ db, now: later(7), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await confirmLetter({ db, now: later(8), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await letters.submit(input, later(8))).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const [, fresh = ''] = await letters.tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: later(8), token: fresh })).toMatchObject({ ok: true, again: false })
  })

  it.each(['', 'x', '../../etc/passwd', 'A'.repeat(10_000), '\u0000'])(
    'knows no letter behind %j',
    async (token) => {
      expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'unknown_token' })
      expect(await letterBehindLink(db, { token, now })).toEqual({ outcome: 'unknown' })
    },
  )

  it('looks again at the campaign: paused since, the letter is held, and goes when the campaign does', async () => {
    const { slug, id } = await makeCampaign(db)
    const { letter, token } = await letters.submitted({ campaignSlug: slug })
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    expect(await confirmLetter({ db, now, token })).toEqual({
      ok: true,
      again: false,
      held: 'campaign_paused',
    })
    await releaseLetters({ db, now })
    expect(await letters.mailsFor(letter.id)).toBe(0)
    await db.campaign.update({ where: { id }, data: { state: 'live' } })
    await Promise.all([releaseLetters({ db, now }), releaseLetters({ db, now })])
    expect(await letters.mailsFor(letter.id)).toBe(1)
    expect((await letters.letterOf(letter.senderEmail)).state).toBe('ready')
  })

  it('looks again at the seat: fallen vacant since, nothing is sent', async () => {
    const { token } = await letters.submitted()
    const where = { gssCode: GSS_CODE }
    await db.incumbency.updateMany({ where, data: { endedOn: later(-1) } })
    try {
      expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true, held: 'seat_vacant' })
      expect(await letters.submit(await letters.aLetter())).toMatchObject({
        ok: false,
        reason: 'seat_vacant',
      })
    } finally {
      await db.incumbency.updateMany({ where, data: { endedOn: null } })
    }
  })
})
