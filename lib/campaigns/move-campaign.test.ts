import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { editCampaign } from './edit-campaign.ts'
import { detailValues } from './form-values.ts'
import { moveCampaign } from './move-campaign.ts'
import { removePart } from './remove-part.ts'
import { signOffCampaign } from './sign-off-campaign.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
beforeEach(async () => {
  coordinator = await makePerson(db)
})
afterAll(() => test.drop())

const countSignatures = (tx: Transaction, campaignId: string) =>
  tx.position.count({ where: { version: { campaignId }, state: 'stands', kind: 'signs' } })
const move = (slug: string, to: CampaignState, person = coordinator) =>
  moveCampaign({ db, person, slug, to, now, countSignatures })

/** A campaign with all that going live takes. */
async function readyCampaign() {
  const campaign = await makeCampaign(db, { state: 'signing', closesOn: new Date('2999-01-01') })
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
  const { id: organisationId } = await makeOrganisation(db)
  const position = await makePosition(db, { versionId: version.id, organisationId })
  const asks = await db.ask.findMany({ where: { campaignId: campaign.id } })
  return { campaign, version, position, asks }
}

const moves = (subjectId: string) => db.auditEntry.count({ where: { subjectId, action: 'campaign.moved' } })

describe('moving a campaign', () => {
  it('goes along the table and leaves an audit row', async () => {
    const { id, slug } = await makeCampaign(db)
    expect(await move(slug, 'paused')).toEqual({ ok: true, from: 'live' })
    const rows = await db.auditEntry.findMany({ where: { subjectId: id } })
    expect(rows).toMatchObject([
      { actorId: coordinator.id, action: 'campaign.moved', from: 'live', to: 'paused' },
    ])
    expect(await move(slug, 'live')).toEqual({ ok: true, from: 'paused' })
  })

  it('remembers when it was closed, and archiving does not change that', async () => {
    const { id, slug } = await makeCampaign(db)
    await move(slug, 'closed')
    expect(await db.campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({ closedAt: now })
    await moveCampaign({
      db,
      person: coordinator,
      slug,
      to: 'archived',
      now: new Date(now.getTime() + 1_000),
    })
    expect(await db.campaign.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'archived',
      closedAt: now,
    })
  })

  it('goes nowhere else', async () => {
    const { id, slug } = await makeCampaign(db)
    expect(await move(slug, 'drafting')).toMatchObject({ reason: 'moved_meanwhile', state: 'live' })
    expect(await moves(id)).toBe(0)
    expect(await move('nowhere', 'paused')).toMatchObject({ ok: false, reason: 'no_such_campaign' })
  })

  it('goes live when everything is in place', async () => {
    const { campaign } = await readyCampaign()
    expect(await move(campaign.slug, 'live')).toEqual({ ok: true, from: 'signing' })
  })

  it('does not ask for positions without a version', async () => {
    const { id, slug } = await makeCampaign(db, { state: 'consulting' })
    expect(await move(slug, 'signing')).toMatchObject({
      reason: 'not_ready',
      missing: [{ need: 'version', page: 'statement' }],
    })
    await makeVersion(db, { campaignId: id })
    expect(await move(slug, 'signing')).toMatchObject({ ok: true })
  })

  it('says all that is missing before it goes live', async () => {
    const { slug } = await makeCampaign(db, {
      state: 'signing',
      imprint: '',
      letterTemplate: 'No words',
      asks: {},
      regulatedPeriod: true,
      closesOn: new Date('2020-01-01'),
    })
    const refused = await move(slug, 'live')
    if (refused.ok || refused.reason !== 'not_ready') throw new Error('it went live')
    expect(refused.missing.map(({ need }) => need)).toEqual([
      'published',
      'signature',
      'asks',
      'letter',
      'imprint',
      'sign_off',
      'window',
    ])
  })

  it('waits until the public can be told who asks, and says where that is written', async () => {
    const { campaign } = await readyCampaign()
    await db.coalitionDetails.update({ where: { id: 1 }, data: { email: '' } })
    expect(await move(campaign.slug, 'live')).toMatchObject({
      reason: 'not_ready',
      missing: [{ need: 'coalition_email', href: '/desk/coalition' }],
    })
    await db.coalitionDetails.update({ where: { id: 1 }, data: { email: 'hello@blar.example' } })
    expect(await move(campaign.slug, 'live')).toMatchObject({ ok: true })
  })

  it('takes a sign-off recorded after the flag was set, and not one before', async () => {
    const { campaign } = await readyCampaign()
    const { slug } = campaign
    const edit = (regulatedPeriod: string, from: string) =>
      editCampaign({
        db,
        person: coordinator,
        slug,
        startedFrom: { ...detailValues(campaign), regulatedPeriod: from },
        typed: { ...detailValues(campaign), regulatedPeriod },
        now,
      })
    const sign = () =>
      signOffCampaign({ db, person: coordinator, slug, typed: { note: 'Trustees, 3 March' }, now })
    expect(await sign()).toMatchObject({ reason: 'not_flagged' })
    expect(await edit('yes', '')).toMatchObject({ ok: true })
    expect(await move(slug, 'live')).toMatchObject({ missing: [{ need: 'sign_off' }] })
    expect(await sign()).toEqual({ ok: true })
    expect(await edit('', 'yes')).toMatchObject({ ok: true })
    expect(await edit('yes', '')).toMatchObject({ ok: true })
    expect(await move(slug, 'live')).toMatchObject({ missing: [{ need: 'sign_off' }] })
    await sign()
    expect(await move(slug, 'live')).toMatchObject({ ok: true })
  })
})

