import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '#lib/accounts/auth.ts'
import { signIn } from '#lib/accounts/sign-in.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { GET as readDashboard } from './dashboard/route.ts'
import { POST as place } from './holding-pen/[id]/placement/route.ts'
import { GET as readHeld } from './holding-pen/[id]/route.ts'
import { GET as readHeldSource } from './holding-pen/[id]/source/route.ts'
import { GET as readPen } from './holding-pen/route.ts'
import { POST as classify } from './replies/[id]/classification/route.ts'
import { GET as readReply } from './replies/[id]/route.ts'
import { GET as readSource } from './replies/[id]/source/route.ts'
import { GET as readReplies } from './replies/route.ts'

const page = 'http://localhost:3000'
const roles = Object.values(Role)
const cookies = new Map<Role, string>()
let testing: TestDatabase

beforeAll(async () => {
  vi.stubEnv('BASE_URL', page)
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  for (const [at, role] of roles.entries()) {
    const { email, password } = await makePerson(testing.db, { role })
    const headers = new Headers({ [ADDRESS_HEADER]: `192.0.2.${at}` })
    const result = await signIn({ email, password, headers })
    cookies.set(role, result.cookies.map((cookie) => cookie.split(';')[0]).join('; '))
  }
})
afterAll(() => testing.drop())

async function makeAnswer() {
  const letter = await makeLetter(testing.db, { state: 'accepted' })
  return { letter, reply: await makeReply(testing.db, { letterId: letter.id }) }
}

const makeHeld = () =>
  testing.db.inboundMessage.create({
    data: {
      envelopeFrom: 'office@mp.invalid',
      envelopeTo: 'nobody@letters.invalid',
      raw: new TextEncoder().encode('From: office@mp.invalid\r\nSubject: Hello\r\n\r\nHello'),
      fingerprint: randomUUID(),
      state: 'held',
      text: 'Hello',
    },
  })

type Call = { role?: Role; body?: object; headers?: Record<string, string> }
type Route = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>

function call(route: Route, id: string, { role, body, headers = {} }: Call = {}) {
  const all = new Headers(headers)
  if (role) all.set('cookie', cookies.get(role) ?? '')
  const post = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  const request = new Request(`${page}/api/thing`, { ...post, headers: all })
  return route(request, { params: Promise.resolve({ id }) })
}

const reads: [string, Route][] = [
  ['the list of answers', readReplies],
  ['an answer', readReply],
  ["an answer's source", readSource],
  ['the holding pen', readPen],
  ['a held message', readHeld],
  ["a held message's source", readHeldSource],
]
const writes: [string, Route, object][] = [
  ['marking an answer', classify, { to: 'supportive' }],
  ['placing a message', place, { letterReference: 'X' }],
]

describe('nobody signed in', () => {
  test.each([['the dashboard', readDashboard as Route] as const, ...reads])(
    '%s is refused',
    async (_, route) => {
      const response = await call(route, randomUUID())
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ reason: 'signed_out' })
    },
  )
  test.each(writes)('%s is refused', async (_, route, body) => {
    expect((await call(route, randomUUID(), { body })).status).toBe(401)
  })
})

describe.each(roles.filter((role) => role !== 'coordinator'))('a %s', (role) => {
  test('reads the dashboard, without small counts and without answers', async () => {
    const response = await call(readDashboard as Route, '', { role })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ exact: false, answers: { newest: null } })
  })
  test.each(reads)('may not read %s', async (_, route) => {
    const { reply } = await makeAnswer()
    const response = await call(route, reply.id, { role })
    expect(response.status).toBe(403)
    const { message } = await response.json()
    expect(message).toMatch(/role of coordinator.*A coordinator .* can give it/)
  })
  test.each(writes)('may not do %s', async (_, route, body) => {
    const { reply } = await makeAnswer()
    expect((await call(route, reply.id, { role, body })).status).toBe(403)
    expect(await testing.db.reply.findUnique({ where: { id: reply.id } })).toMatchObject({
      state: 'unclassified',
    })
  })
})

describe('a coordinator', () => {
  const role = 'coordinator'

  test('reads the dashboard with every count', async () => {
    expect(await (await call(readDashboard as Route, '', { role })).json()).toMatchObject({ exact: true })
  })

  test('reads and saves an answer', async () => {
    const { reply, letter } = await makeAnswer()
    expect(await (await call(readReply, reply.id, { role })).json()).toMatchObject({
      letter: { reference: letter.reference },
    })
    const source = await call(readSource, reply.id, { role })
    expect(source.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(await source.text()).toContain('Thank you')
    expect((await call(readReplies, '', { role })).status).toBe(200)
  })

  test('marks an answer, and is told the next', async () => {
    const [{ reply }, other] = [await makeAnswer(), await makeAnswer()]
    const response = await call(classify, other.reply.id, { role, body: { to: 'action_promised' } })
    expect(await response.json()).toEqual({ ok: true, nextUnreadId: reply.id })
    const row = await testing.db.reply.findUnique({ where: { id: other.reply.id } })
    expect(row).toMatchObject({ state: 'action_promised' })
    expect(await testing.db.auditEntry.count({ where: { subjectId: other.reply.id } })).toBe(1)
  })

  test.each([{ to: 'unclassified' }, { to: 'nonsense' }, {}])('cannot mark an answer as %o', async (body) => {
    const { reply } = await makeAnswer()
    expect((await call(classify, reply.id, { role, body })).status).toBe(400)
  })

  test('is not obeyed when the request comes from another site', async () => {
    const { reply } = await makeAnswer()
    const body = { to: 'opposed' }
    const elsewhere: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
    ]
    for (const headers of elsewhere) {
      expect((await call(classify, reply.id, { role, body, headers })).status).toBe(403)
    }
    const row = await testing.db.reply.findUnique({ where: { id: reply.id } })
    expect(row).toMatchObject({ state: 'unclassified' })
  })

  test('places a held message by the reference of its letter, once', async () => {
    const held = await makeHeld()
    const { reference } = await makeLetter(testing.db, { state: 'accepted' })
    const send = (letterReference: string) => call(place, held.id, { role, body: { letterReference } })
    expect((await send('')).status).toBe(400)
    expect((await send('NO-SUCH')).status).toBe(422)
    const placed = await send(` ${reference.toLowerCase()} `)
    expect(placed.status).toBe(200)
    const { replyId } = await placed.json()
    expect(await testing.db.reply.findUnique({ where: { id: replyId } })).toMatchObject({
      inboundId: held.id,
    })
    expect((await send(reference)).status).toBe(409)
    expect(await (await call(readHeld, held.id, { role })).json()).toMatchObject({ state: 'placed', replyId })
    expect((await call(readPen, '', { role })).status).toBe(200)
  })

  test('asking for what does not exist is told so', async () => {
    for (const route of [readReply, readSource, readHeld, readHeldSource]) {
      expect((await call(route, randomUUID(), { role })).status).toBe(404)
    }
  })
})
