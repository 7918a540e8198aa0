import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn } from '#lib/accounts/sign-in.ts'
import { waitingAnswers } from '#lib/catcher/answer-spool.ts'
import { keepCaughtMail } from '#lib/catcher/caught-mail.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { THIS_MACHINE_HEADER } from '#lib/platform/this-machine.ts'
import { makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { POST as answer } from '../../api/dev/mail/[id]/answer/route.ts'
import { mayReadMail } from './may-read-mail.ts'

const password = 'correct horse battery staple'
let testing: TestDatabase
let addresses = 0

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

let elsewhere: Headers
beforeEach(() => {
  addresses += 1
  elsewhere = new Headers({ [ADDRESS_HEADER]: `192.0.2.${addresses}`, 'sec-fetch-site': 'same-origin' })
})

/** Somebody at another machine who has signed in. */
async function signedIn(role: 'coordinator' | 'officer'): Promise<Headers> {
  const kind = role === 'coordinator' ? 'umbrella' : 'patient'
  const { id: organisationId } = await makeOrganisation(testing.db, { kind })
  const { email } = await makePerson(testing.db, { role, organisationId, password })
  const { cookies } = await signIn({ email, password, headers: elsewhere })
  elsewhere.set('cookie', cookies.map((cookie) => cookie.split(';')[0]).join('; '))
  return elsewhere
}

describe('caught mail', () => {
  test('is there for whoever sits at this machine', async () => {
    const here = new Headers({ [ADDRESS_HEADER]: '127.0.0.1', [THIS_MACHINE_HEADER]: 'yes' })
    expect(await mayReadMail(here)).toBe(true)
  })

  test('is not there for anybody else, loopback address or not', async () => {
    expect(await mayReadMail(elsewhere)).toBe(false)
    elsewhere.set(ADDRESS_HEADER, '127.0.0.1')
    expect(await mayReadMail(elsewhere)).toBe(false)
  })

  test('is there for a coordinator, who reads such mail anyway, and for no other role', async () => {
    expect(await mayReadMail(await signedIn('coordinator'))).toBe(true)
  })

  test('is not there for an officer', async () => {
    expect(await mayReadMail(await signedIn('officer'))).toBe(false)
  })
})

test('an answer in the MP’s name is taken from those alone who may read the letter', async () => {
  const envelope = { from: 'b+token@letters.invalid', to: ['member-1@mp.invalid'] }
  const raw = Buffer.from('From: ann.token@letters.invalid\r\nSubject: The motion\r\n\r\nDear Jane\r\n')
  const id = await keepCaughtMail({ raw, envelope, now: new Date() })
  const post = (headers: Headers) => {
    const body = new URLSearchParams({ kind: 'answer', text: 'Thank you.' })
    const request = new Request('http://localhost:3000/', { method: 'POST', headers, body })
    return answer(request, { params: Promise.resolve({ id }) })
  }
  expect((await post(elsewhere)).status).toBe(404)
  expect(await waitingAnswers()).toBe(0)
  expect((await post(await signedIn('coordinator'))).status).toBe(303)
  expect(await waitingAnswers()).toBe(1)
})
