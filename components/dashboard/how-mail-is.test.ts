import { expect, test } from 'vitest'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { howMailIs } from './how-mail-is.ts'

const instant = '2026-12-01T10:00:00.000Z'
const health: Dashboard['health'] = {
  worker: 'running',
  heardAt: instant,
  delivery: 'live',
  deferred: 0,
  troubled: 0,
  keptBack: 0,
  waiting: 12,
  minutesLeft: 3,
}
const lane: Dashboard['lanes'][number] = {
  lane: 'members',
  left: 0,
  waiting: 12,
  more: false,
  opensAt: null,
  doneAt: null,
  rest: null,
}
const rest = { reason: 'policy' as const, answer: '550 5.7.1', since: instant, until: instant }

test.each([
  ['letters only wait for their turn', {}, null, 'success', 'Mail is moving'],
  ['somebody has to look', { troubled: 1 }, null, 'warning', 'Mail is moving'],
  ['one letter is kept back', { keptBack: 1 }, null, 'warning', 'Mail is moving, but not all of it'],
  ['a policy refuses us', {}, rest, 'error', 'Some mail is stopped'],
] as const)('where %s', (_where, given, rest, kind, title) => {
  const dashboard = { health: { ...health, ...given }, lanes: [{ ...lane, rest }], collecting: [] }
  expect(howMailIs(dashboard)).toEqual({ kind, title })
})

test('where answers are not collected it is not green, and where one is left in its mailbox mail moves', () => {
  const mailbox = { address: 'answers at imap.example', leftThere: 1, cannotMove: false }
  const trouble = { why: 'access' as const, since: instant }
  const said = (mailboxes: Dashboard['collecting']) =>
    howMailIs({ health, lanes: [lane], collecting: mailboxes }).title
  expect(said([{ ...mailbox, trouble }])).toBe('Some mail is stopped')
  expect(said([{ ...mailbox, trouble: null }])).toBe('Mail is moving')
})
