import { describe, expect, test } from 'vitest'
import { type Clues, matchReply } from './match-reply.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import type { Voice } from './who-speaks.ts'

const one = { letterId: 'one', memberId: 1, senderEmail: 'ann@home.example', senderName: 'Ann' }
const two = { letterId: 'two', memberId: 2, senderEmail: 'bob@home.example', senderName: 'Bob' }

const joint = { jointMailId: 'joint', memberId: 2 }

const person: Voice = { speaker: 'person', rule: 'no_sign' }
const machine: Voice = { speaker: 'machine', rule: 'machine_subject' }
const noOne: Voice = { speaker: 'machine', rule: 'null_sender' }
const report: Voice = { speaker: 'report', rule: 'delivery_report' }
const supporter: Voice = { speaker: 'supporter', rule: 'supporter_address' }

const match = (clues: Partial<Clues>) =>
  matchReply({
    voice: person,
    nullSender: false,
    signed: true,
    supporter: false,
    report: null,
    recipient: null,
    ownAddress: null,
    answers: [],
    refersTo: [],
    answersOther: null,
    reported: [],
    reportedOther: null,
    addressed: [],
    inText: [],
    quoted: [],
    copied: [],
    from: 'somebody@elsewhere.example',
    wishesErasure: false,
    sender: 'unknown',
    officeOf: [],
    ...clues,
  })

const toLetter = { use: 'answer', letter: one } as const
const toReturnPath = { use: 'bounce', letter: one } as const
const failed: DeliveryReport = { form: 'standard', result: 'failed', about: [] }
const inWords: DeliveryReport = { ...failed, form: 'words' }

describe('an answer belongs to the letter whose own address it came to', () => {
  test.each<[string, Partial<Clues>, boolean]>([
    ['whatever else it says', { answers: [two], quoted: [two] }, true],
    ['and so does a machine’s', { voice: machine }, true],
    ['though what no one sent proves nothing', { voice: noOne, nullSender: true }, false],
  ])('%s', (_, clues, proves) => {
    expect(match({ recipient: toLetter, ...clues })).toEqual({
      place: 'letter',
      letterId: 'one',
      by: 'recipient_token',
      proves,
    })
  })

  test('and so with a mail of a joint letter', () => {
    const recipient = { use: 'answer', letter: joint } as const
    const place = { place: 'joint_mail', jointMailId: 'joint', by: 'recipient_token', proves: true }
    expect(match({ recipient, quoted: [one] })).toEqual(place)
    expect(match({ recipient: null, answers: [joint], officeOf: [2] })).toEqual({
      ...place,
      by: 'known_sender',
    })
    expect(match({ recipient: null, answers: [joint], officeOf: [1] })).toMatchObject({
      place: 'held',
      suggestions: [{ jointMailId: 'joint', by: 'in_reply_to' }],
    })
  })

  test('an automatic answer at the return path is the letter’s, and proves nothing', () => {
    expect(match({ recipient: toReturnPath, voice: machine, nullSender: true })).toMatchObject({
      place: 'letter',
      letterId: 'one',
      proves: false,
    })
  })
})

describe('whatever else points to a letter only suggests it', () => {
  test.each([
    ['answers', 'in_reply_to'],
    ['refersTo', 'references'],
    ['addressed', 'header_token'],
    ['inText', 'text_token'],
    ['quoted', 'reference'],
  ] as const)('%s', (clue, by) => {
    expect(match({ [clue]: [one] })).toEqual({
      place: 'held',
      reason: expect.stringMatching(/anybody may have sent it/),
      suggestions: [{ letterId: 'one', by }],
    })
    expect(match({ [clue]: [one], voice: machine }).place).toBe('held')
  })

  test('each letter once, the strongest first', () => {
    expect(match({ answers: [two], addressed: [one], quoted: [one, two] })).toMatchObject({
      suggestions: [
        { letterId: 'two', by: 'in_reply_to' },
        { letterId: 'one', by: 'header_token' },
      ],
    })
  })
})