describe('who moves a campaign', () => {
  it.each(['viewer', 'editor', 'officer'] as const)('a %s of the lead', async (role) => {
    const { id: leadOrganisationId } = await makeOrganisation(db)
    const person = await makePerson(db, { role, organisationId: leadOrganisationId })
    const { slug } = await makeCampaign(db, { state: 'drafting', leadOrganisationId })
    const opened = await move(slug, 'consulting', person)
    if (role !== 'officer') return expect(opened).toMatchObject({ ok: false, reason: 'not_allowed' })
    expect(opened).toMatchObject({ ok: true })
    expect(await move(slug, 'drafting', person)).toMatchObject({ ok: false, reason: 'not_allowed' })
  })

  it('an officer of another organisation does not', async () => {
    const person = await makePerson(db, { role: 'officer' })
    const { slug } = await makeCampaign(db, { state: 'drafting' })
    expect(await move(slug, 'consulting', person)).toMatchObject({ reason: 'not_allowed' })
  })

  it('a coordinator whose role was just taken away does not', async () => {
    const { slug } = await makeCampaign(db)
    await db.membership.deleteMany({ where: { userId: coordinator.id } })
    expect(await move(slug, 'paused')).toMatchObject({ reason: 'not_allowed' })
  })
})

describe('two at once', () => {
  it('a double press moves it once', async () => {
    const { id, slug } = await makeCampaign(db)
    const both = await Promise.all([1, 2].map(() => move(slug, 'paused')))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ reason: 'moved_meanwhile', state: 'paused' }))
    expect(await moves(id)).toBe(1)
  })

  it('going live and closing the same paused campaign: one follows the other', async () => {
    const { id, slug } = await makeCampaign(db, { state: 'paused' })
    const [live, closed] = await Promise.all([move(slug, 'live'), move(slug, 'closed')])
    expect(closed).toMatchObject({ ok: true })
    const rows = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(rows.map(({ to }) => to)).toEqual(live.ok ? ['live', 'closed'] : ['closed'])
  })

  it('going live while the last asks are removed: it never is live without them', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { campaign, asks } = await readyCampaign()
      const { slug } = campaign
      const [moved, ...removed] = await Promise.all([
        move(slug, 'live'),
        ...asks.map(({ id }) => removePart({ db, person: coordinator, slug, part: 'ask', id, now })),
      ])
      const { state } = await db.campaign.findUniqueOrThrow({ where: { slug } })
      const left = await db.ask.count({
        where: { campaignId: campaign.id, nations: { has: 'england' }, kinds: { has: 'backbencher' } },
      })
      expect(state).toBe(moved.ok ? 'live' : 'signing')
      if (moved.ok) {
        expect(left).toBeGreaterThan(0)
        expect(removed).toContainEqual(expect.objectContaining({ reason: 'would_break' }))
      } else {
        expect(moved).toMatchObject({ reason: 'not_ready', missing: [{ need: 'asks' }] })
      }
    }
  })
})
