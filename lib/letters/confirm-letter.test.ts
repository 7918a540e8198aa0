import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GSS_CODE, type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { letterBehindLink } from './data.ts'
import { moveLetter } from './move-letter.ts'
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
    expect(letter.state).toBe('queued')
    expect(await letters.mailsFor(letter.id)).toBe(1)
  })

  it('is not done by looking at the page', async () => {
    const { input, token } = await letters.submitted()
    expect(await letterBehindLink(db, { token, now })).toMatchObject({ outcome: 'awaiting' })
    expect((await letters.letterOf(input.email)).state).toBe('awaiting_confirmation')
  })

  it('comes too late after five days, and the letter can be written again', async () => {
    const { input, token } = await letters.submitted()
    expect(await confirmLetter({ db, now: later(5), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await confirmLetter({ db, now: later(6), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await letters.submit(input, later(6))).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const [, fresh = ''] = await letters.tokensOf(input.email)
    expect(await confirmLetter({ db, now: later(6), token: fresh })).toMatchObject({ ok: true, again: false })
  })

  it.each(['', 'x', '../../etc/passwd', 'A'.repeat(10_000), '\u0000'])(
    'knows no letter behind %j',
    async (token) => {
      expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'unknown_token' })
      expect(await letterBehindLink(db, { token, now })).toEqual({ outcome: 'unknown' })
    },
  )

  it('lets the first of a supporter’s letters go, and ends any other kindly when its link is pressed', async () => {
    const { input, token, letter } = await letters.submitted()
    await letters.submit({ ...input, ownWords: 'Words of a second letter.' })
    const [, second = ''] = await letters.tokensOf(input.email)
    expect(await confirmLetter({ db, now, token: second })).toMatchObject({ ok: true, again: false })
    expect(await letterBehindLink(db, { token, now })).toMatchObject({
      outcome: 'superseded',
      otherConfirmedAt: now,
      senderName: letter.senderName,
    })
    expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'superseded' })
    expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'superseded' })
    expect(await letterBehindLink(db, { token, now })).toMatchObject({ outcome: 'superseded' })
    expect(await letters.mailsFor(letter.id)).toBe(0)
    const moves = await db.auditEntry.findMany({ where: { subjectId: letter.id, to: 'superseded' } })
    expect(moves).toMatchObject([{ from: 'awaiting_confirmation', actorKind: 'supporter' }])
    expect(await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).toMatchObject({
      confirmedAt: null,
    })
  })

  it('of many letters of one supporter pressed at the same moment, from two processes, sends one', async () => {
    const other = connectDatabase(letters.url)
    for (let round = 0; round < 6; round += 1) {
      const { input } = await letters.submitted()
      for (let more = 0; more < 3; more += 1) await letters.submit(input)
      const tokens = await letters.tokensOf(input.email)
      const outcomes = await Promise.all(
        tokens.map((token, at) => confirmLetter({ db: at % 2 ? db : other, now, token })),
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.filter((each) => !each.ok).map(({ reason }) => reason)).toEqual(
        Array(3).fill('superseded'),
      )
      const sent = await db.letter.findMany({ where: { senderEmail: input.email, oneOf: { not: null } } })
      expect(sent).toMatchObject([{ state: 'queued' }])
    }
    await other.$disconnect()
  })

  it('of a letter that was taken back makes room for another', async () => {
    const { input, letter } = await letters.confirmed()
    const actor = { kind: 'supporter', id: letter.supporterId } as const
    await db.$transaction((tx) => moveLetter(tx, { letterId: letter.id, to: 'withdrawn', actor, now }))
    await letters.submit(input)
    const [, second = ''] = await letters.tokensOf(input.email)
    expect(await confirmLetter({ db, now, token: second })).toMatchObject({ ok: true, again: false })
  })

  it('keeps its place while it is held', async () => {
    const { slug, id } = await makeCampaign(db)
    const { input, token } = await letters.submitted({ campaignSlug: slug })
    await letters.submit(input)
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    expect(await confirmLetter({ db, now, token })).toMatchObject({ held: 'campaign_paused' })
    const [, second = ''] = await letters.tokensOf(input.email)
    expect(await confirmLetter({ db, now, token: second })).toEqual({ ok: false, reason: 'superseded' })
  })

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
    expect((await letters.letterOf(letter.senderEmail)).state).toBe('queued')
  })

  it('looks again at the seat: fallen vacant since, nothing is sent', async () => {
    const { token } = await letters.submitted()
    const other = connectDatabase(letters.url)
    const where = { gssCode: GSS_CODE }
    await db.incumbency.updateMany({ where, data: { endedOn: later(-1) } })
    try {
      expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true, held: 'seat_vacant' })
      // To a process that has not read the seat a moment ago.
      const submitted = await letters.submit(await letters.aLetter(), now, { db: other })
      expect(submitted).toEqual({ ok: false, reason: 'seat_vacant' })
    } finally {
      await db.incumbency.updateMany({ where, data: { endedOn: null } })
      await other.$disconnect()
    }
  })
})
