import { beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openSealed, seal } from './sealed.ts'

const now = new Date('2026-11-22T09:00:00Z')
const bound = { purpose: 'draft', context: 'swift-referral', now }
const schema = z.object({ words: z.string() })
const sealed = (words = 'Typed.') => seal({ words }, { ...bound, seconds: 60 }) ?? ''

beforeAll(() => {
  vi.stubEnv('SECRET', 'for this test only, and for no other')
})

test('what was sealed comes back where it belongs, and is different each time', () => {
  expect(openSealed(sealed(), { ...bound, schema })).toEqual({ words: 'Typed.' })
  expect(sealed()).not.toBe(sealed())
})

test.each([
  ['another purpose', { purpose: 'position-draft' }],
  ['another context', { context: 'swift-referral-2' }],
  ['a time when it is over', { now: new Date(now.getTime() + 60_000) }],
])('it does not open for %s', (_, other) => {
  expect(openSealed(sealed(), { ...bound, schema, ...other })).toBeNull()
})

test('it is not another shape', () => {
  expect(openSealed(sealed(), { ...bound, schema: z.object({ words: z.number() }) })).toBeNull()
})

test.each([
  ['damaged', (text: string) => `${text.slice(0, -4)}AAAA`],
  ['cut short', (text: string) => text.slice(0, 30)],
  ['empty', () => ''],
])('one that is %s does not open', (_, spoil) => {
  expect(openSealed(spoil(sealed()), { ...bound, schema })).toBeNull()
})

test('far too much is not sealed, however small it packs', () => {
  expect(seal({ words: ' '.repeat(140_000) }, { ...bound, seconds: 60 })).toBeNull()
})
