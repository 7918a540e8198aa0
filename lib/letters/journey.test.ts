import { expect, test } from 'vitest'
import { emptyDraft, withTried } from './draft.ts'
import { draftErrors } from './draft-errors.ts'
import { certainSeat, type Place } from './find-place.ts'
import { firstMissing } from './journey.ts'

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
const place: Place = { answer, seat }
const whole = {
  ...emptyDraft(),
  postcode: 'SW1A 1AA',
  name: 'A Supporter',
  address: '1 The Street',
  email: 'a@b.example',
  consentToSend: true,
}

test.each([
  ['no postcode', { postcode: '' }, place, 'start'],
  ['no certain seat', {}, { answer, seat: null }, 'mp'],
  ['a vacant seat', {}, { answer, seat: { ...seat, member: null } }, 'mp'],
  ['own words that are too long', { ownWords: 'a'.repeat(5_001) }, place, 'letter'],
  ['no own words, which is fine', { ownWords: '' }, place, 'check'],
  ['no consent', { consentToSend: false }, place, 'about-you'],
  ['no consent to news, which is fine', { consentToUpdates: false }, place, 'check'],
] as const)('with %s the next step is right', (_, change, where, step) => {
  expect(firstMissing({ ...whole, ...change }, where)).toBe(step)
})

test('a seat is certain when it is the only one or was chosen, never guessed', () => {
  expect(certainSeat(answer, '')).toBe(seat)
  expect(certainSeat({ ...answer, outcome: 'terminated' }, '')).toBeNull()
  expect(certainSeat({ ...answer, outcome: 'terminated' }, seat.gssCode)).toBe(seat)
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, '')).toBeNull()
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, other.gssCode)).toBe(other)
  expect(certainSeat({ ...answer, outcome: 'choose', seats: [seat, other] }, 'E14000003')).toBeNull()
})

test('a form that was never sent has no errors', () => {
  expect(draftErrors(emptyDraft(), 'about-you', 'en')).toEqual({})
})

test('errors stand in the order of the page', () => {
  const errors = draftErrors(withTried(emptyDraft(), 'about-you', true), 'about-you', 'en')
  expect(Object.keys(errors)).toEqual(['name', 'address', 'email', 'consentToSend'])
})

test('too many own words are counted', () => {
  const long = withTried({ ...emptyDraft(), ownWords: 'a'.repeat(5_123) }, 'letter', true)
  expect(draftErrors(long, 'letter', 'en')).toEqual({
    ownWords: 'Your own words are 123 characters over the limit of 5,000. Please shorten them.',
  })
})
