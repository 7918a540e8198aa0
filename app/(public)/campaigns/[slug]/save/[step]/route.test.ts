import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Draft, emptyDraft } from '#lib/letters/draft.ts'
import { draftCookies } from '#lib/letters/draft-cookie.ts'
import { startedFrom } from '#lib/letters/merge-typed.ts'
import { cookiesIn, draftIn } from '#lib/letters/testing/draft-in.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { POST } from './route.ts'

const device = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ value: device.get(name) }) }),
  headers: async () => new Headers(),
}))

let testing: TestDatabase
let slug: string

beforeAll(async () => {
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  slug = (await makeCampaign(testing.db)).slug
})
beforeEach(() => device.clear())
afterAll(() => testing.drop())

/** Puts a draft on the device. */
function keep(draft: Partial<Draft>): void {
  const content = { ...emptyDraft(), postcode: 'SW1A 1AA', mark: 'a-mark', ...draft }
  const kept = draftCookies({ slug, secure: false, now: new Date(), content })
  for (const [name, value] of cookiesIn(kept.ok ? kept.headers : [])) device.set(name, value)
}

async function send(step: string, form: Record<string, string>) {
  const request = new Request(`http://localhost:3000/campaigns/${slug}/save/${step}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const response = await POST(request, { params: Promise.resolve({ slug, step }) })
  const draft = draftIn(response, slug)
  return { response, draft, page: await response.text() }
}

test('a form is kept on the device, and leads on', async () => {
  const { response, draft } = await send('postcode', { postcode: ' SW1A 1AA ' })
  expect(response.status).toBe(303)
  expect(draft).toEqual({ ...emptyDraft(), postcode: 'SW1A 1AA', mark: expect.stringMatching(/./) })
})

test.each([
  [
    '60,000 spaces for a name',
    'about-you',
    { name: ' '.repeat(60_000), address: '1 High Street', email: 'a@b.example' },
  ],
  [
    'pages in place of an answer',
    'letter',
    { question: 'q', 'answer-q': 'a '.repeat(15_000), ownWords: 'Mine.' },
  ],
  ['a postcode without end', 'postcode', { postcode: `x${'-'.repeat(40_000)}` }],
  [
    'a relation without end',
    'about-you',
    {
      name: 'Sam',
      address: '1 High Street',
      email: 'a@b.example',
      representedName: 'Bea',
      relation: 'x'.repeat(30_000),
    },
  ],
])('%s is not kept, and every word of the form is given back', async (_, step, form) => {
  const { response, draft, page } = await send(step, form)
  expect(response.status).toBe(413)
  expect(draft).toBeNull()
  expect(page).toContain('That is more text than we can keep')
  for (const text of Object.values(form)) expect(page).toContain(text)
})

test('marks in the wrong order come back as few, at once', async () => {
  const { response, draft } = await send('postcode', { postcode: `a${'\u0301\u0316'.repeat(5_000)}` })
  expect(response.status).toBe(303)
  expect(draft?.postcode.length).toBeLessThan(40)
})

const opened = (texts: Record<string, string>) => JSON.stringify(startedFrom(texts))

test('what another tab saved is not overwritten by a form that left it alone', async () => {
  keep({ name: 'Sam', address: 'Saved in the other tab' })
  const form = { startedFrom: opened({ name: 'Sam', address: '' }), name: 'Sam Field', address: '' }
  const { response, draft } = await send('about-you', form)
  expect(response.status).toBe(303)
  expect(draft).toMatchObject({ name: 'Sam Field', address: 'Saved in the other tab' })
})

test('of two tabs that wrote into one box the second is shown both texts, and its next press decides', async () => {
  keep({ ownWords: 'Written in the first tab.' })
  const form = { at: '1', startedFrom: opened({ ownWords: '' }), ownWords: 'Written in the second.' }
  const told = await send('letter', form)
  expect(told.response.status).toBe(409)
  expect(told.draft).toBeNull()
  for (const text of ['in another tab too', 'Written in the first tab.', 'Written in the second.']) {
    expect(told.page).toContain(text)
  }
  const again = /name="startedFrom" value="([^"]*)"/.exec(told.page)?.[1]?.replaceAll('&quot;', '"') ?? ''
  const decided = await send('letter', { ...form, startedFrom: again })
  expect(decided.draft).toMatchObject({ ownWords: 'Written in the second.' })
})

test('the form of a draft that is gone says so, and keeps what was just typed', async () => {
  const { response, draft, page } = await send('about-you', { name: 'Sam Field', address: '1 High Street' })
  expect(response.status).toBe(409)
  expect(page).toContain('gone from this device')
  expect(page).toContain('1 High Street')
  expect(draft).toMatchObject({ name: 'Sam Field', address: '1 High Street' })
  const sent = await send('send', {})
  expect(sent.response.headers.get('location')).toBe(`/campaigns/${slug}?lost=1`)
})
