import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { POST as elect } from './dissolution/[id]/election/route.ts'
import { POST as takeBack } from './dissolution/[id]/removal/route.ts'
import { POST as dissolve } from './dissolution/route.ts'
import { POST as editMember } from './members/[id]/route.ts'

const page = 'http://localhost:3000'
const cookies = new Map<Role, string>()
let testing: TestDatabase

beforeAll(async () => {
  vi.stubEnv('BASE_URL', page)
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  for (const [at, role] of Object.values(Role).entries()) {
    const { email, password } = await makePerson(testing.db, { role })
    const result = await signIn({
      email,
      password,
      headers: new Headers({ [ADDRESS_HEADER]: `192.0.2.${at}` }),
    })
    cookies.set(role, result.cookies.map((cookie) => cookie.split(';')[0]).join('; '))
  }
})
beforeEach(async () => {
  await testing.db.dissolution.deleteMany()
})
afterAll(() => testing.drop())

type Route = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>
type Call = { role?: Role; id?: string; form: Record<string, string>; headers?: Record<string, string> }

function call(route: Route, { role, id = '', form, headers = { accept: 'application/json' } }: Call) {
  const all = new Headers(headers)
  if (role) all.set('cookie', cookies.get(role) ?? '')
  const body = new URLSearchParams(form)
  const request = new Request(`${page}/api/parliament`, { method: 'POST', body, headers: all })
  return route(request, { params: Promise.resolve({ id }) })
}

const dissolvedOn = '2026-01-05'
vi.setConfig({ testTimeout: 20_000 })

async function dissolution() {
  const { id } = await testing.db.dissolution.create({ data: { dissolvedOn: new Date(dissolvedOn) } })
  return id
}
const member = async () => String((await makeSeatAndMember(testing.db)).member.id)
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

describe('who may', () => {
  const routes: [string, Route, () => Promise<string>, Record<string, string>][] = [
    ['record a dissolution', dissolve, async () => '', { dissolvedOn: yesterday }],
    ['record the election', elect, dissolution, { electedOn: '2026-02-05' }],
    ['take a dissolution back', takeBack, dissolution, {}],
    ['change a member', editMember, member, { email: 'office@mp.example', postOnly: '', kind: 'minister' }],
  ]
  describe.each(routes)('%s', (_, route, make, form) => {
    test.each(Object.values(Role))('%s', async (role) => {
      const response = await call(route, { role, id: await make(), form })
      expect(response.status).toBe(role === 'coordinator' ? 200 : 403)
      const said = await response.json()
      if (role === 'coordinator') expect(said.to).toMatch(/^\/desk\/parliament\?done=/)
      else expect(said.message).toMatch(/need the role of coordinator/)
    })

    test('nobody who is signed out, and no other site', async () => {
      const id = await make()
      expect((await call(route, { id, form })).status).toBe(401)
      const headers = { accept: 'application/json', 'sec-fetch-site': 'cross-site' }
      expect((await call(route, { role: 'coordinator', id, form, headers })).status).toBe(403)
    })
  })
})

test.each(['0', '-1', 'abc', '99999999999', '1e3x', ''])('“%s” is no member', async (id) => {
  const form = { email: '', postOnly: '', kind: 'minister' }
  expect((await call(editMember, { role: 'coordinator', id, form })).status).toBe(404)
})

test('without a script: what is wrong, all that was typed, and the way back', async () => {
  const id = await member()
  const form = { email: 'not <an> address', postOnly: '', kind: 'minister' }
  const refused = await call(editMember, { role: 'coordinator', id, form, headers: {} })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('not &lt;an&gt; address')
  expect(html).toContain('href="/desk/parliament"')
  const saved = await call(editMember, { role: 'coordinator', id, form: { ...form, email: '' }, headers: {} })
  expect(saved.headers.get('location')).toBe('/desk/parliament?done=member')
})
