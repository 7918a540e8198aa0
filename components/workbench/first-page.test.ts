import { expect, test } from 'vitest'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { firstPage } from './first-page.ts'
import { ways } from './ways.ts'
import { wayOf, waysOf } from './ways-of.ts'

const having = (...roles: Role[]) => ({
  memberships: roles.map((role) => ({
    organisationId: role,
    organisationName: role,
    role,
    campaignIds: [],
  })),
})
const morning = ways.some(({ href }) => String(href) === '/desk/morning') ? '/desk/morning' : '/dashboard'

test.each<[string, Role[], string]>([
  ['a coordinator', ['coordinator'], morning],
  ['a caseworker', ['caseworker'], '/replies'],
  ['an officer', ['officer'], '/desk/asked'],
  ['an editor', ['editor'], '/desk/asked'],
  ['a viewer', ['viewer'], '/desk/asked'],
  ['a caseworker who is an officer elsewhere', ['officer', 'caseworker'], '/replies'],
  ['whoever has no role yet', [], '/account'],
])('the day of %s begins on a page of theirs', (_, roles, page) => {
  expect(firstPage(having(...roles))).toBe(page)
})

test('the menu holds what somebody may open, and nothing else', () => {
  const names = (role: Role) => waysOf(having(role)).map(({ href }) => String(href))
  expect(names('officer')).not.toContain('/replies')
  expect(names('officer')).not.toContain('/desk/letters')
  expect(names('caseworker')).toContain('/replies')
  expect(names('caseworker')).not.toContain('/holding-pen')
  expect(names('coordinator')).toEqual(ways.map(({ href }) => String(href)))
})

test('each page stands in the menu once, and an address belongs to the nearest', () => {
  const addresses = ways.map(({ href }) => String(href))
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(wayOf(ways, '/replies/0199')?.href).toBe('/replies')
  expect(wayOf(ways, '/desk/campaigns/warm-homes/board')?.href).toBe('/desk/campaigns')
  expect(wayOf(ways, '/account')).toBeUndefined()
})
