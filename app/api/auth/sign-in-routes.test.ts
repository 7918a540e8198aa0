import { expect, test } from 'vitest'
import { cookieIn, post, routesForTests } from '#app/http/testing/routes.ts'
import { currentPerson } from '#lib/accounts/current-person.ts'
import { enrolment } from '#lib/accounts/schema.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { POST as enterCode } from './code/route.ts'
import { POST as start } from './second-step/start/route.ts'
import { POST as signIn } from './sign-in/route.ts'
import { POST as signOut } from './sign-out/route.ts'

const testing = routesForTests()

test('a plain form signs in, goes where it was going, and signs out again', async () => {
  const { email, password, id } = await makePerson(testing.db)
  const response = await post(
    signIn,
    {},
    { form: { email, password, next: '/replies?show=all' }, plain: true },
  )
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe('/replies?show=all')
  const cookie = cookieIn(response.headers.getSetCookie())
  expect((await currentPerson(new Headers({ cookie })))?.id).toBe(id)
  for (const round of ['signed in', 'signed out already']) {
    const out = await post(signOut, {}, { cookie, plain: true })
    expect([round, out.headers.get('location')]).toEqual([round, '/sign-in?signed-out=yes'])
  }
  expect(await currentPerson(new Headers({ cookie }))).toBeNull()
})

test('a wrong password leads back to the form, and never to another site', async () => {
  const { email } = await makePerson(testing.db)
  const form = { email, password: 'not the one it is', next: 'https://elsewhere.example/' }
  const response = await post(signIn, {}, { form, plain: true })
  expect(response.headers.get('location')).toBe('/sign-in?next=%2Fdesk&problem=wrong')
})

test('the page’s own script gets words instead', async () => {
  const { email } = await makePerson(testing.db)
  const response = await post(signIn, {}, { form: { email, password: 'not the one it is' } })
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({
    reason: 'wrong',
    message: expect.stringMatching(/try again/),
  })
})

test('a code that no password came before starts again', async () => {
  const response = await post(enterCode, {}, { form: { code: '123456' }, plain: true })
  expect(response.headers.get('location')).toBe('/sign-in?next=%2Fdesk&problem=start_again')
})

test('a signed-in person begins to enrol an app with their password', async () => {
  const { email, password } = await makePerson(testing.db)
  const signedIn = await post(signIn, {}, { form: { email, password } })
  const cookie = cookieIn(signedIn.headers.getSetCookie())
  const begin = (json: object) => post(start, {}, { json, cookie })
  expect((await begin({ password: 'another one entirely' })).status).toBe(401)
  const given = enrolment.parse((await (await begin({ password })).json()).enrolment)
  expect(given.key).toMatch(/^[A-Z2-7]{16,}$/)
  expect(given.qr.path).toMatch(/^M4 4h1v1h-1z/)
  expect(given.backupCodes).toHaveLength(10)
})
