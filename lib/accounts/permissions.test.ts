import { describe, expect, test } from 'vitest'
import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Action, actions, campaignsFor, mayPerson, permissions } from './permissions.ts'
import { missingRight, refusalFor } from './refusal.ts'

const roles = Object.values(Role)
const everyAction = Object.keys(actions) as Action[]
const standing = (role: Role, organisationId = 'theirs') => ({
  memberships: [{ organisationId, organisationName: 'Theirs', role, campaignIds: ['given'] }],
})

/**
 * Who may do what, written down a second time and by hand, one letter for each of viewer, editor, officer, coordinator and
 * caseworker: `a` for everything, `o` for their own organisation, `g` for the campaigns given to them, `-` for nothing. Whoever changes a right changes it here too.
 */
const expected: Record<Action, string> = {
  'dashboard.read': 'aaaaa',
  'dashboard.read_exact': '---a-',
  'reply.read': '---ag',
  'reply.classify': '---ag',
  'reply.pass_on': '---ag',
  'holding.read': '---a-',
  'holding.place': '---a-',
  'held.read': '---a-',
  'held.move': '---a-',
  'request.handle': '---a-',
  'letter.read': '---a-',
  'letter.settle': '---a-',
  'campaign.create': '--oa-',
  'campaign.edit': '-ooa-',
  'campaign.move': '---a-',
  'organisation.edit': '--oa-',
  'organisation.manage': '---a-',
  'coalition.edit': '---a-',
  'person.invite': '--oa-',
  'role.give': '--oa-',
  'statement.read': 'aaaaa',
  'clause.edit': '-ooa-',
  'amendment.propose': '-oo--',
  'amendment.view': '-oo--',
  'amendment.decide': '-ooa-',
  'comment.write': '-ooa-',
  'version.cut': '--oa-',
  'version.publish': '---a-',
  'position.take': '--o--',
  'position.read_private': 'oooao',
  'board.read': '---a-',
  'publication.send': '---a-',
  'consent.export': '--oo-',
  'ways.read': 'oooao',
  'parliament.edit': '---a-',
  'member.read': 'aaaaa',
  'member.record': '-ooao',
  'follow_up.write': '-ooao',
  'reply.share': '---ag',
  'reply.read_shared': 'aaaaa',
  'reply.assign': '---ag',
  'case.give': '---a-',
}
const order = ['viewer', 'editor', 'officer', 'coordinator', 'caseworker'] as const

test('the expectation names every role and every action', () => {
  expect([...order].toSorted()).toEqual(roles.toSorted())
  expect(Object.keys(expected).toSorted()).toEqual(everyAction.toSorted())
  for (const letters of Object.values(expected)) expect(letters).toMatch(/^[aog-]{5}$/)
  for (const role of roles) expect(Object.keys(permissions[role]).toSorted()).toEqual(everyAction.toSorted())
})

describe.each(order.map((role, at) => [role, at] as const))('a %s', (role, at) => {
  test.each(everyAction)('%s: own, another and no organisation; a given and another campaign', (action) => {
    const letter = expected[action][at]
    expect(mayPerson(standing(role), action, { organisationId: 'theirs' })).toBe(/[ao]/.test(letter ?? ''))
    expect(mayPerson(standing(role), action, { organisationId: 'another' })).toBe(letter === 'a')
    expect(mayPerson(standing(role), action)).toBe(letter === 'a')
    expect(mayPerson(standing(role), action, { campaignId: 'given' })).toBe(/[ag]/.test(letter ?? ''))
    expect(mayPerson(standing(role), action, { campaignId: 'another' })).toBe(letter === 'a')
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
  expect(refusal?.message).toMatch(
    /read answers.*role of coordinator, or caseworker for the campaign\..*A coordinator .* can give it/,
  )
  expect(refusalFor({ ...ada, ...standing('coordinator') }, 'reply.read')).toBeNull()
  const stranger = refusalFor({ ...ada, memberships: [] }, 'dashboard.read')
  expect(stranger?.message).toMatch(/role of viewer, editor, officer, coordinator or caseworker/)
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

test('the campaigns somebody may do it for: all, those given to them, or none', () => {
  expect(campaignsFor(standing('coordinator'), 'reply.read')).toBe('all')
  expect(campaignsFor(standing('caseworker'), 'reply.read')).toEqual(['given'])
  expect(campaignsFor(standing('officer'), 'reply.read')).toEqual([])
  const both = {
    memberships: [...standing('caseworker').memberships, ...standing('caseworker', 'b').memberships],
  }
  expect(campaignsFor(both, 'reply.read')).toEqual(['given'])
})
