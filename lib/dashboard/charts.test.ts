import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeStance } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { type ChartKey, timeChart } from './charts.ts'
import { chartCsv } from './charts-csv.ts'
import { chartsFor } from './charts-data.ts'

let testing: TestDatabase
const now = new Date('2026-07-10T12:00:00Z')
const at = (day: string) => new Date(`${day}T10:00:00Z`)
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

/** Seven letters of a campaign in two seats, one answered after three days, one by a machine. */
async function madeThings() {
  const { db } = testing
  const campaign = await makeCampaign(db)
  const organisation = await makeOrganisation(db)
  const places = [
    await makeSeatAndMember(db, { member: { party: 'Labour' } }),
    await makeSeatAndMember(db, { member: { party: 'Green Party' } }),
  ]
  const letters = []
  for (const [n, place] of [0, 0, 0, 0, 0, 1, 1].entries()) {
    const { seat, member } = places[place] ?? (await makeSeatAndMember(db))
    letters.push(
      await makeLetter(db, {
        campaignId: campaign.id,
        gssCode: seat.gssCode,
        memberId: member.id,
        state: 'sent',
        createdAt: at('2026-06-30'),
        confirmedAt: at('2026-06-30'),
        sentAt: at(n < 5 ? '2026-07-01' : '2026-07-07'),
        throughOrganisationId: n < 6 ? organisation.id : null,
      }),
    )
  }
  await makeReply(db, { letterId: letters[0]?.id ?? '', state: 'supportive', receivedAt: at('2026-07-04') })
  await makeReply(db, { letterId: letters[5]?.id ?? '', state: 'auto_reply', receivedAt: at('2026-07-08') })
  return { campaign, organisation, places }
}
async function chart(campaignId: string, key: ChartKey, exact = true) {
  const found = (await chartsFor(testing.db, { campaignId, exact, now })).find((one) => one.key === key)
  if (!found) throw new Error('no such chart')
  return found
}
const rowsOf = (of: Awaited<ReturnType<typeof chart>>) =>
  Object.fromEntries(of.rows.map(({ name, values }) => [name, values]))

describe('each chart says what it found, from what is counted', () => {
  test('of the weeks', async () => {
    const { campaign } = await madeThings()
    const weeks = await chart(campaign.id, 'weeks')
    expect(weeks.finding).toBe('Most letters were delivered in the week from 29 Jun: 5')
    expect(rowsOf(weeks)).toMatchObject({ '29 Jun': [5, 1], '6 Jul': [2, 0] })
    const told = await chart(campaign.id, 'weeks', false)
    expect(rowsOf(told)).toMatchObject({ '29 Jun': [5, null], '6 Jul': [null, null] })
  })

  test('of the way of the letters, and who answered', async () => {
    const { campaign } = await madeThings()
    expect(await chart(campaign.id, 'way')).toMatchObject({
      finding: 'Of 7 letters written, 7 reached their MP (100%)',
      rows: [{ values: [7] }, { values: [7] }, { values: [7] }, { values: [1] }],
    })
    const parties = await chart(campaign.id, 'parties')
    expect(parties.finding).toBe('Answers came from 1 of 2 MPs written to (50%)')
    expect(rowsOf(parties)).toEqual({ Labour: [1, 1], 'Green Party': [1, 0] })
    expect(rowsOf(await chart(campaign.id, 'parties', false))).toEqual({ Labour: [1, 1] })
  })

  test('of the stances, first and now', async () => {
    const { campaign, places } = await madeThings()
    const [one, other] = places.map(({ member }) => member.id)
    const of = { campaignId: campaign.id }
    await makeStance(testing.db, {
      ...of,
      memberId: one ?? 0,
      stance: 'undecided',
      recordedAt: at('2026-06-01'),
    })
    await makeStance(testing.db, {
      ...of,
      memberId: one ?? 0,
      stance: 'supports',
      recordedAt: at('2026-07-01'),
    })
    await makeStance(testing.db, {
      ...of,
      memberId: other ?? 0,
      stance: 'opposes',
      recordedAt: at('2026-07-01'),
    })
    const stances = await chart(campaign.id, 'stances')
    expect(stances.finding).toBe('1 of 2 MPs have moved towards us since we first knew, 0 away')
    expect(rowsOf(stances)).toMatchObject({ Supports: [0, 1], Undecided: [1, 0], Opposes: [1, 1] })
  })

  test('of the time to an answer', async () => {
    const { campaign } = await madeThings()
    const time = await chart(campaign.id, 'time')
    expect(time.finding).toBe('Half of the last 1 answer came within 3 days')
    expect(rowsOf(time)).toMatchObject({ 'Up to a day': [0], '2 to 7 days': [1] })
    expect((await chart(campaign.id, 'time', false)).finding).toBe(
      'Too few answers yet to say how long they take',
    )
  })

  test('of what each page brought, and in fives to who may not see small counts', async () => {
    const { campaign, organisation } = await madeThings()
    const pages = await chart(campaign.id, 'organisations')
    expect(pages.finding).toBe(`${organisation.name} brought the most letters: 6 of 7 confirmed`)
    expect(rowsOf(pages)).toEqual({ [organisation.name]: [6], 'The campaign’s own page': [1] })
    expect(rowsOf(await chart(campaign.id, 'organisations', false))).toEqual({ [organisation.name]: [5] })
  })
})

test('a campaign without letters has charts that say so', async () => {
  const { id } = await makeCampaign(testing.db)
  for (const { finding } of await chartsFor(testing.db, { campaignId: id, exact: true, now }))
    expect(finding).not.toMatch(/NaN|undefined|null/)
})

test('a chart’s file has its finding and its numbers', () => {
  const csv = chartCsv(timeChart({ days: [1, 2, 40], tell: (n) => n, most: 1_000 }))
  expect(csv).toContain('Half of the last 3 answers came within 2 days')
  expect(csv).toContain('29 to 56 days,1')
})
