import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/replies/12?state=unread', '/replies/12?state=unread'],
  ['/account', '/account'],
])('keeps a path of ours: %s', (given, kept) => {
  expect(safeNext(given)).toBe(kept)
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  'javascript:alert(1)',
  '/api/auth/sign-out',
  '/sign-in?next=/sign-in',
  '',
  null,
  7,
])('goes to each person’s first page instead of %s', (given) => {
  expect(safeNext(given)).toBe('/desk')
})
