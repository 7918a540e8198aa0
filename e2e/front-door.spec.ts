import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from './fixtures/chorus.ts'
import { startChorus } from './fixtures/start-chorus.ts'
import { asMailReader } from './steps/mailbox.ts'
import { askRaw } from './steps/raw-client.ts'
import { asStaff } from './steps/staff.ts'
import { asSupporter, somebody } from './steps/supporter.ts'

/** Somebody elsewhere, through a proxy on this machine; who asks directly sits here. */
const STRANGER = { 'x-forwarded-for': '192.0.2.1' }

test('only a loopback name with the right port is ours, for pages, forms and the health alike', async ({
  chorus,
}) => {
  const { port } = new URL(chorus.url)
  for (const name of ['localhost', '127.0.0.1', '[::1]']) {
    const answer = await askRaw(chorus.url, { headers: { host: `${name}:${port}`, accept: 'text/html' } })
    expect(answer.status, name).toBe(200)
  }
  for (const host of ['evil.example', `evil.example:${port}`, `localhost:${Number(port) + 1}`]) {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/cy'],
      ['GET', '/dev/mail'],
      ['POST', '/campaigns/seen-in-three-weeks/save/postcode'],
      ['GET', '/_next/static/x.js'],
    ] as const) {
      const answer = await askRaw(chorus.url, { method, path, headers: { host } })
      expect(answer.status, `${method} ${host}${path}`).toBe(421)
      expect(answer.body).toContain(chorus.url)
    }
  }
})

test('caught mail, read through a proxy, is for coordinators alone', async ({ page, chorus }) => {
  const sam = somebody()
  await asSupporter(page).writes(sam)
  await asMailReader(page).opensTheMail({ to: sam.email, subject: /Please confirm/ })
  const message = new URL(page.url()).pathname
  const host = new URL(chorus.url).host
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  /** A part of the page, as the pages' own script asks for it: it is told by which address. */
  async function partOf(path: string, headers: Record<string, string>) {
    const asked = { path, headers: { host, rsc: '1', ...headers } }
    const { headers: told } = await askRaw(chorus.url, asked)
    return askRaw(chorus.url, { ...asked, path: told.location ?? path })
  }
  const readers = async (headers: Record<string, string>) => [
    await askRaw(chorus.url, { path: '/dev/mail', headers: { host, ...headers } }),
    await askRaw(chorus.url, { path: message, headers: { host, ...headers } }),
    await partOf(message, headers),
  ]
  const answering = (headers: Record<string, string>) =>
    askRaw(chorus.url, {
      method: 'POST',
      path: `/api${message}/answer`,
      headers: { host, ...form, ...headers },
      body: 'kind=answer&text=Thank+you',
    })

  const reads = async (headers: Record<string, string>) => {
    const [list, letter, part] = await readers(headers)
    return [list?.status === 200, letter?.status === 200, part?.body.includes(sam.email)]
  }
  expect(await reads(STRANGER)).toEqual([false, false, false])
  const [list] = await readers(STRANGER)
  expect([list?.status, list?.body]).toEqual([404, expect.stringContaining('There is no such page')])
  expect((await answering(STRANGER)).status).toBe(404)

  const cookieOf = async (role: string) => {
    await page.context().clearCookies()
    await asStaff(page).signsIn(chorus.signIn(role))
    const cookies = await page.context().cookies()
    return { ...STRANGER, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  }
  expect(await reads(await cookieOf('officer'))).toEqual([false, false, false])
  const coordinator = await cookieOf('coordinator')
  expect(await reads(coordinator)).toEqual([true, true, true])
  expect((await answering(coordinator)).status).toBe(303)
})

test('a form of 150 MB is refused, told in advance or counted, and none of it is kept', async ({
  chorus,
}) => {
  const host = new URL(chorus.url).host
  const piece = Buffer.alloc(1_000_000, 'a')
  const before = chorus.peakMb('web')
  for (const size of [['content-length', '150000000'] as const, ['transfer-encoding', 'chunked'] as const]) {
    for (const [prefix, sentence] of [
      ['', 'You sent more than 1 MB'],
      ['/cy', 'Anfonoch fwy nag 1 MB'],
    ]) {
      const answer = await askRaw(chorus.url, {
        method: 'POST',
        path: `${prefix}/campaigns/seen-in-three-weeks/save/letter`,
        headers: { host, 'content-type': 'application/x-www-form-urlencoded', [size[0]]: size[1] },
        body: Readable.from(Array.from({ length: 150 }, () => piece)),
      })
      expect(answer.status).toBe(413)
      expect(answer.body).toContain(sentence)
    }
  }
  expect(chorus.peakMb('web') - before).toBeLessThan(150)
})

test('at a public address only that is answered, redirects stay there, and a watch on the machine sees the health', async () => {
  test.setTimeout(180_000)
  const live = { MAIL_DELIVERY: 'live', SMTP_URL: 'smtp://127.0.0.1:9', TRUSTED_PROXIES: '127.0.0.1' }
  const chorus = await startChorus({ BASE_URL: 'https://chorus.example', ...live })
  try {
    const ask = (path: string, host: string, more = {}) =>
      askRaw(chorus.url, { path, headers: { host, accept: 'text/html', ...STRANGER, ...more } })
    const { host: loopback } = new URL(chorus.url)
    expect((await ask('/', 'chorus.example')).status).toBe(200)
    expect((await ask('/dev/mail', 'chorus.example')).status).toBe(404)
    expect((await ask('/', loopback)).status).toBe(421)
    expect((await ask('/api/health', loopback)).status).toBe(200)
    const inWelsh = await ask('/', 'chorus.example', { 'accept-language': 'cy' })
    expect([inWelsh.status, inWelsh.headers.location]).toEqual([307, '/cy'])
    const desk = await ask('/dashboard', 'chorus.example', { 'x-forwarded-host': 'evil.example' })
    expect([desk.status, desk.headers.location]).toEqual([307, '/sign-in?next=%2Fdashboard'])
  } finally {
    await chorus.stop()
  }
})

const NASTY = [
  '%ff',
  '%',
  '%00',
  'x%00y',
  '%ED%A0%80',
  '%C0%AF',
  '%25ff',
  '%2500',
  '%252e%252e',
  '%2e%2e',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%5c%5cevil.example',
  '\\\\evil.example',
  '%2F%2Fevil.example',
  '%0d%0aSet-Cookie:%20a=b',
  '%0a',
  '%7F',
  '%E2%80%AE',
  '%F0%9F%8C%BB',
  '\u00fc\u00ff',
  '__proto__',
  'constructor',
  '[slug]',
  '(public)',
  '@x',
  '*',
  ';a=b',
  '%27%22%3E%3Cscript%3E',
  '-1',
  '1e400',
  '9'.repeat(40),
  'a'.repeat(1_500),
  'a'.repeat(9_000),
  '%f0'.repeat(300),
]
const NAMES = ['find', 'next', 'org', 'done', 'sent', 'page', 'v', 'campaign', 'secret', '__proto__', '_rsc']
const QUERIES = [
  `?${NAMES.map((name) => `${name}=a&${name}=b&${name}[]=c`).join('&')}`,
  ...['%ff', '%00', '%', '//evil.example', '%5C%5Cevil.example', '%0d%0aa:b', 'x'.repeat(7_000)].map(
    (value) => `?${NAMES.map((name) => `${name}=${value.slice(0, 600)}`).join('&')}`,
  ),
  '?%ff=%ff',
  '?=&&==?',
]

/** Every page's and every route's address, as its folder names it. */
function everyAddress(): string[] {
  const app = join(import.meta.dirname, '..', 'app')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file))
    .map((file) => `/${file.replace(/\/?(?:page|route)\.tsx?$/, '').replace(/\([^/]*\)\/?/g, '')}`)
}

