import { createCipheriv, randomBytes } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, expect, test, vi } from 'vitest'
import { secretFor } from '#lib/platform/secrets.ts'
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

const answers = (count: number, text: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, text]))

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
  ['own words full of spaces', { ownWords: ' '.repeat(60_000) }],
  ['a name that packs to nothing', { name: 'x'.repeat(60_000) }],
  ['an answer', { answers: { q: '\n'.repeat(60_000) } }],
  ['a paragraph', { edits: { p: ' '.repeat(60_000) } }],
  ['more answers than questions', { answers: answers(101, 'x') }],
  ['an answer to a question with an endless name', { answers: { [' '.repeat(1_000)]: 'x' } }],
  ['many answers, each short enough', { answers: answers(50, 'x'.repeat(6_000)) }],
])('%s: too much is said before it is kept, however small it packs', (_, much) => {
  const content = { ...written, ...much }
  expect(draftCookies({ ...place, now, content })).toEqual({ ok: false, reason: 'too_large' })
})

test('a seal of ours from before the bounds is not read again', () => {
  const content = { ...written, ownWords: ' '.repeat(60_000) }
  const text = JSON.stringify({ expires: now.getTime() + 1_000, content })
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secretFor('draft'), iv).setAAD(Buffer.from(place.slug))
  const sealed = Buffer.concat([cipher.update(brotliCompressSync(text)), cipher.final()])
  const seal = Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  expect(seal.length).toBeLessThan(1_000)
  const cookieValue = (name: string) => (name.endsWith('-0') ? seal : undefined)
  expect(readDraft({ slug: place.slug, now, cookieValue })).toBeNull()
  expect(readDraft({ slug: place.slug, now, cookieValue: () => 'x'.repeat(3_900).concat('y') })).toBeNull()
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
  const sent = {
    ...written,
    sent: { email: 'a@b.example', memberName: 'A Member', again: false, asked: false, later: null },
  }
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
