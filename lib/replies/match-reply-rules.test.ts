import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always } from '#lib/platform/testing/always.ts'
import { type Answered, type Clue, type Clues, matchReply } from './match-reply.ts'
import type { DeliveryReport } from './read-delivery-report.ts'
import type { Voice } from './who-speaks.ts'

const ofSupporter = fc.constantFrom('one', 'two', 'three').map((letterId) => ({
  letterId,
  memberId: letterId.length,
  senderEmail: `${letterId}@home.example`,
  senderName: letterId,
}))
const ofJointLetter = fc.constantFrom('jnt', 'joint').map((jointMailId) => ({
  jointMailId,
  memberId: jointMailId.length,
}))
const letter: fc.Arbitrary<Clue> = fc.oneof(ofSupporter, ofJointLetter)
const idOf = (one: Answered) => ('letterId' in one ? one.letterId : one.jointMailId)
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
  copied: fc.array(ofSupporter, { maxLength: 3 }),
  from: fc.constantFrom('one@home.example', 'two@home.example', 'x@elsewhere.example'),
  wishesErasure: fc.boolean(),
  sender: fc.constantFrom('confirmed' as const, 'unknown' as const, 'denied' as const),
  officeOf: fc.constant([]),
})
/** What it answers, or what is reported of; null where it is neither. */
function answered(given: Clues): Answered | null {
  const found = matchReply(given)
  return 'by' in found || 'result' in found ? found : null
}
/** Of what a supporter wrote, only that it is no answer: where it goes depends on all it points to. */
const placeOnly = (given: Clues) => {
  const found = answered(given)
  return found ? idOf(found) : given.voice.speaker === 'supporter' || matchReply(given).place
}

test('a letter gets what came to its own secret address, and nothing else', () => {
  always([clues], (given) => {
    const found = answered(given)
    if (found) expect(given.recipient?.letter && idOf(given.recipient.letter)).toBe(idOf(found))
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
    const found = answered({ ...given, officeOf })
    const own = given.recipient?.letter
    if (!found || (own && idOf(found) === idOf(own))) return
    expect(officeOf).toContain(idOf(found).length)
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
      expect(['letter', 'joint_mail']).not.toContain(matchReply(given).place)
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
    const ids = new Set([...own, ...pointed].map(idOf))
    expect(found.suggestions.map(idOf).sort()).toEqual([...ids].sort())
  })
})
