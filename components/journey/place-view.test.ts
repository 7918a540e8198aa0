import { expect, test } from 'vitest'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import type { SeatsAnswer } from '#lib/parliament/look-up-seats.ts'
import { placeView } from './place-view.ts'

const member = {
  id: 1,
  name: 'A Member',
  party: 'A party',
  kind: 'backbencher' as const,
  email: null,
  emailSuspect: false,
  postOnly: false,
}
const seat: SeatWithMember = {
  gssCode: 'N05000001',
  name: 'A Seat',
  nameCy: null,
  nation: 'northern_ireland',
  member,
}
const answer = (outcome: SeatsAnswer['outcome'], seats = [seat]): SeatsAnswer => ({
  outcome,
  postcode: 'BT1 1AA',
  corrected: false,
  message: 'What to do next.',
  seats,
})

test('a certain seat names its MP', () => {
  expect(placeView({ answer: answer('found'), seat }, false)).toEqual({
    kind: 'found',
    title: 'Your MP is A Member',
  })
})

test('a vacant seat is nobody’s fault: nothing to put right, and nothing was sent', () => {
  const vacant = { ...seat, member: null }
  const view = placeView({ answer: answer('found', [vacant]), seat: vacant }, false)
  expect(view).toMatchObject({
    kind: 'vacant',
    title: 'A Seat has no MP at the moment',
    noticeTitle: 'Nothing was sent',
  })
  expect(view.error).toBeUndefined()
})

test('several seats are asked about, and only a press without a choice is wrong', () => {
  const place = { answer: answer('choose', [seat, { ...seat, gssCode: 'N05000002' }]), seat: null }
  expect(placeView(place, false)).toMatchObject({ kind: 'choose', error: undefined })
  expect(placeView(place, true).error).toBe('Choose your MP to go on.')
})

test('the last seat of an old postcode has to be confirmed', () => {
  expect(placeView({ answer: answer('terminated'), seat: null }, false)).toMatchObject({
    kind: 'choose',
    title: 'Is this still where you live?',
  })
})

test.each(['incomplete', 'invalid', 'unknown'] as const)('%s is to be put right', (outcome) => {
  expect(placeView({ answer: answer(outcome, []), seat: null }, false)).toMatchObject({
    kind: 'ask_again',
    error: 'What to do next.',
  })
})

test.each(['forces', 'non_geographic', 'terminated'] as const)(
  '%s asks for the home postcode without blame',
  (outcome) => {
    const view = placeView({ answer: answer(outcome, []), seat: null }, false)
    expect(view).toMatchObject({ kind: 'ask_again', message: 'What to do next.' })
    expect(view.error).toBeUndefined()
  },
)

test.each(['crown_dependency', 'overseas_territory'] as const)('%s says who to write to', (outcome) => {
  expect(placeView({ answer: answer(outcome, []), seat: null }, false)).toMatchObject({ kind: 'elsewhere' })
})

test('a look-up that cannot answer keeps everything and blames nobody', () => {
  expect(placeView({ answer: null, seat: null }, false)).toMatchObject({ kind: 'kept' })
})
