import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { detailValues } from '#lib/campaigns/form-values.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { POST as openCall } from './[slug]/call/route.ts'
import { POST as editDetails } from './[slug]/details/route.ts'
import { POST as editLetter } from './[slug]/letter/route.ts'
import { POST as removePart } from './[slug]/parts/[part]/[id]/removal/route.ts'
import { POST as addPart } from './[slug]/parts/[part]/route.ts'
import { POST as signOff } from './[slug]/sign-off/route.ts'
import { POST as move } from './[slug]/state/route.ts'
import { POST as create } from './route.ts'

const page = 'http://localhost:3000'
const cookies = new Map<Role, string>()
let testing: TestDatabase
let lead: string

beforeAll(async () => {
  vi.stubEnv('BASE_URL', page)
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  lead = (await makeOrganisation(testing.db)).id
  for (const [at, role] of Object.values(Role).entries()) {
    const organisationId = role === 'coordinator' ? undefined : lead
    const { email, password } = await makePerson(testing.db, { role, organisationId })
    const headers = new Headers({ [ADDRESS_HEADER]: `192.0.2.${at}` })
    const result = await signIn({ email, password, headers })
    cookies.set(role, result.cookies.map((cookie) => cookie.split(';')[0]).join('; '))
  }
})
afterAll(() => testing.drop())

type Call = {
  role?: Role
  slug?: string
  id?: string
  part?: string
  form?: Record<string, string>
  json?: object
  script?: boolean
  headers?: Record<string, string>
}
type Route = (
  request: Request,
  context: { params: Promise<{ slug: string; id: string; part: string }> },
) => Promise<Response>

function call(
  route: Route,
  { role, slug = '', id = '', part = 'ask', form, json, script = true, headers = {} }: Call,
) {
  const all = new Headers(headers)
  if (role) all.set('cookie', cookies.get(role) ?? '')
  if (script) all.set('accept', 'application/json')
  if (json) all.set('content-type', 'application/json')
  const body = json ? JSON.stringify(json) : new URLSearchParams(form)
  const request = new Request(`${page}/api/campaigns/${slug}`, { method: 'POST', body, headers: all })
  return route(request, { params: Promise.resolve({ slug, id, part }) })
}

const draft = () => makeCampaign(testing.db, { state: 'drafting', leadOrganisationId: lead })
const live = () => makeCampaign(testing.db, { leadOrganisationId: lead })
const stateOf = async (slug: string) =>
  (await testing.db.campaign.findUniqueOrThrow({ where: { slug } })).state
const newAsk = { text: 'sign the motion', nations: 'england', kinds: 'backbencher', edmNumber: '', event: '' }

