import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { certainSeat, type FoundSeat } from './find-seat.ts'
import { firstMissing, type JourneyStep } from './journey.ts'

const member = {
  id: 1,
  name: 'A Member',
  party: 'A party',
  kind: 'backbencher' as const,
  email: null,
  emailSuspect: false,
  postOnly: false,
}
const seat = { gssCode: 'E14000001', name: 'A Seat', nameCy: null, nation: 'england' as const, member }
const other = { ...seat, gssCode: 'E14000002' }
const answer = {
  outcome: 'found' as const,
  postcode: 'SW1A 1AA',
  corrected: false,
  message: '',
  seats: [seat],
}
const found: FoundSeat = { answer, seat }
const campaign = {
  questions: [],
  asks: [],
  paragraphs: [
    {
      id: 'ready',
      text: 'The first weeks matter.',
      nations: ['england' as const],
      kinds: ['backbencher' as const],
      ready: true,
    },
  ],
}
const byPost: FoundSeat = { answer, seat: { ...seat, member: { ...member, postOnly: true } } }
const whole: Draft = {
  ...emptyDraft(),
  postcode: 'SW1A 1AA',
  name: 'A Supporter',
  address: '1 The Street',
  email: 'a@b.example',
  consentToSend: true,
}

test.each<[string, Partial<Draft>, FoundSeat, JourneyStep]>([
  ['no postcode', { postcode: '' }, found, 'start'],
  ['no certain seat', {}, { answer, seat: null }, 'mp'],
  ['a vacant seat', {}, { answer, seat: { ...seat, member: null } }, 'mp'],
  ['own words that are too long', { ownWords: 'a'.repeat(5_001) }, found, 'letter'],
  ['no own words, which is fine', { ownWords: '' }, found, 'check'],
  ['no consent', { consentToSend: false }, found, 'about-you'],
  ['no consent to news, which is fine', { consentTo: [] }, found, 'check'],
  ['a letter emptied at the last step', { parts: [] }, found, 'letter'],
  ['a letter for somebody without a name', { forOther: true }, found, 'about-you'],
  ['a letter for somebody', { forOther: true, representedName: 'Bea' }, found, 'check'],
  ['words about somebody it is no longer for', { representedName: 'x'.repeat(500) }, found, 'check'],
  ['no mail address and no consent', { email: '', consentToSend: false }, found, 'about-you'],
  ['neither, but a member by post', { email: '', consentToSend: false }, byPost, 'check'],
  ['no address to a member by post', { address: '' }, byPost, 'about-you'],
])('with %s the next step is right', (_, change, where, step) => {
  expect(firstMissing({ ...whole, ...change }, where, campaign)).toBe(step)
})

test('a seat is certain when it is the only one or was chosen, never guessed', () => {
  expect(certainSeat(answer, '')).toBe(seat)
  expect(certainSeat({ ...answer, outcome: 'terminated' }, '')).toBeNull()
  expect(certainSeat({ ...answer, outcome: 'terminated' }, seat.gssCode)).toBe(seat)
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, '')).toBeNull()
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, other.gssCode)).toBe(other)
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, 'E14000003')).toBeNull()
})
