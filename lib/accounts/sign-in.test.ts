import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { useDatabase } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { auth, CODE_TRIES, SIGN_IN_TRIES } from './auth.ts'
import { codeFor } from './authenticator-app.ts'
import { createPerson } from './create-person.ts'
import { currentPerson } from './current-person.ts'
import { enterCode } from './enter-code.ts'
import { confirmSecondStep, startSecondStep, stopSecondStep } from './second-step.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const password = 'four plain words here'
const wrong = 'four other words here'
let testing: TestDatabase
let addresses = 0

beforeAll(async () => {
  // Vite puts a BASE_URL of its own there.
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

/** Headers as one browser sends them, from an address nobody else has. */
function browser(cookies: string[] = []): Headers {
  addresses += 1
  const headers = new Headers({ [ADDRESS_HEADER]: `192.0.2.${addresses}` })
  const kept = cookies.filter((cookie) => !/Max-Age=0/i.test(cookie)).map((cookie) => cookie.split(';')[0])
  if (kept.length > 0) headers.set('cookie', kept.join('; '))
  return headers
}

async function makeUmbrella() {
  const slug = `umbrella-${randomUUID()}`
  return testing.db.organisation.create({
    data: {
      slug,
      name: 'The umbrella',
      kind: 'umbrella',
      periods: { create: { joinedOn: new Date('2020-01-01') } },
    },
  })
}

async function makeCoordinator() {
  const umbrella = await makeUmbrella()
  const email = `${randomUUID()}@example.org`
  const memberships = [{ organisationId: umbrella.id, role: 'coordinator' as const }]
  const made = await createPerson({ db: testing.db, name: 'Cora', email, password, memberships })
  if (!made.ok) throw new Error(made.reason)
  return { id: made.personId, email, umbrella }
}

async function signedIn(email: string) {
  const result = await signIn({ email, password, headers: browser() })
  if (!result.ok) throw new Error(result.reason)
  return result
}

test('the right password signs in, and signing out ends it', async () => {
  const { id, email, umbrella } = await makeCoordinator()
  const { step, cookies } = await signedIn(email.toUpperCase())
  expect(step).toBe('signed_in')
  expect(cookies.join()).toMatch(/HttpOnly; SameSite=Lax/)
  const headers = browser(cookies)
  expect(await currentPerson(headers)).toEqual({
    id,
    name: 'Cora',
    email,
    twoFactor: false,
    memberships: [
      {
        organisationId: umbrella.id,
        organisationName: 'The umbrella',
        role: 'coordinator',
        campaignIds: [],
      },
    ],
  })
  await signOut({ headers })
  expect(await currentPerson(headers)).toBeNull()
})

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await makeCoordinator()
  const mistyped = await signIn({ email, password: wrong, headers: browser() })
  const unknown = await signIn({ email: 'nobody@example.org', password, headers: browser() })
  expect(mistyped).toMatchObject({ ok: false, reason: 'wrong' })
  expect(unknown).toMatchObject({ ok: false, reason: 'wrong' })
})

test('after too many tries in a minute a network has to wait, all of its /64, and no other', async () => {
  const { email } = await makeCoordinator()
  const at = (address: string) => new Headers({ [ADDRESS_HEADER]: address })
  for (let i = 0; i < SIGN_IN_TRIES; i += 1) {
    const headers = at(`2001:db8:5:6::${i}`)
    expect(await signIn({ email, password: wrong, headers })).toMatchObject({ reason: 'wrong' })
  }
  expect(await signIn({ email, password, headers: at('2001:db8:5:6::ffff') })).toMatchObject({
    reason: 'too_many',
    retryAfter: expect.any(Number),
  })
  expect(await signIn({ email, password, headers: at('2001:db8:5:7::1') })).toMatchObject({ ok: true })
})

test('trying at once does not get around it; after the minute it begins anew, and no address is kept', async () => {
  const { email } = await makeCoordinator()
  const headers = browser()
  const tries = Array.from({ length: 2 * SIGN_IN_TRIES }, () => signIn({ email, password: wrong, headers }))
  const reasons = (await Promise.all(tries)).map((result) => !result.ok && result.reason)
  expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(SIGN_IN_TRIES)
  const keys = (await testing.db.limitCount.findMany()).map(({ key }) => key)
  expect(keys.join()).not.toContain('192.0.2.')
  await testing.db.limitCount.updateMany({ data: { expire: Date.now() - 1 } })
  expect(await signIn({ email, password, headers })).toMatchObject({ ok: true })
})

test('wrong codes from one network do not keep a person from the second step elsewhere', async () => {
  const { email } = await makeCoordinator()
  const { cookies } = await signedIn(email)
  const started = await startSecondStep({ password, headers: browser(cookies) })
  const person = await currentPerson(browser(cookies))
  if (!started.ok || !person) throw new Error('not started')
  const code = () => codeFor(started.enrolment.key, new Date())
  await confirmSecondStep({ db: testing.db, person, code: code(), headers: browser(cookies) })

  const stranger = browser()
  const reasons = []
  for (let at = 0; at < CODE_TRIES + 2; at += 1) {
    // A challenge ends after a few wrong codes: whoever knows the password begins another.
    if (at % 4 === 0) stranger.set('cookie', browser((await signedIn(email)).cookies).get('cookie') ?? '')
    const entered = await enterCode({ code: '000000', headers: stranger })
    reasons.push(!entered.ok && entered.reason)
  }
  expect(reasons).toEqual([...Array(CODE_TRIES).fill('wrong_code'), 'too_many_codes', 'too_many_codes'])
  const own = await signedIn(email)
  expect(await enterCode({ code: code(), headers: browser(own.cookies) })).toMatchObject({ ok: true })
})