const TURNS = 4

/**
 * An address with a nasty step in each place where it takes one, or after its end where it takes none. Every address meets
 * every fourth of them, and its neighbours the others: all of them at all would take minutes.
 */
function nastyAddresses(address: string, turn: number): string[] {
  const mine = <Each>(all: Each[]) => all.filter((_, at) => at % TURNS === turn % TURNS)
  const places = address.match(/\[\w+\]/g) ?? []
  const known = (at: string) =>
    at
      .replace('[slug]', 'seen-in-three-weeks')
      .replace('[organisation]', 'open-hands')
      .replace(/\[\w+\]/g, 'x')
  const plain = known(address)
  return [
    ...places.flatMap((place) => mine(NASTY).map((step) => known(address.replace(place, () => step)))),
    ...(places.length === 0 ? mine(NASTY).map((step) => `${plain}/${step}`) : []),
    ...mine(QUERIES).map((query) => plain + query),
    `/${plain}`,
  ]
}

test('no address is met with a fault, whoever asks and in whichever language', async ({ page, chorus }) => {
  test.setTimeout(300_000)
  await asStaff(page).signsIn(chorus.signIn('coordinator'))
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const host = new URL(chorus.url).host
  const all = everyAddress().flatMap(nastyAddresses)
  const asked = [...all, ...all.filter((path) => path.startsWith('/campaigns')).map((path) => `/cy${path}`)]
  const faults: string[] = []
  let next = 0
  const askOn = async () => {
    for (let path = asked[next++]; path !== undefined; path = asked[next++]) {
      const { status, headers, body } = await askRaw(chorus.url, {
        path,
        headers: { host, cookie, accept: 'text/html' },
      })
      const silent = status >= 400 && status !== 405 && body === ''
      const leadsAway = !/^(?:\/(?![/\\])|$)/.test((headers.location ?? '').replace(chorus.url, ''))
      if (status >= 500 || silent || leadsAway) faults.push(`${status} ${path.slice(0, 120)}`)
    }
  }
  await Promise.all(Array.from({ length: 6 }, askOn))
  expect(asked.length).toBeGreaterThan(1_000)
  expect(faults).toEqual([])
})
