import { expect, test } from 'vitest'
import { backTo } from './back-to.ts'

test('a form leads back to its page, which keeps its filters and says what was done', () => {
  expect(backTo('/desk/follow-ups?show=ours&done=written#top', { done: 'ended', of: 'x' })).toBe(
    '/desk/follow-ups?show=ours&done=ended&of=x',
  )
  expect(backTo('/replies/1', { done: 'stance', part: 'stance' })).toBe('/replies/1?done=stance#stance')
})
