import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { rotated } from '#lib/platform/rotate-secret.ts'
import type { Secrets } from '#lib/platform/secrets.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { codeFor } from './authenticator-app.ts'

const password = 'four plain words here'
let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

let addresses = 0
function browser(cookies: string[] = []): Headers {
  addresses += 1
  const headers = new Headers({ [ADDRESS_HEADER]: `192.0.2.${addresses}` })
  const kept = cookies.filter((cookie) => !/Max-Age=0/i.test(cookie)).map((cookie) => cookie.split(';')[0])
  if (kept.length > 0) headers.set('cookie', kept.join('; '))
  return headers
}

/** A process that was started with these secrets. */
async function started({ secret, earlier }: Secrets) {
  vi.resetModules()
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', secret)
  vi.stubEnv('EARLIER_SECRETS', earlier.map((one) => `${one.lastDay}:${one.secret}`).join(','))
  const { useDatabase: reach } = await import('#lib/platform/database.ts')
  reach(testing.db)
  const accounts = {
    ...(await import('./create-person.ts')),
    ...(await import('./current-person.ts')),
    ...(await import('./enter-code.ts')),
    ...(await import('./second-step.ts')),
    ...(await import('./sign-in.ts')),
  }
  const signedIn = async (email: string) => {
    const result = await accounts.signIn({ email, password, headers: browser() })
    if (!result.ok) throw new Error(result.reason)
    return result
  }
  return { ...accounts, signedIn }
}
type Started = Awaited<ReturnType<typeof started>>

async function withSecondStep({ createPerson, currentPerson, signedIn, ...steps }: Started) {
  const email = `${randomUUID()}@example.org`
  const umbrella = await testing.db.organisation.create({
    data: {
      slug: `umbrella-${randomUUID()}`,
      name: 'The umbrella',
      kind: 'umbrella',
      periods: { create: { joinedOn: new Date('2020-01-01') } },
    },
  })
  const memberships = [{ organisationId: umbrella.id, role: 'coordinator' as const }]
  await createPerson({ db: testing.db, name: 'Cora', email, password, memberships })
  const { cookies } = await signedIn(email)
  const begun = await steps.startSecondStep({ password, headers: browser(cookies) })
  const person = await currentPerson(browser(cookies))
  if (!begun.ok || !person) throw new Error('no second step was begun')
  const { key } = begun.enrolment
  const code = codeFor(key, new Date())
  const headers = browser(cookies)
  const confirmed = await steps.confirmSecondStep({ db: testing.db, person, code, headers })
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { email, key, cookies: confirmed.cookies }
}

/** A dozen passwords are hashed, each slowly on purpose. */
const HASHING_MS = 60_000

test('once the secret is replaced everybody signs in anew, with the authenticator app they had', {
  timeout: HASHING_MS,
}, async () => {
  let secrets: Secrets = { secret: randomUUID(), earlier: [] }
  const people = [await withSecondStep(await started(secrets))]
  for (let times = 0; times < 2; times++) {
    secrets = rotated(secrets, { now: new Date(), atOnce: true })
    const now = await started(secrets)
    for (const { email, key, cookies } of people) {
      expect(await now.currentPerson(browser(cookies))).toBeNull()
      const { step, cookies: half } = await now.signedIn(email)
      expect(step).toBe('code_needed')
      const entered = await now.enterCode({ code: codeFor(key, new Date()), headers: browser(half) })
      expect(entered.ok).toBe(true)
    }
    people.push(await withSecondStep(now))
  }
})
