import { describe, expect, test } from 'vitest'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Action, actions, mayPerson, permissions } from './permissions.ts'
import { refusalFor } from './refusal.ts'

const roles = Object.values(Role)
const everyAction = Object.keys(actions) as Action[]
const standing = (role: Role, organisationId = 'theirs') => ({
  memberships: [{ organisationId, organisationName: 'Theirs', role }],
})

describe.each(roles)('a %s', (role) => {
  test.each(everyAction)('%s as the table says', (action) => {
    const reach = permissions[role][action]
    expect(mayPerson(standing(role), action)).toBe(reach === 'everywhere')
    expect(mayPerson(standing(role), action, { organisationId: 'theirs' })).toBe(reach !== 'no')
    expect(mayPerson(standing(role), action, { organisationId: 'another' })).toBe(reach === 'everywhere')
  })
})

test('a coordinator may do everything', () => {
  expect(everyAction.filter((action) => !mayPerson(standing('coordinator'), action))).toEqual([])
})

test.each(['viewer', 'editor', 'officer'] as const)(
  'a %s never sees what supporters wrote or received',
  (role) => {
    for (const action of ['reply.read', 'reply.classify', 'holding.read', 'holding.place'] as const) {
      expect(mayPerson(standing(role), action, { organisationId: 'theirs' })).toBe(false)
    }
  },
)

test.each(everyAction)('nobody does %s without a membership', (action) => {
  expect(mayPerson({ memberships: [] }, action, { organisationId: 'theirs' })).toBe(false)
})

test('the strongest of several roles counts', () => {
  const person = {
    memberships: [...standing('viewer').memberships, ...standing('coordinator', 'umbrella').memberships],
  }
  expect(mayPerson(person, 'reply.read')).toBe(true)
})

test('a refusal says what is missing and who can give it', () => {
  const ada = { id: '1', name: 'Ada', email: 'ada@example.org', twoFactor: false }
  expect(refusalFor(null, 'reply.read')?.reason).toBe('signed_out')
  const refusal = refusalFor({ ...ada, ...standing('officer') }, 'reply.read')
  expect(refusal?.reason).toBe('not_allowed')
  expect(refusal?.message).toMatch(/read answers.*role of coordinator.*A coordinator .* can give it/)
  expect(refusalFor({ ...ada, ...standing('coordinator') }, 'reply.read')).toBeNull()
  const stranger = refusalFor({ ...ada, memberships: [] }, 'dashboard.read')
  expect(stranger?.message).toMatch(/role of viewer, editor, officer or coordinator/)
})
