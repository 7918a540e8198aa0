import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { emptyDraft } from './draft.ts'
import { draftCookies, noDraftCookies, readDraft } from './draft-cookie.ts'

const now = new Date('2026-11-22T09:00:00Z')
const place = { slug: 'swift-referral', secure: true }
const written = {
  ...emptyDraft(),
  postcode: 'CF10 1EP',
  ownWords: 'Ysgrifennais hyn. \u{1F9E1}',
  email: 'a@b.example',
}

beforeAll(() => {
  vi.stubEnv('SECRET', 'for this test only, and for no other')
  // Vitest sets one of its own.
  vi.stubEnv('BASE_URL', '')
})

function jar(headers: string[]) {
  const cookies = new Map(
    headers.map((header) => [header.split('=')[0], header.slice(header.indexOf('=') + 1).split(';')[0]]),
  )
  return (name: string) => cookies.get(name)
}

function kept(content = written) {
  const cookies = draftCookies({ ...place, now, content })
  if (!cookies.ok) throw new Error('the draft did not fit')
  return cookies.headers
}

test('what was typed comes back as it was', () => {
  expect(readDraft({ slug: place.slug, now, cookieValue: jar(kept()) })).toEqual(written)
})

test('nobody reads a draft on the way', () => {
  expect(kept().join()).not.toContain('example')
})

test('each cookie is for this campaign only, out of reach of scripts, and small enough for a browser', () => {
  for (const header of kept({ ...written, ownWords: randomBytes(3_000).toString('hex') })) {
    expect(header).toMatch(
      /; Path=(?:\/cy)?\/campaigns\/swift-referral; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
    )
    expect(header.length).toBeLessThan(4_096)
  }
})

test('5,000 characters fit, though no two thousand signs were ever mixed worse', () => {
  let mix = 1
  const next = () => {
    mix = (mix * 48_271) % 2_147_483_647
    return String.fromCodePoint(0x4e00 + (mix % 2_000))
  }
  const ownWords = Array.from({ length: 5_000 }, next).join('')
  const content = { ...written, ownWords }
  expect(readDraft({ slug: place.slug, now, cookieValue: jar(kept(content)) })?.ownWords).toBe(ownWords)
})

test('too much to keep is said, not cut', () => {
  const content = { ...written, ownWords: randomBytes(20_000).toString('hex') }
  expect(draftCookies({ ...place, now, content })).toEqual({ ok: false, reason: 'too_large' })
})

test.each([
  [
    'damaged',
    (value: string) => value.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/^./, 'x'),
  ],
  ['cut short', (value: string) => value.slice(0, 40)],
  ['nonsense', () => '%%%'],
])('a %s draft is no draft', (_, spoil) => {
  const whole = jar(kept())
  expect(readDraft({ slug: place.slug, now, cookieValue: (name) => spoil(whole(name) ?? '') })).toBeNull()
})

test('a draft is for its campaign', () => {
  expect(readDraft({ slug: 'another', now, cookieValue: jar(kept()) })).toBeNull()
})

test('a draft is forgotten after 14 days, a sent one after two hours', () => {
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  const sent = { ...written, sent: { email: 'a@b.example', memberName: 'A Member', again: false } }
  const read = (headers: string[], hours: number) =>
    readDraft({ slug: place.slug, now: later(hours), cookieValue: jar(headers) })
  expect(read(kept(), 14 * 24 - 1)).not.toBeNull()
  expect(read(kept(), 14 * 24 + 1)).toBeNull()
  expect(read(kept(sent), 1)).not.toBeNull()
  expect(read(kept(sent), 3)).toBeNull()
})

test('clearing the device leaves no cookie', () => {
  expect(
    noDraftCookies(place).every((header) => header.includes('=; ') && header.includes('Max-Age=0')),
  ).toBe(true)
})
