import { describe, expect, test } from 'vitest'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Action, actions, mayPerson, permissions } from './permissions.ts'
import { missingRight, refusalFor } from './refusal.ts'

const roles = Object.values(Role)
const everyAction = Object.keys(actions) as Action[]
const standing = (role: Role, organisationId = 'theirs') => ({
  memberships: [{ organisationId, organisationName: 'Theirs', role }],
})

/**
 * Who may do what, written down a second time and by hand, one letter for each of viewer, editor, officer and coordinator:
 * `a` for any organisation, `o` for their own alone, `-` for neither. Whoever changes a right changes it here too.
 */
const expected: Record<Action, string> = {
  'dashboard.read': 'aaaa',
  'dashboard.read_exact': '---a',
  'reply.read': '---a',
  'reply.classify': '---a',
  'reply.pass_on': '---a',
  'holding.read': '---a',
  'holding.place': '---a',
  'held.read': '---a',
  'held.move': '---a',
  'request.handle': '---a',
  'letter.read': '---a',
  'letter.settle': '---a',
  'campaign.create': '--oa',
  'campaign.edit': '-ooa',
  'campaign.move': '---a',
  'organisation.edit': '--oa',
  'organisation.manage': '---a',
  'coalition.edit': '---a',
  'person.invite': '--oa',
  'role.give': '--oa',
  'statement.read': 'aaaa',
  'clause.edit': '-ooa',
  'amendment.propose': '-oo-',
  'amendment.view': '-oo-',
  'amendment.decide': '-ooa',
  'comment.write': '-ooa',
  'version.cut': '--oa',
  'version.publish': '---a',
  'position.take': '--o-',
  'position.read_private': 'oooa',
  'board.read': '---a',
  'publication.send': '---a',
  'consent.export': '--oo',
  'ways.read': 'oooa',
  'parliament.edit': '---a',
}
const order = ['viewer', 'editor', 'officer', 'coordinator'] as const

test('the expectation names every role and every action', () => {
  expect([...order].toSorted()).toEqual(roles.toSorted())
  expect(Object.keys(expected).toSorted()).toEqual(everyAction.toSorted())
  for (const letters of Object.values(expected)) expect(letters).toMatch(/^[ao-]{4}$/)
  for (const role of roles) expect(Object.keys(permissions[role]).toSorted()).toEqual(everyAction.toSorted())
})

describe.each(order.map((role, at) => [role, at] as const))('a %s', (role, at) => {
  test.each(everyAction)('%s: own, another and no organisation', (action) => {
    const letter = expected[action][at]
    expect(mayPerson(standing(role), action, { organisationId: 'theirs' })).toBe(letter !== '-')
    expect(mayPerson(standing(role), action, { organisationId: 'another' })).toBe(letter === 'a')
    expect(mayPerson(standing(role), action)).toBe(letter === 'a')
  })
})

test('a coordinator never speaks for a member organisation, nor takes the list of its supporters', () => {
  const denied = everyAction.filter((action) => !mayPerson(standing('coordinator'), action))
  expect(denied.toSorted()).toEqual([
    'amendment.propose',
    'amendment.view',
    'consent.export',
    'position.take',
  ])
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

test('the strongest of several roles counts, each for its own organisation', () => {
  const person = {
    memberships: [...standing('viewer').memberships, ...standing('coordinator', 'umbrella').memberships],
  }
  expect(mayPerson(person, 'reply.read')).toBe(true)
  const two = {
    memberships: [...standing('viewer', 'a').memberships, ...standing('officer', 'b').memberships],
  }
  expect(mayPerson(two, 'position.take', { organisationId: 'a' })).toBe(false)
  expect(mayPerson(two, 'position.take', { organisationId: 'b' })).toBe(true)
})

test('a refusal says what is missing and who can give it', () => {
  const ada = { id: '1', name: 'Ada', email: 'ada@example.org', twoFactor: false }
  expect(refusalFor(null, 'reply.read')?.reason).toBe('signed_out')
  const refusal = refusalFor({ ...ada, ...standing('officer') }, 'reply.read')
  expect(refusal?.reason).toBe('not_allowed')
  expect(refusal?.message).toMatch(/read answers.*role of coordinator\..*A coordinator .* can give it/)
  expect(refusalFor({ ...ada, ...standing('coordinator') }, 'reply.read')).toBeNull()
  const stranger = refusalFor({ ...ada, memberships: [] }, 'dashboard.read')
  expect(stranger?.message).toMatch(/role of viewer, editor, officer or coordinator/)
})

test.each(everyAction)('the refusal of %s names the roles that have it and whoever gives them', (action) => {
  const message = missingRight(action)
  expect(message).toContain(actions[action])
  expect(message).toContain('Nothing was changed.')
  for (const [at, role] of order.entries()) {
    const needs = /you need the role of ([^.]*)\./.exec(message)?.[1] ?? ''
    expect(needs.match(/\w+/g)?.includes(role)).toBe(expected[action][at] !== '-')
  }
  const ownOnly = expected[action].includes('o')
  expect(message.includes('that organisation')).toBe(ownOnly)
  expect(message.includes('An officer')).toBe(/o/.test(expected[action].slice(0, 3)))
})