describe('what the member’s office sent for certain is its answer, whatever address it came to', () => {
  test.each<[string, Partial<Clues>]>([
    ['by the reference', { quoted: [one] }],
    ['by the message it answers, and by its thread', { answers: [one], refersTo: [one] }],
    ['by an address in a text', { inText: [one] }],
    ['though it points to another member’s letter too', { quoted: [two, one] }],
    ['though its own code is nobody’s', { recipient: { use: 'answer', letter: null }, quoted: [one] }],
    ['though it came to the return path', { recipient: toReturnPath }],
    ['a machine’s too', { voice: machine, quoted: [one] }],
  ])('%s', (_, clues) => {
    expect(match({ officeOf: [1], ...clues })).toMatchObject({
      place: 'letter',
      letterId: 'one',
      by: 'known_sender',
    })
  })

  test.each<[string, Partial<Clues>]>([
    ['of another member', { officeOf: [2], quoted: [one] }],
    ['of two letters to it', { officeOf: [1], quoted: [one, { ...one, letterId: 'another' }] }],
    ['that answers a copy of ours', { officeOf: [1], quoted: [one], answersOther: 'supporters' }],
    ['at an address that only sends', { officeOf: [1], quoted: [one], ownAddress: 'from' }],
    [
      'that is a filter’s question',
      { officeOf: [1], quoted: [one], voice: { ...machine, rule: 'challenge' } },
    ],
    ['that is the supporter’s', { officeOf: [1], quoted: [one], voice: supporter }],
  ])('but not %s', (_, clues) => {
    expect(match(clues).place).toBe('held')
  })
})

describe('a person has to look', () => {
  test.each<[string, Partial<Clues>, RegExp]>([
    ['nothing is known', {}, /answers no message of ours/],
    ['the code is nobody’s', { recipient: { use: 'answer', letter: null } }, /belongs to no letter/],
    ['nobody signed it', { recipient: toLetter, signed: false }, /not say who wrote it/],
    ['the supporter wrote it', { recipient: toLetter, voice: supporter }, /supporter wrote this/],
    [
      'it answers a copy of ours',
      {
        voice: { speaker: 'supporter', rule: 'answers_our_copy' },
        answersOther: 'supporters',
        answers: [one],
      },
      /answers a mail that we sent to the supporter/,
    ],
    [
      'its sender has the supporter’s name',
      { recipient: toLetter, voice: { speaker: 'supporter', rule: 'supporter_name' } },
      /supporter’s name/,
    ],
    [
      'its sender has an address of ours',
      { recipient: toLetter, voice: { speaker: 'ourselves', rule: 'own_address' } },
      /nobody but Chorus writes/,
    ],
    ['it answers a notice', { answersOther: 'notice' }, /answers a notice/],
    ['it came to an address that only sends', { ownAddress: 'from', quoted: [one] }, /no answers go/],
    ['a person wrote to the return path', { recipient: toReturnPath }, /where nobody writes/],
    [
      'it came back, unreadable',
      { recipient: toReturnPath, voice: noOne, nullSender: true },
      /no report that we can read/,
    ],
    [
      'a filter asks who wrote',
      { recipient: toLetter, voice: { speaker: 'machine', rule: 'challenge' } },
      /proof that a person wrote/,
    ],
  ])('when %s', (_, clues, reason) => {
    expect(match(clues)).toMatchObject({ place: 'held', reason: expect.stringMatching(reason) })
  })
})

describe('nobody has to look, and it is no answer', () => {
  test.each<[string, Partial<Clues>, RegExp]>([
    [
      'our own message come back',
      { recipient: toLetter, voice: { speaker: 'ourselves', rule: 'own_mark' } },
      /Nobody wrote/,
    ],
    [
      'a supporter’s out-of-office to a copy',
      { voice: machine, answersOther: 'supporters', ownAddress: 'from' },
      /machine of the supporter/,
    ],
    ['a supporter’s out-of-office to bounces@', { voice: machine, ownAddress: 'return' }, /out-of-office/],
    [
      'a supporter’s out-of-office to the letter',
      { voice: machine, supporter: true, recipient: toLetter },
      /machine of the supporter/,
    ],
    [
      'a supporter’s hello to postmaster@',
      { voice: supporter, ownAddress: 'return' },
      /only mail systems write/,
    ],
    [
      'a copy returned',
      { voice: report, nullSender: true, report: failed, reportedOther: 'supporters', recipient: toLetter },
      /to a supporter could not be delivered/,
    ],
    [
      'a copy returned in words, by our mark in it',
      { voice: { speaker: 'report', rule: 'own_mark_returned' }, nullSender: true, quoted: [one] },
      /to a supporter could not be delivered/,
    ],
    [
      'something returned to bounces@, with a reference in it',
      { voice: report, nullSender: true, report: inWords, ownAddress: 'return', quoted: [one] },
      /does not say which mail/,
    ],
    [
      'a notice delayed',
      { voice: report, nullSender: true, report: { ...failed, result: 'delayed' }, reportedOther: 'notice' },
      /not lost/,
    ],
  ])('%s', (_, clues, reason) => {
    expect(match(clues)).toMatchObject({ place: 'set_aside', reason: expect.stringMatching(reason) })
  })
})

