import { describe, expect, it } from 'vitest'
import { freeSlug, slugFrom } from './campaign-slug.ts'

describe('a campaign’s address', () => {
  it.each([
    ['Seen in three weeks', 'seen-in-three-weeks'],
    ['关节炎 🙂', 'campaign'],
    ['New', 'new-campaign'],
    ['ALL!', 'all-campaign'],
  ])('%s → %s', (title, slug) => expect(slugFrom(title)).toBe(slug))

  it('is nobody else’s', () => {
    expect(freeSlug('seen', new Set())).toBe('seen')
    expect(freeSlug('seen', new Set(['seen', 'seen-2']))).toBe('seen-3')
  })
})
