import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makeLetter, makeOrganisation, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { newConfirmation } from './confirm-token.ts'
import { countInSeat, letterBehindLink } from './data.ts'
import { newReference } from './reply-token.ts'

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
  ['held', 'held'],
  ['ready', 'confirmed'],
  ['in_data', 'confirmed'],
  ['accepted', 'confirmed'],
  ['unknown', 'confirmed'],
  ['bounced', 'undelivered'],
  ['failed', 'undelivered'],
  ['cancelled', 'cancelled'],
])('tells the supporter of a letter that is %s: %s', async (state, outcome) => {
  const reference = newReference()
  const body = `Annwyl Aelod,\n\nMae fy nwylo’n brifo.\n\nCyfeirnod: ${reference}\nYsgrifennwyd gyda ni.`
  const text = { subject: 'Please help', body }
  const { token, data } = newConfirmation({ ...text, now })
  const organisation = await makeOrganisation(db)
  const heldReason = state === 'held' ? 'seat_vacant' : 'something older'
  await makeLetter(db, {
    ...text,
    ...data,
    reference,
    state,
    heldReason,
    throughOrganisationId: organisation.id,
    representedName: 'Mair Jones',
  })
  expect(await letterBehindLink(db, { token, now })).toMatchObject({
    ...text,
    outcome,
    language: 'cy',
    heldReason: state === 'held' ? 'seat_vacant' : null,
    through: organisation.slug,
    representedName: 'Mair Jones',
    campaign: { live: true },
  })
})

it('is over once the seven days are', async () => {
  const text = { subject: 'Please help', body: 'Please.' }
  const { token, data } = newConfirmation({ ...text, now })
  await makeLetter(db, { ...text, ...data })
  const week = new Date(now.getTime() + 7 * 86_400_000)
  expect(await letterBehindLink(db, { token, now: week })).toMatchObject({ outcome: 'expired' })
})

it('counts the people of a seat from five on, and tells of fewer to nobody', async () => {
  const campaign = await makeCampaign(db)
  const { seat, member } = await makeSeatAndMember(db)
  const place = { campaignId: campaign.id, gssCode: seat.gssCode }
  const write = (given = {}) =>
    makeLetter(db, { ...place, memberId: member.id, confirmedAt: now, state: 'accepted', ...given })
  for (let people = 0; people < 4; people += 1) await write()
  await write({ confirmedAt: null, state: 'awaiting_confirmation' })
  await makeLetter(db, { campaignId: campaign.id, confirmedAt: now, state: 'accepted' })
  const again = await db.letter.findFirstOrThrow({ where: { ...place, confirmedAt: { not: null } } })
  await write({ supporterId: again.supporterId, call: 2 })
  expect(await countInSeat(db, place)).toBeNull()
  await write()
  expect(await countInSeat(db, place)).toBe(5)
})
