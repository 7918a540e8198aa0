import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askServer } from './ask-server.ts'
import { firstVisit, firstVisits } from './first-visits.ts'

const BROWSER = { host: 'chorus.example', accept: 'text/html,*/*' }

describe('a first visit', () => {
  const visit = (url: string, headers: IncomingHttpHeaders = {}, method = 'GET') =>
    firstVisit({ method, url, headers: { ...BROWSER, ...headers } })

  test.each(['/', '/cy', '/campaigns/seen-in-three-weeks', '/cy/campaigns/x', '/campaigns/x/open-hands'])(
    'may be one of %s',
    (path) => expect(visit(path)).toEqual({ host: 'chorus.example', path }),
  )

  test.each([
    ['with a draft or a session', visit('/campaigns/x', { cookie: 'chorus-draft-0=abc' })],
    ['with a language chosen', visit('/', { cookie: 'chorus-language=cy' })],
    ['with credentials', visit('/', { authorization: 'Basic eDp5' })],
    ['with a query', visit('/campaigns/x?org=open-hands')],
    ['that sends something', visit('/campaigns/x', {}, 'POST')],
    ['that asks for the headers', visit('/campaigns/x', {}, 'HEAD')],
    ['of a browser that asks for Welsh', visit('/campaigns/x', { 'accept-language': 'cy, en;q=0.8' })],
    ['that does not ask for a page', visit('/campaigns/x', { accept: 'application/json' })],
    ['of a script of ours', visit('/campaigns/x', { rsc: '1' })],
    ['for a part of it', visit('/campaigns/x', { range: 'bytes=0-10' })],
    ['of a page that belongs to one person', visit('/confirm/abc')],
    ['of the desk', visit('/desk/campaigns')],
    ['of an answer in data', visit('/api/health')],
    ['of the statement', visit('/cy/campaigns/x/statement')],
    ['of a deeper page', visit('/campaigns/x/statement/abc')],
    ['of nothing', visit('')],
  ])('is not one %s', (_, found) => expect(found).toBeNull())
})

describe('the server', () => {
  const servers: Server[] = []
  let rendered: IncomingHttpHeaders[] = []
  let answer = { status: 200, headers: {} as Record<string, string | string[]> }
  let ask: (headers?: Record<string, string>, path?: string) => ReturnType<typeof askServer>

  async function serve(server: Server): Promise<AddressInfo> {
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('no port')
    return at
  }

  beforeEach(async () => {
    rendered = []
    answer = { status: 200, headers: {} }
    const pages = createServer((request, response) => {
      rendered.push(request.headers)
      const nonce = Buffer.from(`nonce ${rendered.length} of this test`).toString('base64')
      response.writeHead(answer.status, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `script-src 'self' 'nonce-${nonce}'`,
        'cache-control': 'no-store',
        'x-kept': 'yes',
        ...answer.headers,
      })
      response.end(
        `<script nonce="${nonce}"></script> page ${rendered.length} for ${request.headers.cookie} ${nonce}`,
      )
    })
    const inner = await serve(pages)
    const outer = await serve(
      createServer(
        firstVisits({
          render: ({ host, path }) => askServer({ at: inner, path, headers: { host, accept: 'text/html' } }),
          pass: (request, response) => pages.emit('request', request, response),
        }),
      ),
    )
    ask = (headers = {}, path = '/campaigns/x') =>
      askServer({ at: outer, path, headers: { ...BROWSER, ...headers } })
  })
  afterEach(async () => {
    vi.useRealTimers()
    await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
  })

  const nonceIn = ({ headers }: { headers: IncomingHttpHeaders }) =>
    /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''

  test('makes a page once for all who come within a second', async () => {
    const answers = await Promise.all([ask(), ask(), ask(), ask({}, '/campaigns/y')])
    expect(rendered).toHaveLength(2)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(
      answers.every(({ headers }) => headers['x-kept'] === 'yes' && headers['cache-control'] === 'no-store'),
    ).toBe(true)
  })

  test('gives each answer a nonce of its own, in its policy and in its page', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    const nonces = answers.map(nonceIn)
    expect(new Set(nonces).size).toBe(20)
    for (const [at, { body }] of answers.entries()) {
      expect(body.split(nonces[at] ?? '')).toHaveLength(3)
      expect(Buffer.from(nonces[at] ?? '', 'base64')).toHaveLength(16)
      expect(body).not.toContain(Buffer.from('nonce 1 of this test').toString('base64'))
    }
  })

  test('gives no page that is older than a second', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    expect((await ask()).body).toContain('page 1 ')
    vi.advanceTimersByTime(999)
    expect((await ask()).body).toContain('page 1 ')
    vi.advanceTimersByTime(1)
    expect((await ask()).body).toContain('page 2 ')
  })

  test('lets nothing of one visitor reach another', async () => {
    const strange = {
      'user-agent': 'mine',
      'x-forwarded-host': 'evil.example',
      'x-language': 'cy',
      te: 'mine',
    }
    await ask(strange)
    expect(Object.keys(rendered[0] ?? {}).sort()).toEqual(['accept', 'connection', 'host'])
    const own = await ask({ cookie: 'chorus-draft-0=mine' })
    expect(own.body).toContain('for chorus-draft-0=mine')
    expect((await ask()).body).toContain('page 1 for undefined')
  })

  test('keeps hosts apart', async () => {
    await ask()
    await ask({ host: 'other.example' })
    expect(rendered.map(({ host }) => host)).toEqual(['chorus.example', 'other.example'])
  })

  test('passes on whoever gets a cookie, but for that of a language', async () => {
    answer.headers = { 'set-cookie': ['session=1; Path=/'] }
    await ask()
    await ask()
    expect(rendered.length).toBeGreaterThan(2)
    rendered = []
    answer.headers = { 'set-cookie': ['chorus-language=cy; Path=/; HttpOnly'] }
    const welsh = [await ask({}, '/cy/campaigns/x'), await ask({}, '/cy/campaigns/x')]
    expect(rendered).toHaveLength(1)
    expect(welsh.map(({ headers }) => headers['set-cookie'])).toEqual([
      ['chorus-language=cy; Path=/; HttpOnly'],
      ['chorus-language=cy; Path=/; HttpOnly'],
    ])
  })

  test.each([404, 307, 500])('passes on an answer of %d', async (status) => {
    answer.status = status
    expect((await ask()).status).toBe(status)
    answer.status = 200
    expect((await ask()).status).toBe(200)
  })

  test('packs for whoever can unpack', async () => {
    const packed = await ask({ 'accept-encoding': 'gzip, br' })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    const plain = await ask()
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(Number(plain.headers['content-length'])).toBe(Buffer.byteLength(plain.body))
  })
})
