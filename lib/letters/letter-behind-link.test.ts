import { afterAll, beforeAll, expect, it } from 'vitest'
import { countInSeat } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeOrganisation, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { CONFIRM_WITHIN_DAYS, newConfirmation } from './confirm-token.ts'
import { draftBehindLink, letterBehindLink } from './data.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date('2026-03-10T12:00:00Z')

it.each<[LetterState, string]>([
  ['awaiting_confirmation', 'awaiting'],
  ['expired', 'expired'],
  ['withdrawn', 'withdrawn'],
  ['superseded', 'superseded'],
  ['held', 'held'],
  ['queued', 'confirmed'],
  ['sent', 'confirmed'],
  ['in_doubt', 'confirmed'],
  ['bounced', 'undelivered'],
  ['failed', 'undelivered'],
  ['cancelled', 'cancelled'],
])('tells the supporter of a letter that is %s: %s', async (state, outcome) => {
  const text = { subject: 'Please help', body: 'Annwyl Aelod,\n\nMae fy nwylo’n brifo.' }
  const { token, data } = newConfirmation({ ...text, now })
  const organisation = await makeOrganisation(db)
  const heldReason = state === 'held' ? 'seat_vacant' : null
  await makeLetter(db, {
    ...text,
    ...data,
    textLanguage: 'cy',
    state,
    heldReason,
    throughOrganisationId: organisation.id,
    representedName: 'Mair Jones',
  })
  const seen = await letterBehindLink(db, { token, now })
  expect(JSON.stringify(seen)).not.toContain('Test Street')
  expect(seen).toMatchObject({ firstLine: 'Mae fy nwylo’n brifo.', whole: null })
  expect(await letterBehindLink(db, { token, now, whole: true })).toMatchObject({
    whole: text,
    outcome,
    language: 'cy',
    heldReason,
    through: organisation.slug,
    representedName: 'Mair Jones',
    campaign: { live: true },
  })
})

it('is over once its days are', async () => {
  const text = { subject: 'Please help', body: 'Please.' }
  const { token, data } = newConfirmation({ ...text, now })
  await makeLetter(db, { ...text, ...data })
  const later = new Date(now.getTime() + CONFIRM_WITHIN_DAYS * DAY_MS)
  expect(await letterBehindLink(db, { token, now: later })).toMatchObject({ outcome: 'expired' })
})

it.each<[LetterState, boolean]>([
  ['awaiting_confirmation', true],
  ['expired', true],
  ['sent', false],
  ['superseded', false],
])('a letter that is %s can be taken up again on any device: %s', async (state, may) => {
  const text = { subject: 'Please help', body: 'Dear Member,\n\nMy hands hurt.' }
  const { token, data } = newConfirmation({ ...text, now })
  const { id } = await makeLetter(db, { ...text, ...data, state, ownWords: 'My hands hurt.' })
  const found = await draftBehindLink(db, { token })
  expect(found?.draft.ownWords).toBe(may ? 'My hands hurt.' : undefined)
  if (!may) return
  expect(found?.draft.made).toBe(id)
  await db.letter.update({ where: { id }, data: { body: '' } })
  expect(await draftBehindLink(db, { token })).toBeNull()
})

it('counts the people of a seat from five on, and tells of fewer to nobody', async () => {
  const campaign = await makeCampaign(db)
  const { seat, member } = await makeSeatAndMember(db)
  const place = { campaignId: campaign.id, gssCode: seat.gssCode }
  const write = (given = {}) =>
    makeLetter(db, { ...place, memberId: member.id, confirmedAt: now, state: 'sent', ...given })
  for (let people = 0; people < 4; people += 1) await write()
  await write({ confirmedAt: null, state: 'awaiting_confirmation' })
  await makeLetter(db, { campaignId: campaign.id, confirmedAt: now, state: 'sent' })
  const again = await db.letter.findFirstOrThrow({ where: { ...place, confirmedAt: { not: null } } })
  await write({ supporterId: again.supporterId, call: 2 })
  expect(await countInSeat(db, place)).toBeNull()
  await write()
  expect(await countInSeat(db, place)).toBe(5)
})
