import { describe, expect, it } from 'vitest'
import { freeSlug, slugFrom } from './campaign-slug.ts'

describe('a campaign’s address', () => {
  it.each([
    ['Seen in three weeks', 'seen-in-three-weeks'],
    ['Ein hawl – rŵan!', 'ein-hawl-rwan'],
    ['Sjögren’s & Łódź: straße', 'sjogrens-and-lodz-strasse'],
    ['  100% fair?  ', '100-fair'],
    ['关节炎 🙂', 'campaign'],
    ['New', 'new-campaign'],
    ['ALL!', 'all-campaign'],
  ])('%s → %s', (title, slug) => expect(slugFrom(title)).toBe(slug))

  it('is cut between words, and within one that never ends', () => {
    expect(slugFrom('word '.repeat(30))).toBe('word-'.repeat(12).slice(0, -1))
    expect(slugFrom('a'.repeat(200))).toHaveLength(60)
  })

  it('is nobody else’s', () => {
    expect(freeSlug('seen', new Set())).toBe('seen')
    expect(freeSlug('seen', new Set(['seen', 'seen-2']))).toBe('seen-3')
  })
})
