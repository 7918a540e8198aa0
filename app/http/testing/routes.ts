import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, vi } from 'vitest'
import { signIn } from '#lib/accounts/sign-in.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'

export const PASSWORD = 'correct horse battery staple'
const page = 'http://localhost:3000'

type Route<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
/** One field, or several of its name. */
type FormFields = Readonly<Record<string, string | readonly string[]>>
export type Asking = {
  /** Whose session it comes with; signed out without one. */
  cookie?: string
  form?: FormFields | FormData
  json?: unknown
  /** As a browser without JavaScript sends it; the page's own script asks for JSON. */
  plain?: boolean
  headers?: Record<string, string>
  path?: string
}

let addresses = 0
function fromNewAddress(): string {
  addresses += 1
  return `192.0.${Math.floor(addresses / 200)}.${addresses % 200}`
}

/** A database for the route handlers of a test file, and its sessions. Called once, at the file's top. */
export function routesForTests() {
  let testing: TestDatabase
  beforeAll(async () => {
    vi.stubEnv('BASE_URL', page)
    vi.stubEnv('SECRET', randomUUID())
    testing = await testDatabase()
    useDatabase(testing.db)
  })
  afterAll(() => testing.drop())
  return {
    get db() {
      return testing.db
    },
  }
}

/** The cookie of somebody who signs in; made with `PASSWORD` unless said otherwise. */
export async function sessionOf({ email, password = PASSWORD }: { email: string; password?: string }) {
  const headers = new Headers({ [ADDRESS_HEADER]: fromNewAddress() })
  return cookieIn((await signIn({ email, password, headers })).cookies)
}

/** What a browser sends back of these Set-Cookie values. */
export const cookieIn = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ')

/** Posts to a route as a page of ours does. */
export const post = async <Params>(route: Route<Params>, params: Params, asking: Asking = {}) =>
  route(await request('POST', asking), { params: Promise.resolve(params) })

/** Reads from a route as a page's script does. */
export const get = async <Params>(route: Route<Params>, params: Params, asking: Asking = {}) =>
  route(await request('GET', asking), { params: Promise.resolve(params) })

async function request(
  method: 'GET' | 'POST',
  { cookie, form, json, plain, headers, path = '/api/x' }: Asking,
) {
  const all = new Headers({ [ADDRESS_HEADER]: fromNewAddress(), 'sec-fetch-site': 'same-origin' })
  all.set('accept', plain ? 'text/html' : 'application/json')
  if (cookie) all.set('cookie', cookie)
  const sent = json === undefined ? formBody(form) : Response.json(json)
  const type = sent.headers.get('content-type')
  if (type && method === 'POST') all.set('content-type', type)
  for (const [name, value] of Object.entries(headers ?? {})) all.set(name, value)
  const body = method === 'POST' ? await sent.arrayBuffer() : undefined
  return new Request(`${page}${path}`, { method, headers: all, body })
}

function formBody(form: Asking['form'] = {}): Response {
  if (form instanceof FormData) return new Response(form)
  const pairs = Object.entries(form).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  return new Response(new URLSearchParams(pairs))
}