test('nobody can sign themselves up', async () => {
  const response = await auth().handler(
    new Request('http://localhost:3000/api/auth/sign-up/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [ADDRESS_HEADER]: '192.0.2.250' },
      body: JSON.stringify({ name: 'Eve', email: 'eve@example.org', password }),
    }),
  )
  expect(response.status).toBe(400)
  expect(await testing.db.user.count({ where: { email: 'eve@example.org' } })).toBe(0)
})

test('a short password, a taken address and a coordinator outside the umbrella are refused', async () => {
  const { email } = await makeCoordinator()
  const slug = randomUUID()
  const charity = await testing.db.organisation.create({
    data: { slug, name: 'A', kind: 'patient' },
  })
  const make = (details: { email?: string; password?: string }, role: 'viewer' | 'coordinator' = 'viewer') =>
    createPerson({
      db: testing.db,
      name: 'Ann',
      email: `${randomUUID()}@example.org`,
      password,
      memberships: [{ organisationId: charity.id, role }],
      ...details,
    })
  expect(await make({ password: 'fourteen chars' })).toEqual({ ok: false, reason: 'invalid' })
  expect(await make({ email })).toEqual({ ok: false, reason: 'email_taken' })
  expect(await make({}, 'coordinator')).toEqual({ ok: false, reason: 'not_the_umbrella' })
  expect(await make({})).toMatchObject({ ok: true })
})

test('people of an organisation that left keep no rights', async () => {
  const { email, umbrella } = await makeCoordinator()
  const { cookies } = await signedIn(email)
  await testing.db.coalitionPeriod.updateMany({
    where: { organisationId: umbrella.id },
    data: { leftOn: new Date('2021-01-01') },
  })
  expect((await currentPerson(browser(cookies)))?.memberships).toEqual([])
})

test('a session ends after seven days', async () => {
  const { id, email } = await makeCoordinator()
  const { cookies } = await signedIn(email)
  const { expiresAt } = await testing.db.session.findFirstOrThrow({ where: { userId: id } })
  expect((expiresAt.getTime() - Date.now()) / DAY_MS).toBeCloseTo(7, 1)
  await testing.db.session.updateMany({
    where: { userId: id },
    data: { expiresAt: new Date(Date.now() - 1) },
  })
  expect(await currentPerson(browser(cookies))).toBeNull()
})

test('with an app enrolled, signing in asks for its code', async () => {
  const { email } = await makeCoordinator()
  let { cookies } = await signedIn(email)
  const refused = await startSecondStep({ password: wrong, headers: browser(cookies) })
  expect(refused).toMatchObject({ ok: false, reason: 'wrong_password' })
  const started = await startSecondStep({ password, headers: browser(cookies) })
  if (!started.ok) throw new Error(started.reason)
  const person = await currentPerson(browser(cookies))
  if (!person) throw new Error('signed out')
  expect(person.twoFactor).toBe(false)
  const shown = () => codeFor(started.enrolment.key, new Date())
  const confirm = (code: string) =>
    confirmSecondStep({ db: testing.db, person, code, headers: browser(cookies) })
  expect(await confirm('000 000')).toMatchObject({ ok: false, reason: 'wrong_code' })
  const confirmed = await confirm(shown())
  expect(confirmed.ok).toBe(true)

  const first = await signedIn(email)
  expect(first.step).toBe('code_needed')
  expect(await currentPerson(browser(first.cookies))).toBeNull()
  expect(await enterCode({ code: '000000', headers: browser(first.cookies) })).toMatchObject({
    reason: 'wrong_code',
  })
  const entered = await enterCode({ code: shown(), headers: browser(first.cookies) })
  expect((await currentPerson(browser(entered.cookies)))?.twoFactor).toBe(true)

  const backup = started.enrolment.backupCodes[0] ?? ''
  const second = await signedIn(email)
  expect(await enterCode({ code: backup, headers: browser(second.cookies) })).toMatchObject({ ok: true })
  const third = await signedIn(email)
  expect(await enterCode({ code: backup, headers: browser(third.cookies) })).toMatchObject({ ok: false })

  cookies = entered.cookies
  const stop = (given: string) =>
    stopSecondStep({ db: testing.db, person, password: given, headers: browser(cookies) })
  expect(await stop(wrong)).toMatchObject({ ok: false, reason: 'wrong_password' })
  expect(await stop(password)).toMatchObject({ ok: true })
  expect((await signedIn(email)).step).toBe('signed_in')
})

test('a code without its first step starts again', async () => {
  expect(await enterCode({ code: '123456', headers: browser() })).toMatchObject({ reason: 'start_again' })
})
