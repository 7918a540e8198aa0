import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always } from '#lib/platform/testing/always.ts'
import { type Clues, type LetterClue, matchReply } from './match-reply.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import type { Voice } from './who-speaks.ts'

const letter: fc.Arbitrary<LetterClue> = fc.constantFrom('one', 'two', 'three').map((letterId) => ({
  letterId,
  memberId: letterId.length,
  senderEmail: `${letterId}@home.example`,
  senderName: letterId,
}))
const letters = fc.array(letter, { maxLength: 3 })
const voice: fc.Arbitrary<Voice> = fc.constantFrom<Voice>(
  { speaker: 'person', rule: 'no_sign' },
  { speaker: 'machine', rule: 'challenge' },
  { speaker: 'machine', rule: 'machine_subject' },
  { speaker: 'machine', rule: 'null_sender' },
  { speaker: 'report', rule: 'delivery_report' },
  { speaker: 'report', rule: 'own_mark_returned' },
  { speaker: 'ourselves', rule: 'own_mark' },
  { speaker: 'ourselves', rule: 'own_address' },
  { speaker: 'supporter', rule: 'supporter_address' },
  { speaker: 'supporter', rule: 'supporter_name' },
)
const report: fc.Arbitrary<DeliveryReport> = fc.record({
  form: fc.constantFrom('standard' as const, 'words' as const),
  result: fc.constantFrom(
    'failed' as const,
    'delayed' as const,
    'delivered' as const,
    'mixed' as const,
    'unclear' as const,
  ),
  about: fc.constant([]),
})
const clues: fc.Arbitrary<Clues> = fc.record({
  voice,
  nullSender: fc.boolean(),
  signed: fc.boolean(),
  supporter: fc.boolean(),
  report: fc.option(report),
  recipient: fc.option(
    fc.record({ use: fc.constantFrom('answer' as const, 'bounce' as const), letter: fc.option(letter) }),
  ),
  ownAddress: fc.constantFrom(null, 'from' as const, 'return' as const),
  answers: letters,
  refersTo: letters,
  answersOther: fc.constantFrom(null, 'supporters' as const, 'notice' as const),
  reported: letters,
  reportedOther: fc.constantFrom(null, 'supporters' as const, 'notice' as const),
  addressed: letters,
  inText: letters,
  quoted: letters,
  officeOf: fc.constant([]),
})
const placeOnly = (given: Clues) => {
  const found = matchReply(given)
  return 'letterId' in found ? [found.place, found.letterId] : [found.place]
}

test('a letter gets what came to its own secret address, and nothing else', () => {
  always([clues], (given) => {
    const found = matchReply(given)
    if ('letterId' in found) expect(found.letterId).toBe(given.recipient?.letter?.letterId)
  })
})

test('what anybody can write into a message never changes where it belongs', () => {
  always([clues, clues], (given, forged) => {
    const { answers, refersTo, addressed, inText, quoted } = forged
    expect(placeOnly({ ...given, answers, refersTo, addressed, inText, quoted })).toEqual(placeOnly(given))
  })
})

test('a letter gets from elsewhere only what the office of its own member sent for certain', () => {
  always([clues, fc.subarray([3, 5])], (given, officeOf) => {
    const found = matchReply({ ...given, officeOf })
    if (!('letterId' in found) || found.letterId === given.recipient?.letter?.letterId) return
    expect(officeOf).toContain(found.letterId.length)
  })
})

test('nobody moves a letter with a report that somebody sent', () => {
  always([clues], (given) => {
    expect(matchReply({ ...given, nullSender: false }).place).not.toBe('report')
  })
})

test('what its supporter or Chorus itself wrote is never an answer', () => {
  always([clues], (given) => {
    if (given.voice.speaker === 'supporter' || given.voice.speaker === 'ourselves')
      expect(matchReply(given).place).not.toBe('letter')
  })
})

test('whoever looks at what is left is shown every letter it points to, each once', () => {
  always([clues], (given) => {
    const found = matchReply(given)
    if (!('suggestions' in found)) return
    const pointed = [
      given.reported,
      given.answers,
      given.refersTo,
      given.addressed,
      given.inText,
      given.quoted,
    ].flat()
    const own = given.recipient?.letter ? [given.recipient.letter] : []
    const ids = new Set([...own, ...pointed].map(({ letterId }) => letterId))
    expect(found.suggestions.map(({ letterId }) => letterId).sort()).toEqual([...ids].sort())
  })
})
