import { expect, test } from 'vitest'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import type { SeatsAnswer } from '#lib/parliament/look-up-seats.ts'
import { seatView } from './seat-view.ts'

const member = {
  id: 1,
  name: 'A Member',
  party: 'A party',
  kind: 'backbencher' as const,
  email: null,
  emailSuspect: false,
  postOnly: false,
}
const english = { language: 'en', dissolved: false } as const
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
  expect(seatView({ answer: answer('found'), seat }, english)).toEqual({
    kind: 'found',
    title: 'Your MP is A Member',
  })
})

test('a vacant seat is nobody’s fault: nothing to put right, and nothing was sent', () => {
  const vacant = { ...seat, member: null }
  const view = seatView({ answer: answer('found', [vacant]), seat: vacant }, english)
  expect(view).toMatchObject({
    kind: 'vacant',
    title: 'A Seat has no MP at the moment',
    noticeTitle: 'Nothing was sent',
  })
  expect(view.error).toBeUndefined()
})

test('several seats are asked about, and nothing is wrong', () => {
  const found = { answer: answer('choose', [seat, { ...seat, gssCode: 'N05000002' }]), seat: null }
  const view = seatView(found, english)
  expect(view).toMatchObject({ kind: 'choose', title: 'Which of these is your MP?' })
  expect(view.error).toBeUndefined()
})

test('the last seat of an old postcode has to be confirmed', () => {
  expect(seatView({ answer: answer('terminated'), seat: null }, english)).toMatchObject({
    kind: 'choose',
    title: 'Is this still where you live?',
  })
})

test.each(['incomplete', 'invalid', 'unknown'] as const)('%s is to be put right', (outcome) => {
  expect(seatView({ answer: answer(outcome, []), seat: null }, english)).toMatchObject({
    kind: 'ask_again',
    error: 'What to do next.',
  })
})

test.each(['forces', 'non_geographic', 'terminated'] as const)(
  '%s asks for the home postcode without blame',
  (outcome) => {
    const view = seatView({ answer: answer(outcome, []), seat: null }, english)
    expect(view).toMatchObject({ kind: 'ask_again', message: 'What to do next.' })
    expect(view.error).toBeUndefined()
  },
)

test.each(['crown_dependency', 'overseas_territory'] as const)('%s says who to write to', (outcome) => {
  expect(seatView({ answer: answer(outcome, []), seat: null }, english)).toMatchObject({ kind: 'elsewhere' })
})

test('a look-up that cannot answer keeps everything and blames nobody', () => {
  expect(seatView({ answer: null, seat: null }, english)).toMatchObject({ kind: 'down' })
})

test('while Parliament is dissolved there are no MPs, whatever the postcode', () => {
  const dissolved = { ...english, dissolved: true }
  for (const found of [
    { answer: answer('found'), seat },
    { answer: answer('invalid', []), seat: null },
    { answer: null, seat: null },
  ]) {
    const view = seatView(found, dissolved)
    expect(view).toMatchObject({ kind: 'dissolved', title: 'There are no MPs just now' })
    expect(view.error).toBeUndefined()
  }
})

test('in Welsh a seat goes by its Welsh name', () => {
  const vacant = { ...seat, nameCy: 'Sedd', member: null }
  const view = seatView({ answer: answer('found', [vacant]), seat: vacant }, { ...english, language: 'cy' })
  expect(view.title).toMatch(/^Sedd: /)
})
