import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { invitePerson } from '#lib/accounts/invite-person.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { logoUrl } from '#lib/coalition/logo-url.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { POST as accept } from '../../(public)/invitation/[token]/accept/route.ts'
import { POST as role } from '../people/[id]/role/route.ts'
import { POST as preferences } from '../people/mail-preferences/route.ts'
import { POST as invite } from './[slug]/invitations/route.ts'
import { GET as readLogo, POST as uploadLogo } from './[slug]/logo/route.ts'
import { POST as edit } from './[slug]/route.ts'
import { POST as add } from './route.ts'

const page = 'http://localhost:3000'
const password = 'correct horse battery staple'
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="red"/>${inside}</svg>`
let testing: TestDatabase
let addresses = 0
let organisation: { id: string; slug: string }
let officer: { id: string; name: string; email: string }

beforeAll(async () => {
  vi.stubEnv('BASE_URL', page)
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

beforeEach(async () => {
  organisation = await makeOrganisation(testing.db)
  officer = await makePerson(testing.db, { role: 'officer', organisationId: organisation.id, password })
})

const fromNewAddress = () => {
  addresses += 1
  return `192.0.2.${addresses}`
}
const cookieOf = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

async function signedIn({ email }: { email: string }): Promise<string> {
  const headers = new Headers({ [ADDRESS_HEADER]: fromNewAddress() })
  return cookieOf((await signIn({ email, password, headers })).cookies)
}

type Route<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>
type Sent = { body: FormData | URLSearchParams; cookie?: string; headers?: Record<string, string> }

/** Posts a form as a page of ours does; as its script does when `accept` asks for JSON. */
function post<P>(route: Route<P>, params: P, { body, cookie, headers = {} }: Sent) {
  const all = new Headers({ [ADDRESS_HEADER]: fromNewAddress(), 'sec-fetch-site': 'same-origin', ...headers })
  if (cookie) all.set('cookie', cookie)
  const request = new Request(`${page}/api/x`, { method: 'POST', body, headers: all })
  return route(request, { params: Promise.resolve(params) })
}
const script = { accept: 'application/json' }

function logoForm(text: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.set('logo', new File([text], 'logo.svg'))
  return body
}

test('a plain form uploads a logo; everybody gets it as PNG, for ever under its hash', async () => {
  const cookie = await signedIn(officer)
  const { slug } = organisation
  const sent = await post(uploadLogo, { slug }, { body: logoForm(svg('')), cookie })
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `/organisations/${slug}?done=logo-changed`,
  ])
  const url = logoUrl((await organisationBySlug(testing.db, slug)) ?? { slug, logoHash: null })
  const read = (path: string, headers = {}) =>
    readLogo(new Request(`${page}${path}`, { headers }), { params: Promise.resolve({ slug }) })
  const logo = await read(url ?? '')
  expect(logo.headers.get('content-type')).toBe('image/png')
  expect(logo.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(logo.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await sharp(Buffer.from(await logo.arrayBuffer())).metadata()).toMatchObject({
    format: 'png',
    width: 800,
  })
  const stale = await read(`/api/organisations/${slug}/logo?v=older`)
  expect(stale.headers.get('cache-control')).toBe('public, max-age=60')
  const same = await read(url ?? '', { 'if-none-match': logo.headers.get('etag') ?? '' })
  expect(same.status).toBe(304)
  const remove = await post(uploadLogo, { slug }, { body: new URLSearchParams({ remove: 'yes' }), cookie })
  expect(remove.headers.get('location')).toMatch(/logo-removed/)
  expect((await read(url ?? '')).status).toBe(404)
})

test('a hostile or huge logo is refused with the reason, in a page or in JSON, and nothing is kept', async () => {
  const cookie = await signedIn(officer)
  const { slug } = organisation
  const plain = await post(uploadLogo, { slug }, { body: logoForm(svg('<script>alert(1)</script>')), cookie })
  expect(plain.status).toBe(409)
  expect(await plain.text()).toMatch(/The SVG holds a script\. The logo stays as it was\./)
  const large = logoForm(new Uint8Array(2_000_000))
  const answer = await post(uploadLogo, { slug }, { body: large, cookie, headers: script })
  expect(await answer.json()).toMatchObject({ reason: 'too_big', message: expect.stringMatching(/1 MB/) })
  expect(await organisationBySlug(testing.db, slug)).toMatchObject({ logoHash: null })
})

test('what one may not do is refused by the verb, and a form from elsewhere or without a session is not used', async () => {
  const body = new URLSearchParams({ name: 'Grown', kind: 'patient' })
  const cookie = await signedIn(officer)
  const refused = await post(add, {}, { body, cookie, headers: script })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ message: expect.stringMatching(/role of coordinator/) })
  const other = await makeOrganisation(testing.db)
  expect((await post(edit, { slug: other.slug }, { body, cookie, headers: script })).status).toBe(403)
  const { slug } = organisation
  expect(
    (await post(edit, { slug }, { body, cookie, headers: { 'sec-fetch-site': 'cross-site' } })).status,
  ).toBe(403)
  expect((await post(edit, { slug }, { body })).headers.get('location')).toMatch(/^\/sign-in\?next=/)
  expect((await post(edit, { slug }, { body, headers: script })).status).toBe(401)
  expect((await post(edit, { slug: 'nobody' }, { body, cookie, headers: script })).status).toBe(404)
})

test('a role that is taken away counts from the very next request', async () => {
  const cookie = await signedIn(officer)
  const coordinator = await signedIn(await makePerson(testing.db, { password }))
  const { id: organisationId, slug } = organisation
  const send = () => {
    const body = new URLSearchParams({ name: 'Nia', email: `${randomUUID()}@new.example`, role: 'viewer' })
    return post(invite, { slug }, { body, cookie, headers: script })
  }
  expect((await send()).status).toBe(200)
  const change = (to: string) =>
    post(
      role,
      { id: officer.id },
      {
        body: new URLSearchParams({ organisationId, role: to }),
        cookie: coordinator,
        headers: script,
      },
    )
  expect((await change('editor')).status).toBe(200)
  expect((await send()).status).toBe(403)
  expect((await change('officer')).status).toBe(200)
  expect((await send()).status).toBe(200)
  expect((await change('none')).status).toBe(200)
  expect((await send()).status).toBe(403)
  expect((await currentPerson(new Headers({ cookie })))?.memberships).toEqual([])
})

async function invitedTo(email: string): Promise<string> {
  const input = { name: 'Nia Newcomer', email, role: 'editor' }
  const sent = await invitePerson({
    db: testing.db,
    person: officer,
    organisationId: organisation.id,
    input,
    now: new Date(),
  })
  const message = await testing.db.outboxMessage.findFirstOrThrow({
    where: { correlationId: sent.ok ? sent.invitationId : '' },
  })
  const text = Buffer.from(message.raw).toString('latin1').replaceAll('=\r\n', '')
  return /\/invitation\/([\w-]{32})/.exec(text)?.[1] ?? ''
}

test('an invitation makes an account and signs it in; pressed again it says that it was used', async () => {
  const token = await invitedTo(`${randomUUID()}@new.example`)
  const body = () => new URLSearchParams({ name: 'Nia Newcomer', password })
  const accepted = await post(accept, { token }, { body: body() })
  expect(accepted.headers.get('location')).toBe(`/organisations/${organisation.slug}?done=welcome`)
  const cookie = cookieOf(accepted.headers.getSetCookie())
  expect(await currentPerson(new Headers({ cookie }))).toMatchObject({
    name: 'Nia Newcomer',
    memberships: [{ organisationId: organisation.id, role: 'editor' }],
  })
  const again = await post(accept, { token }, { body: body(), headers: script })
  expect([again.status, (await again.json()).reason]).toEqual([409, 'accepted'])
  expect((await post(accept, { token: 'unknown' }, { body: body(), headers: script })).status).toBe(404)
})

test('an account that is there accepts with its password, and only with it', async () => {
  const known = await makePerson(testing.db, { role: 'viewer', password })
  const token = await invitedTo(known.email)
  const press = (given: string) =>
    post(accept, { token }, { body: new URLSearchParams({ password: given }), headers: script })
  expect(await (await press('another one entirely')).json()).toMatchObject({ reason: 'wrong' })
  const accepted = await press(password)
  expect(accepted.status).toBe(200)
  const person = await currentPerson(new Headers({ cookie: cookieOf(accepted.headers.getSetCookie()) }))
  expect(person).toMatchObject({ id: known.id })
  expect(person?.memberships).toHaveLength(2)
})

test('somebody signed in with another address cannot take an invitation', async () => {
  const token = await invitedTo(`${randomUUID()}@new.example`)
  const cookie = await signedIn(officer)
  const answer = await post(accept, { token }, { body: new URLSearchParams(), cookie, headers: script })
  expect(await answer.json()).toMatchObject({ reason: 'somebody_else' })
})

test('mail preferences are kept for each organisation; an empty box means no', async () => {
  const cookie = await signedIn(officer)
  const body = new URLSearchParams({ organisationId: organisation.id, mailDigest: 'yes' })
  expect((await post(preferences, {}, { body, cookie })).headers.get('location')).toBe('/account?done=mail')
  const row = await testing.db.membership.findFirstOrThrow({ where: { userId: officer.id } })
  expect(row).toMatchObject({ mailWhenAsked: false, mailDigest: true })
})
