import { describe, expect, test } from 'vitest'
import { type Clues, matchReply } from './match-reply.ts'
import type { DeliveryReport } from './read-delivery-report.ts'

const one = { letterId: 'one', senderEmail: 'ann@home.example' }
const two = { letterId: 'two', senderEmail: 'bob@home.example' }

const match = (clues: Partial<Clues>) =>
  matchReply({
    from: 'office@parliament.invalid',
    ours: false,
    automatic: false,
    nullSender: false,
    report: null,
    recipient: null,
    answers: [],
    refersTo: [],
    reported: [],
    reportedOther: false,
    addressed: [],
    quoted: [],
    ...clues,
  })

const failed: DeliveryReport = { result: 'failed', status: '5.1.1', about: [] }

describe('an answer belongs to the letter', () => {
  test('whose address it was sent to, whatever else it says', () => {
    expect(match({ recipient: { use: 'answer', letter: one }, answers: [two], quoted: [two] })).toEqual({
      place: 'letter',
      letterId: 'one',
      by: 'recipient_token',
    })
  })

  test.each([
    ['answers', 'in_reply_to'],
    ['refersTo', 'references'],
    ['addressed', 'header_token'],
    ['quoted', 'reference'],
  ] as const)('that it %s', (clue, by) => {
    expect(match({ [clue]: [one] })).toEqual({ place: 'letter', letterId: 'one', by })
  })
})

describe('a person has to look', () => {
  test.each<[string, Partial<Clues>, RegExp]>([
    ['two letters are named', { addressed: [one, two] }, /more than one letter/],
    ['nothing is known', {}, /answers no message of ours/],
    ['the code is nobody’s', { recipient: { use: 'answer', letter: null } }, /belongs to no letter/],
    [
      'the supporter wrote it',
      { recipient: { use: 'answer', letter: one }, from: 'ann@home.example' },
      /supporter wrote this/,
    ],
    ['it is our own', { recipient: { use: 'answer', letter: one }, ours: true }, /our own messages/],
    [
      'it came back, unreadable',
      { recipient: { use: 'bounce', letter: one }, nullSender: true },
      /no report that we can read/,
    ],
    ['a report is about nothing we know', { report: failed }, /cannot find/],
    [
      'a report is about a supporter’s mail',
      { report: failed, reportedOther: true },
      /their address may be wrong/,
    ],
    [
      'a report is in two minds',
      { report: { ...failed, result: 'mixed' }, reported: [one] },
      /different things/,
    ],
  ])('when %s', (_, clues, reason) => {
    const place = match(clues)
    expect(place.place).toBe('holding')
    expect('reason' in place && place.reason).toMatch(reason)
  })
})

describe('a delivery report is about the letter', () => {
  test('whose return path it came to', () => {
    expect(match({ report: failed, recipient: { use: 'bounce', letter: one } })).toEqual({
      place: 'report',
      letterId: 'one',
      result: 'failed',
    })
  })

  test('whose Message-ID it names', () => {
    const delayed: DeliveryReport = { result: 'delayed', status: '4.4.1', about: ['<x>'] }
    expect(match({ report: delayed, reported: [one] })).toEqual({
      place: 'report',
      letterId: 'one',
      result: 'delayed',
    })
  })
})

test('an out-of-office at the return path is an automatic answer, not a bounce', () => {
  expect(match({ recipient: { use: 'bounce', letter: one }, nullSender: true, automatic: true })).toEqual({
    place: 'letter',
    letterId: 'one',
    by: 'recipient_token',
  })
})
