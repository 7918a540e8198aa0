import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { readPdf } from '#lib/publications/testing/read-pdf.ts'
import { makeContact, makePromise, makeStance } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeLetter, makeOrganisation, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { briefing } from './briefing.ts'
import { briefingPdf } from './briefing-pdf.ts'

const now = new Date('2026-11-20T10:00:00Z')
const WORDS = 'My hands hurt every morning.'

let test: TestDatabase
let db: Database
let place: Awaited<ReturnType<typeof makeSeatAndMember>>
let campaign: Awaited<ReturnType<typeof makeCampaign>>
let ours: { id: string }

beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  place = await makeSeatAndMember(db, { member: { name: 'Imogen Invented', invented: true } })
  campaign = await makeCampaign(db, { title: 'Seen in three weeks' })
  ours = await makeOrganisation(db)
  const { id: memberId } = place.member
  const { gssCode } = place.seat
  for (let each = 0; each < 7; each += 1) {
    await makeLetter(db, { campaignId: campaign.id, memberId, gssCode, state: 'sent', body: WORDS })
  }
  await db.memberPost.create({
    data: { memberId, title: 'Minister for Rheumatology', asOf: dateOf('2026-06-19') },
  })
  await db.seatResult.create({
    data: {
      gssCode,
      electedOn: dateOf('2024-07-04'),
      electorate: 70_000,
      votes: 40_000,
      majority: 1_234,
      firstParty: 'Independent',
      secondParty: 'Nobody’s Party',
    },
  })
  await db.figure.create({
    data: {
      slug: 'rheumatoid',
      name: 'Rheumatoid arthritis',
      unit: '%',
      decimals: 2,
      source: 'The Library',
      caution: 'Modelled for 2019/20, England only.',
      asOf: dateOf('2020-03-31'),
      seats: { create: { gssCode, value: 0.635 } },
    },
  })
  await makeStance(db, {
    memberId,
    campaignId: campaign.id,
    stance: 'leans_towards',
    reason: 'Said so at the group.',
  })
  await makePromise(db, { memberId, campaignId: campaign.id, what: 'Ask the Secretary of State' })
  await makeContact(db, { memberId, organisationId: ours.id, note: 'Ours alone.', shared: false })
})
afterAll(() => test.drop())

const made = async (more: { campaign?: string; organisationIds?: string[] } = {}) => {
  const found = await briefing(db, { memberId: place.member.id, organisationIds: [], now, ...more })
  if (!found) throw new Error('there is a briefing')
  return found
}

it('says who they are, what is known of the place with its caution, what they said and what we ask', async () => {
  const { about, sections, sources, campaign: chosen } = await made()
  expect(chosen?.title).toBe('Seen in three weeks')
  expect(about.join('\n')).toContain('Minister for Rheumatology')
  expect(about.join('\n')).toContain('Majority 1,234 over Nobody’s Party (4 July 2024)')
  const items = Object.fromEntries(sections.map(({ title, items }) => [title, items.join('\n')]))
  expect(items[`About ${place.seat.name}`]).toBe('Rheumatoid arthritis: 0.64%')
  expect(items['What they have said']).toContain('Leans towards on “Seen in three weeks”')
  expect(items['What they have said']).toContain('Ask the Secretary of State')
  expect(sections.find(({ title }) => title === 'What we ask')?.items.length).toBeGreaterThan(0)
  expect(sources).toContain('The Library, 31 March 2020. Modelled for 2019/20, England only.')
})

it('tells letters in fives to whoever asks, and has none of a supporter’s words in it', async () => {
  const { sections, ...rest } = await made()
  const wrote = sections.find(({ title }) => title === 'What people there wrote')
  expect(wrote?.items).toEqual([
    'On “Seen in three weeks” their office had at least 5 letters from constituents.',
  ])
  expect(JSON.stringify({ sections, rest })).not.toContain(WORDS)
})

it('has what was said at a meeting for the organisation that wrote it, and for no other', async () => {
  const met = async (organisationIds: string[]) =>
    (await made({ organisationIds })).sections
      .find(({ title }) => title === 'Meetings and calls')
      ?.items.join()
  expect(await met([ours.id])).toContain('Ours alone.')
  expect(await met([])).toContain('Meeting, ')
  expect(await met([])).not.toContain('Ours alone.')
})

it('is one page of tagged PDF that says the same in the same order, and that an invented MP is one', async () => {
  const page = await made({ campaign: campaign.slug })
  const { text, pages, types, source } = readPdf(await briefingPdf(page, 'Example Coalition'))
  expect(pages).toBe(1)
  expect(source).toContain('/Lang (en-GB)')
  expect(types).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody']))
  const inOrder = [
    'Imogen Invented (invented)',
    'Majority 1,234',
    ...page.sections.map(({ title }) => title),
    'Sources',
  ]
  let from = 0
  for (const words of inOrder) {
    const at = text.indexOf(words, from)
    expect(at, words).toBeGreaterThanOrEqual(from)
    from = at
  }
})

it('is not made for a campaign that is not there, or for nobody', async () => {
  const none = { organisationIds: [], now }
  expect(await briefing(db, { memberId: place.member.id, campaign: 'no-such', ...none })).toBeNull()
  expect(await briefing(db, { memberId: 1, ...none })).toBeNull()
})
