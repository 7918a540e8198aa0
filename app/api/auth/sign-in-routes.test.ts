import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { enrolment } from '#lib/accounts/schema.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { POST as enterCode } from './code/route.ts'
import { POST as start } from './second-step/start/route.ts'
import { POST as signIn } from './sign-in/route.ts'
import { POST as signOut } from './sign-out/route.ts'

const page = 'http://localhost:3000'
let testing: TestDatabase
let addresses = 0

beforeAll(async () => {
  vi.stubEnv('BASE_URL', page)
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

/** A form as a browser without JavaScript posts it. */
function form(fields: Record<string, string>, headers: Record<string, string> = {}) {
  addresses += 1
  return new Request(`${page}/api/auth/x`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { [ADDRESS_HEADER]: `192.0.2.${addresses}`, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

test('a plain form signs in, goes where it was going, and signs out again', async () => {
  const { email, password, id } = await makePerson(testing.db)
  const response = await signIn(form({ email, password, next: '/replies?show=all' }))
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/replies?show=all')
  const cookie = cookiesOf(response)
  expect((await currentPerson(new Headers({ cookie })))?.id).toBe(id)
  const out = await signOut(form({}, { cookie }))
  expect(out.headers.get('location')).toBe('/sign-in?signed-out=yes')
  expect(await currentPerson(new Headers({ cookie }))).toBeNull()
})

test('a wrong password leads back to the form, and never to another site', async () => {
  const { email } = await makePerson(testing.db)
  const next = 'https://elsewhere.example/'
  const response = await signIn(form({ email, password: 'not the one it is', next }))
  expect(response.headers.get('location')).toBe('/sign-in?next=%2Fdashboard&problem=wrong')
})

test('the page’s own script gets words instead', async () => {
  const { email } = await makePerson(testing.db)
  const fields = { email, password: 'not the one it is' }
  const response = await signIn(form(fields, { accept: 'application/json' }))
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({
    reason: 'wrong',
    message: expect.stringMatching(/try again/),
  })
})

test('a form from another site is not used', async () => {
  const { email, password } = await makePerson(testing.db)
  const foreign = { 'sec-fetch-site': 'cross-site' }
  const response = await signIn(form({ email, password }, foreign))
  expect(response.headers.get('location')).toMatch(/problem=elsewhere/)
  expect(response.headers.getSetCookie()).toEqual([])
  expect((await enterCode(form({ code: '123456' }, foreign))).headers.get('location')).toMatch(/elsewhere/)
})

test('a code that no password came before starts again', async () => {
  const response = await enterCode(form({ code: '123456' }))
  expect(response.headers.get('location')).toBe('/sign-in?next=%2Fdashboard&problem=start_again')
})

test('a signed-in person begins to enrol an app with their password', async () => {
  const { email, password } = await makePerson(testing.db)
  const cookie = cookiesOf(await signIn(form({ email, password })))
  const begin = (body: object, headers: Record<string, string>) =>
    start(new Request(`${page}/api/x`, { method: 'POST', body: JSON.stringify(body), headers }))
  expect((await begin({ password }, {})).status).toBe(401)
  expect((await begin({ password }, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(401)
  expect((await begin({ password: 'another one entirely' }, { cookie })).status).toBe(400)
  const answer = await (await begin({ password }, { cookie })).json()
  const given = enrolment.parse(answer.enrolment)
  expect(given.key).toMatch(/^[A-Z2-7]{16,}$/)
  expect(given.qr.path).toMatch(/^M4 4h1v1h-1z/)
  expect(given.backupCodes).toHaveLength(10)
})
