import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson } from '#prisma/seed/factories.ts'
import { moveCampaign } from './move-campaign.ts'
import { openCall } from './open-call.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
const now = new Date('2026-11-22T12:00:00Z')
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  coordinator = await makePerson(db)
})
afterAll(() => test.drop())

const open = (slug: string, after = 1, person = coordinator) => openCall({ db, person, slug, after, now })
const saved = (slug: string) => db.campaign.findUniqueOrThrow({ where: { slug } })
const told = (subjectId: string) =>
  db.auditEntry.findMany({
    where: { subjectId },
    orderBy: { at: 'asc' },
    select: { action: true, from: true, to: true },
  })

describe('calling supporters to write again', () => {
  it('opens the next call, with its day and an audit row', async () => {
    const { id, slug } = await makeCampaign(db)
    expect(await open(slug)).toEqual({ ok: true, call: 2 })
    expect(await open(slug, 2)).toEqual({ ok: true, call: 3 })
    expect(await saved(slug)).toMatchObject({ call: 3, callOpenedAt: now })
    expect(await told(id)).toEqual([
      { action: 'campaign.call_opened', from: '1', to: '2' },
      { action: 'campaign.call_opened', from: '2', to: '3' },
    ])
  })

  it.each(['drafting', 'signing', 'paused', 'closed', 'archived'] as const)(
    'not while it is %s',
    async (state) => {
      const { slug } = await makeCampaign(db, { state })
      expect(await open(slug)).toMatchObject({ ok: false, reason: 'not_live' })
      expect((await saved(slug)).call).toBe(1)
    },
  )

  it.each(['viewer', 'editor', 'officer'] as const)(
    'not by a %s of the organisation that leads',
    async (role) => {
      const person = await makePerson(db, { role })
      const { slug } = await makeCampaign(db, { leadOrganisationId: person.organisationId })
      expect(await open(slug, 1, person)).toMatchObject({ ok: false, reason: 'not_allowed' })
      expect((await saved(slug)).call).toBe(1)
    },
  )

  it('not of a campaign there is not', async () => {
    expect(await open('nowhere')).toMatchObject({ ok: false, reason: 'no_such_campaign' })
  })
})

describe('two at once', () => {
  it('open one call, and the other is told so', async () => {
    const { id, slug } = await makeCampaign(db)
    const another = await makePerson(db)
    const both = await Promise.all([open(slug), open(slug, 1, another), open(slug)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.filter((each) => !each.ok && each.reason === 'opened_meanwhile')).toHaveLength(2)
    expect((await saved(slug)).call).toBe(2)
    expect(await told(id)).toHaveLength(1)
  })

  it('one pauses the campaign: the call is open before, or not at all', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, slug } = await makeCampaign(db)
      const pause = () => moveCampaign({ db, person: coordinator, slug, to: 'paused', now })
      const [first, second] = round % 2 ? [pause, () => open(slug)] : [() => open(slug), pause]
      await Promise.all([first(), second()])
      const { call, state } = await saved(slug)
      expect(state).toBe('paused')
      const actions = (await told(id)).map(({ action }) => action)
      expect(actions).toEqual(call === 2 ? ['campaign.call_opened', 'campaign.moved'] : ['campaign.moved'])
    }
  })

  it('one loses the role of coordinator: the call is open before, or not at all', async () => {
    const person = await makePerson(db)
    const { slug } = await makeCampaign(db)
    const [opened] = await Promise.all([
      open(slug, 1, person),
      db.membership.deleteMany({ where: { userId: person.id } }),
    ])
    expect((await saved(slug)).call).toBe(opened.ok ? 2 : 1)
    if (!opened.ok) expect(opened.reason).toBe('not_allowed')
  })
})
