import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makePosition,
  makeSeatAndMember,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { pagesToShare } from './pages-to-share.ts'
import { waysIn } from './ways-in.ts'

let test: TestDatabase
let db: Database
let campaignId: string
let place: { memberId: number; gssCode: string }
let ours: { id: string; name: string; slug: string }
let theirs: { id: string; name: string; slug: string }
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  const { seat, member } = await makeSeatAndMember(db)
  place = { memberId: member.id, gssCode: seat.gssCode }
})
beforeEach(async () => {
  campaignId = (await makeCampaign(db)).id
  ours = await makeOrganisation(db)
  theirs = await makeOrganisation(db)
})
afterAll(() => test.drop())

async function person(given: Parameters<typeof makePerson>[1] = {}): Promise<Person> {
  const { id, name, email } = await makePerson(db, given)
  return { id, name, email, twoFactor: false, memberships: await membershipsOf(db, { userId: id, now }) }
}
async function letters(count: number, throughOrganisationId: string | null, cameFrom = '', confirmed = true) {
  const state = confirmed ? 'sent' : 'awaiting_confirmation'
  const confirmedAt = confirmed ? now : null
  for (let i = 0; i < count; i += 1) {
    await makeLetter(db, { ...place, campaignId, throughOrganisationId, cameFrom, state, confirmedAt })
  }
}

const NEWSLETTER = 'utm_source=newsletter'

describe('ways in', () => {
  it('a coordinator sees every page and address, exactly, the most letters first', async () => {
    await letters(1, null)
    await letters(2, ours.id, NEWSLETTER)
    await letters(1, ours.id)
    await letters(4, theirs.id, 'utm_source=poster')
    await letters(3, theirs.id, NEWSLETTER, false)
    expect(await waysIn(db, { campaignId, person: await person() })).toEqual([
      {
        through: theirs.id,
        organisation: theirs.name,
        letters: 4,
        ways: [{ cameFrom: 'utm_source=poster', letters: 4 }],
      },
      {
        through: ours.id,
        organisation: ours.name,
        letters: 3,
        ways: [
          { cameFrom: NEWSLETTER, letters: 2 },
          { cameFrom: '', letters: 1 },
        ],
      },
      { through: null, organisation: null, letters: 1, ways: [{ cameFrom: '', letters: 1 }] },
    ])
  })

  it.each(['viewer', 'editor', 'officer'] as const)(
    'a %s sees their own organisation’s alone',
    async (role) => {
      await letters(6, ours.id, NEWSLETTER)
      await letters(6, theirs.id)
      await letters(6, null)
      const seen = await waysIn(db, { campaignId, person: await person({ role, organisationId: ours.id }) })
      expect(seen).toEqual([
        {
          through: ours.id,
          organisation: ours.name,
          letters: 5,
          ways: [{ cameFrom: NEWSLETTER, letters: 5 }],
        },
      ])
    },
  )

  it('tells them fives, and of addresses with fewer nothing', async () => {
    const officer = await person({ role: 'officer', organisationId: ours.id })
    await letters(3, ours.id)
    expect(await waysIn(db, { campaignId, person: officer })).toMatchObject([{ letters: null, ways: [] }])
    await letters(7, ours.id, NEWSLETTER)
    await letters(9, ours.id, 'utm_source=poster')
    expect(await waysIn(db, { campaignId, person: officer })).toMatchObject([
      {
        letters: 15,
        ways: [
          { cameFrom: NEWSLETTER, letters: 5 },
          { cameFrom: 'utm_source=poster', letters: 5 },
        ],
      },
    ])
  })

  it('nobody without a membership sees any', async () => {
    await letters(6, ours.id)
    const stranger = { ...(await person()), memberships: [] }
    expect(await waysIn(db, { campaignId, person: stranger })).toEqual([])
  })
})

describe('pages to share', () => {
  it('are those of organisations that stand on the published text; one’s own for its people', async () => {
    const coordinator = await person()
    const officer = await person({ role: 'officer', organisationId: ours.id })
    const of = async (who: Person) =>
      (await pagesToShare(db, { campaignId, person: who, now })).map(({ slug }) => slug)
    expect(await of(coordinator)).toEqual(expect.arrayContaining([ours.slug, theirs.slug]))
    expect(await of(officer)).toEqual([ours.slug])
    const version = await makeVersion(db, { campaignId, publishedAt: now })
    await makePosition(db, { versionId: version.id, organisationId: theirs.id })
    expect(await of(coordinator)).toEqual([theirs.slug])
    expect(await of(officer)).toEqual([])
  })
})