describe('who may', () => {
  const routes: [string, Route, Record<string, string>, readonly Role[]][] = [
    ['change details', editDetails, { aim: 'New' }, ['editor', 'officer', 'coordinator']],
    ['add an ask', addPart, newAsk, ['editor', 'officer', 'coordinator']],
    ['change the letter', editLetter, { letterSubject: 'New' }, ['editor', 'officer', 'coordinator']],
    ['call supporters to write again', openCall, { after: '1' }, ['coordinator']],
    ['open the consultation', move, { to: 'consulting' }, ['officer', 'coordinator']],
  ]
  describe.each(routes)('%s', (_, route, form, may) => {
    test.each(Object.values(Role))('%s', async (role) => {
      const campaign = route === openCall ? await live() : await draft()
      const saved = { ...detailValues(campaign), letterSubject: 'Old', letterTemplate: '{{ own_words }}' }
      const values = route === move || route === addPart || route === openCall ? form : { ...saved, ...form }
      const response = await call(route, { role, slug: campaign.slug, form: values })
      expect(response.status).toBe(may.includes(role) ? 200 : 403)
      const rows = await testing.db.auditEntry.count({ where: { subjectId: campaign.id } })
      expect(rows > 0).toBe(may.includes(role))
      if (!may.includes(role)) expect((await response.json()).message).toMatch(/need the role of/)
    })
  })

  test('nobody who is signed out, and no other site', async () => {
    const { slug } = await draft()
    expect((await call(move, { slug, form: { to: 'consulting' } })).status).toBe(401)
    const headers = { 'sec-fetch-site': 'cross-site' }
    const foreign = await call(move, { role: 'coordinator', slug, form: { to: 'consulting' }, headers })
    expect(foreign.status).toBe(403)
    expect(await stateOf(slug)).toBe('drafting')
  })
})

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
    const made = await call(create, { role: 'officer', form })
    expect(await made.json()).toEqual({ to: '/desk/campaigns/a-new-start?done=created' })
    const plain = await call(create, { role: 'officer', form, script: false })
    expect(plain.status).toBe(303)
    expect(plain.headers.get('location')).toBe('/desk/campaigns/a-new-start?done=created')
  })

  test('what is wrong with each field, and without a script every word that was typed', async () => {
    const { slug } = await draft()
    const form = { ...newAsk, nations: '', text: 'do <b>this</b>' }
    const refused = await call(addPart, { role: 'editor', slug, form })
    expect(refused.status).toBe(422)
    expect((await refused.json()).fields).toEqual({ nations: 'Choose at least one nation.' })
    const plain = await call(addPart, { role: 'editor', slug, form, script: false })
    expect(plain.status).toBe(422)
    const html = await plain.text()
    expect(html).toContain('Choose at least one nation.')
    expect(html).toContain('do &lt;b&gt;this&lt;/b&gt;')
  })

  test('what somebody else saved beside what was typed', async () => {
    const campaign = await draft()
    const { slug } = campaign
    const startedFrom = JSON.stringify(detailValues(campaign))
    const save = (aim: string) =>
      call(editDetails, {
        role: 'editor',
        slug,
        form: { ...detailValues(campaign), aim, startedFrom },
      })
    expect((await save('first')).status).toBe(200)
    const second = await save('second')
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({
      reason: 'changed_meanwhile',
      conflicts: [{ name: 'aim', saved: 'first', yours: 'second' }],
    })
  })

  test('what is missing, with the pages where it is put right', async () => {
    const { slug } = await makeCampaign(testing.db, { state: 'consulting' })
    const refused = await call(move, { role: 'coordinator', slug, form: { to: 'signing' } })
    expect(refused.status).toBe(409)
    expect((await refused.json()).missing).toMatchObject([{ href: `/desk/campaigns/${slug}/statement` }])
  })

  test('an address that leads nowhere', async () => {
    const routes = [move, editDetails, addPart, signOff, removePart, openCall]
    for (const route of routes) {
      const form = { ...newAsk, to: 'paused', note: 'Trustees', after: '1' }
      expect((await call(route, { role: 'coordinator', slug: 'nowhere', form })).status).toBe(404)
    }
  })
})

describe('the life of a campaign', () => {
  test('goes live on the signatures that stand on the published version', async () => {
    const campaign = await makeCampaign(testing.db, { state: 'signing', leadOrganisationId: lead })
    const { slug } = campaign
    const goLive = () => call(move, { role: 'coordinator', slug, form: { to: 'live' } })
    const version = await makeVersion(testing.db, { campaignId: campaign.id, publishedAt: new Date() })
    expect((await goLive()).status).toBe(409)
    await makePosition(testing.db, { versionId: version.id, organisationId: lead, kind: 'abstains' })
    expect((await goLive()).status).toBe(409)
    const { id: organisationId } = await makeOrganisation(testing.db)
    await makePosition(testing.db, { versionId: version.id, organisationId })
    expect(await (await goLive()).json()).toEqual({ to: `/desk/campaigns/${slug}?done=moved` })
    expect(await stateOf(slug)).toBe('live')
  })

  test('is paused and goes on from the dashboard, which speaks JSON', async () => {
    const { slug } = await makeCampaign(testing.db)
    const to = (state: string) => call(move, { role: 'coordinator', slug, json: { to: state } })
    expect(await (await to('paused')).json()).toEqual({ ok: true })
    const again = await to('paused')
    expect(again.status).toBe(409)
    expect((await again.json()).message).toContain('paused by now')
    expect(await (await to('live')).json()).toEqual({ ok: true })
    expect((await to('nonsense')).status).toBe(400)
    expect((await call(move, { role: 'officer', slug, json: { to: 'paused' } })).status).toBe(403)
  })
})