describe('a report moves a letter', () => {
  test.each<[string, Partial<Clues>]>([
    ['at its return path', { report: failed, recipient: toReturnPath }],
    ['in words at its return path', { report: inWords, recipient: toReturnPath }],
    ['by the standard at its own address', { report: failed, recipient: toLetter }],
    ['that names it too', { report: failed, recipient: toReturnPath, reported: [one] }],
  ])('%s', (_, clues) => {
    expect(match({ voice: report, nullSender: true, ...clues })).toEqual({
      place: 'report',
      letterId: 'one',
      result: 'failed',
    })
  })

  test.each<[string, Partial<Clues>, RegExp]>([
    [
      'when somebody sent it',
      { nullSender: false, recipient: toReturnPath },
      /true reports are sent by no one/,
    ],
    ['when it came elsewhere', { reported: [one] }, /not come to the letter’s return address/],
    ['in words at the letter’s address', { report: inWords, recipient: toLetter }, /for certain/],
    ['about another letter', { recipient: toReturnPath, reported: [two] }, /more than one letter/],
    ['about nothing we know', {}, /cannot find/],
    ['in two minds', { recipient: toReturnPath, report: { ...failed, result: 'mixed' } }, /different things/],
    [
      'in words nobody knows',
      { recipient: toReturnPath, report: { ...failed, result: 'unclear' } },
      /not say clearly/,
    ],
    ['about a notice', { reportedOther: 'notice' }, /notice of ours could not/],
  ])('not %s', (_, clues, reason) => {
    const place = match({ voice: report, nullSender: true, report: failed, ...clues })
    expect(place).toMatchObject({ place: 'held', reason: expect.stringMatching(reason) })
  })
})

describe('what a supporter writes back', () => {
  const wrote: Partial<Clues> = { voice: supporter, supporter: true, from: one.senderEmail }
  const answersCopy: Partial<Clues> = { ...wrote, answersOther: 'supporters', copied: [one] }
  const relayed = (ask: boolean) => ({ place: 'relay', letterId: 'one', ask })

  test.each<[string, Partial<Clues>, boolean]>([
    ['in answer to our copy goes on at once', { ...answersCopy, ownAddress: 'from' }, false],
    ['wherever that came', { ...answersCopy, ownAddress: 'return' }, false],
    ['unless their domain says that it did not send it', { ...answersCopy, sender: 'denied' }, true],
    ['in answer to the letter waits for their yes', { ...wrote, ownAddress: 'from', refersTo: [one] }, true],
    ['as does what came to the letter’s own address', { ...wrote, recipient: toLetter }, true],
    ['unless their domain confirms it', { ...wrote, recipient: toLetter, sender: 'confirmed' }, false],
    [
      'from another address of their mailbox too',
      { ...answersCopy, from: 'ann+mp@home.example', ownAddress: 'from' },
      false,
    ],
  ])('%s', (_, clues, ask) => {
    expect(match(clues)).toEqual(relayed(ask))
  })

  test.each<[string, Partial<Clues>]>([
    ['from somebody else’s address', { ...answersCopy, from: 'bob@home.example' }],
    ['of two letters', { ...answersCopy, refersTo: [two] }],
    ['of a letter that only its reference names', { ...wrote, ownAddress: 'from', quoted: [one] }],
    ['to where mail returns, in answer to nothing', { ...wrote, refersTo: [one], ownAddress: 'return' }],
    [
      'under their name alone',
      { ...answersCopy, voice: { speaker: 'supporter', rule: 'supporter_name' }, from: 'x@y.example' },
    ],
  ])('is never passed on %s', (_, clues) => {
    expect(match(clues).place).not.toBe('relay')
  })

  test('by a machine of theirs is never passed on', () => {
    expect(match({ ...answersCopy, voice: machine })).toMatchObject({ place: 'set_aside' })
  })

  test('that asks to be deleted is a request, from their own address alone', () => {
    expect(match({ ...answersCopy, wishesErasure: true })).toEqual({ place: 'request' })
    const named: Voice = { speaker: 'supporter', rule: 'answers_our_copy' }
    expect(match({ ...answersCopy, voice: named, from: 'x@y.example', wishesErasure: true }).place).toBe(
      'held',
    )
    expect(match({ wishesErasure: true, recipient: toLetter }).place).toBe('letter')
  })

  test('and could not be delivered moves no letter', () => {
    const returned = { use: 'bounce', letter: one, relayId: 'r' } as const
    expect(match({ voice: report, nullSender: true, recipient: returned, report: failed })).toEqual({
      place: 'relay_report',
      relayId: 'r',
      failed: true,
    })
    expect(match({ voice: report, recipient: returned, report: failed })).toMatchObject({ failed: false })
    expect(match({ voice: noOne, nullSender: true, recipient: returned })).toMatchObject({ failed: false })
  })
})
