import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { cookieIn, get, PASSWORD, post, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { invitePerson } from '#lib/accounts/invite-person.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { logoUrl } from '#lib/coalition/logo-url.ts'
import { makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { POST as accept } from '../../(public)/invitation/[token]/accept/route.ts'
import { POST as role } from '../people/[id]/role/route.ts'
import { POST as preferences } from '../people/mail-preferences/route.ts'
import { POST as invite } from './[slug]/invitations/route.ts'
import { GET as readLogo, POST as uploadLogo } from './[slug]/logo/route.ts'
import { POST as edit } from './[slug]/route.ts'

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'
const testing = routesForTests()
let organisation: { id: string; slug: string }
let officer: { id: string; name: string; email: string }
let cookie: string

beforeEach(async () => {
  organisation = await makeOrganisation(testing.db)
  officer = await makePerson(testing.db, { role: 'officer', organisationId: organisation.id })
  cookie = await sessionOf(officer)
})

function logoForm(text: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.set('logo', new File([text], 'logo.png'))
  return body
}

test('a plain form uploads a logo; everybody gets it as PNG, for ever under its hash', async () => {
  const { slug } = organisation
  const red = await sharp({ create: { width: 1600, height: 800, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const sent = await post(uploadLogo, { slug }, { form: logoForm(Uint8Array.from(red)), cookie, plain: true })
  expect([sent.status, sent.headers.get('location')]).toEqual([
    303,
    `/organisations/${slug}?done=logo-changed`,
  ])
  const url = logoUrl((await organisationBySlug(testing.db, slug)) ?? { slug, logoHash: null })
  const read = (path: string, headers = {}) => get(readLogo, { slug }, { path, headers })
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
  const remove = await post(uploadLogo, { slug }, { form: { remove: 'yes' }, cookie, plain: true })
  expect(remove.headers.get('location')).toMatch(/logo-removed/)
  expect((await read(url ?? '')).status).toBe(404)
})

test('a hostile or huge logo is refused with the reason, in a page or in JSON, and nothing is kept', async () => {
  const { slug } = organisation
  const plain = await post(uploadLogo, { slug }, { form: logoForm(svg), cookie, plain: true })
  expect(plain.status).toBe(409)
  expect(await plain.text()).toMatch(
    /not a PNG, JPEG or WebP picture, whatever its name says\. The logo stays as it was\./,
  )
  const large = logoForm(new Uint8Array(2_000_000))
  const answer = await post(uploadLogo, { slug }, { form: large, cookie })
  expect(await answer.json()).toMatchObject({ reason: 'too_big', message: expect.stringMatching(/1 MB/) })
  expect(await organisationBySlug(testing.db, slug)).toMatchObject({ logoHash: null })
})

test('an officer of another organisation changes nothing here, and nobody what is not there', async () => {
  const form = { name: 'Grown', kind: 'patient' }
  const other = await makeOrganisation(testing.db)
  expect((await post(edit, { slug: other.slug }, { form, cookie })).status).toBe(403)
  expect((await post(edit, { slug: 'nobody' }, { form, cookie })).status).toBe(404)
})

test('a role that is taken away counts from the very next request', async () => {
  const coordinator = await sessionOf(await makePerson(testing.db))
  const { id: organisationId, slug } = organisation
  const send = () => {
    const form = { name: 'Nia', email: `${randomUUID()}@new.example`, role: 'viewer' }
    return post(invite, { slug }, { form, cookie })
  }
  expect((await send()).status).toBe(200)
  const change = (to: string) =>
    post(role, { id: officer.id }, { form: { organisationId, role: to }, cookie: coordinator })
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
  return /\/invitation\/([a-z2-7]{39})/.exec(text)?.[1] ?? ''
}

test('an invitation makes an account and signs it in; pressed again it says that it was used', async () => {
  const token = await invitedTo(`${randomUUID()}@new.example`)
  const form = { name: 'Nia Newcomer', password: PASSWORD }
  const accepted = await post(accept, { token }, { form, plain: true })
  expect(accepted.headers.get('location')).toBe(`/organisations/${organisation.slug}?done=welcome`)
  const session = cookieIn(accepted.headers.getSetCookie())
  expect(await currentPerson(new Headers({ cookie: session }))).toMatchObject({
    name: 'Nia Newcomer',
    memberships: [{ organisationId: organisation.id, role: 'editor' }],
  })
  const again = await post(accept, { token }, { form })
  expect([again.status, (await again.json()).reason]).toEqual([409, 'accepted'])
  expect((await post(accept, { token: 'unknown' }, { form })).status).toBe(404)
})

test('an account that is there accepts with its password, and only with it', async () => {
  const known = await makePerson(testing.db, { role: 'viewer' })
  const token = await invitedTo(known.email)
  const press = (password: string) => post(accept, { token }, { form: { password } })
  expect(await (await press('another one entirely')).json()).toMatchObject({ reason: 'wrong' })
  const accepted = await press(PASSWORD)
  expect(accepted.status).toBe(200)
  const person = await currentPerson(new Headers({ cookie: cookieIn(accepted.headers.getSetCookie()) }))
  expect(person).toMatchObject({ id: known.id })
  expect(person?.memberships).toHaveLength(2)
})

test('somebody signed in with another address cannot take an invitation', async () => {
  const token = await invitedTo(`${randomUUID()}@new.example`)
  const answer = await post(accept, { token }, { cookie })
  expect(await answer.json()).toMatchObject({ reason: 'somebody_else' })
})

test('mail preferences are kept for each organisation; an empty box means no', async () => {
  const form = { organisationId: organisation.id, mailDigest: 'yes' }
  const saved = await post(preferences, {}, { form, cookie, plain: true })
  expect(saved.headers.get('location')).toBe('/account?done=mail')
  const row = await testing.db.membership.findFirstOrThrow({ where: { userId: officer.id } })
  expect(row).toMatchObject({ mailWhenAsked: false, mailDigest: true })
})
