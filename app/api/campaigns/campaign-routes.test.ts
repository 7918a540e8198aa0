import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { post, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { detailValues } from '#lib/campaigns/form-values.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { POST as editDetails } from './[slug]/details/route.ts'
import { POST as addPart } from './[slug]/parts/[part]/route.ts'
import { POST as move } from './[slug]/state/route.ts'
import { POST as create } from './route.ts'

const testing = routesForTests()
const sessions = new Map<Role, string>()
let lead: string
beforeAll(async () => {
  lead = (await makeOrganisation(testing.db)).id
  for (const role of Object.values(Role)) {
    const organisationId = role === 'coordinator' ? undefined : lead
    sessions.set(role, await sessionOf(await makePerson(testing.db, { role, organisationId })))
  }
})
const as = (role: Role) => ({ cookie: sessions.get(role) })

const draft = () => makeCampaign(testing.db, { state: 'drafting', leadOrganisationId: lead })
const newAsk = { text: 'sign the motion', nations: 'england', kinds: 'backbencher', edmNumber: '', event: '' }

describe('what is answered', () => {
  test('a new campaign leads to its page', async () => {
    const form = {
      title: 'A new start',
      summary: 'What it is about.',
      aim: 'What will be different.',
      nations: 'england',
      leadOrganisationId: lead,
      id: randomUUID(),
    }
    const to = '/desk/campaigns/a-new-start?done=created'
    const made = await post(create, {}, { ...as('officer'), form })
    expect(await made.json()).toMatchObject({ to })
    const plain = await post(create, {}, { ...as('officer'), form, plain: true })
    expect([plain.status, plain.headers.get('location')]).toEqual([303, to])
  })

  test('what is wrong with each field, and without a script every word that was typed', async () => {
    const { slug } = await draft()
    const form = { ...newAsk, nations: '', text: 'do <b>this</b>' }
    const params = { slug, part: 'ask' }
    const refused = await post(addPart, params, { ...as('editor'), form })
    expect(refused.status).toBe(422)
    expect((await refused.json()).fields).toEqual({ nations: 'Choose at least one nation.' })
    const plain = await post(addPart, params, { ...as('editor'), form, plain: true })
    expect(plain.status).toBe(422)
    const html = await plain.text()
    expect(html).toContain('Choose at least one nation.')
    expect(html).toContain('do &lt;b&gt;this&lt;/b&gt;')
    expect(html).toContain(`href="/desk/campaigns/${slug}/asks"`)
  })

  test('what somebody else saved beside what was typed; sent again without a script, it is saved', async () => {
    const campaign = await draft()
    const { slug } = campaign
    const startedFrom = JSON.stringify(detailValues(campaign))
    const save = (given: Record<string, string>, plain = false) =>
      post(
        editDetails,
        { slug },
        { ...as('editor'), form: { ...detailValues(campaign), startedFrom, ...given }, plain },
      )
    expect((await save({ aim: 'first' })).status).toBe(200)
    const second = await save({ aim: 'second' })
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      reason: 'changed_meanwhile',
      conflicts: [{ name: 'aim', saved: 'first', yours: 'second' }],
    })
    const html = await (await save({ aim: 'second' }, true)).text()
    expect(html).toContain('Saved meanwhile: “first”.')
    const again = /name="startedFrom" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
    expect((await save({ aim: 'second', startedFrom: again }, true)).status).toBe(303)
  })

  test('what is missing, with the pages where it is put right', async () => {
    const { slug } = await makeCampaign(testing.db, { state: 'consulting' })
    const refused = await post(move, { slug }, { ...as('coordinator'), form: { to: 'signing' } })
    expect(refused.status).toBe(409)
    expect((await refused.json()).missing).toMatchObject([{ href: `/desk/campaigns/${slug}/statement` }])
  })

  test('a list that there is not', async () => {
    const { slug } = await draft()
    const refused = await post(addPart, { slug, part: 'nothing' }, { ...as('editor'), form: newAsk })
    expect([refused.status, (await refused.json()).reason]).toEqual([404, 'no_such_part'])
  })
})

describe('the life of a campaign', () => {
  const to = (slug: string, state: string, role: Role = 'coordinator') =>
    post(move, { slug }, { ...as(role), json: { to: state } })

  test('goes live on the signatures that stand on the published version', async () => {
    const { id: campaignId, slug } = await makeCampaign(testing.db, {
      state: 'signing',
      leadOrganisationId: lead,
    })
    const version = await makeVersion(testing.db, { campaignId, publishedAt: new Date() })
    expect((await to(slug, 'live')).status).toBe(409)
    await makePosition(testing.db, { versionId: version.id, organisationId: lead, kind: 'abstains' })
    expect((await to(slug, 'live')).status).toBe(409)
    const { id: organisationId } = await makeOrganisation(testing.db)
    await makePosition(testing.db, { versionId: version.id, organisationId })
    expect(await (await to(slug, 'live')).json()).toMatchObject({ to: `/desk/campaigns/${slug}?done=moved` })
  })

  test('is paused and goes on', async () => {
    const { slug } = await makeCampaign(testing.db)
    expect((await to(slug, 'paused')).status).toBe(200)
    const again = await to(slug, 'paused')
    expect(again.status).toBe(409)
    expect((await again.json()).message).toContain('paused by now')
    expect((await to(slug, 'live')).status).toBe(200)
    expect((await to(slug, 'nonsense')).status).toBe(422)
    expect((await to(slug, 'paused', 'officer')).status).toBe(403)
  })
})
