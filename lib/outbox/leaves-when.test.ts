import { describe, expect, test } from 'vitest'
import { leavesWhen } from './leaves-when.ts'
import { giveSlot, type MailboxPace, type Slots } from './mailbox-pace.ts'

const pace: MailboxPace = { perHour: 60, perDay: 240, opens: '09:00', closes: '17:00' }
/** As the clocks of London show it; Monday 30 November 2026 and after are in winter, where that is UTC. */
const at = (time: string) => new Date(`${time.replace(' ', 'T')}Z`)
const shown = (date: Date) => date.toISOString().slice(0, 16).replace('T', ' ')

describe('a letter leaves', () => {
  test.each`
    now                   | ahead     | leaves                | because
    ${'2026-12-01 10:00'} | ${0}      | ${'2026-12-01 10:00'} | ${'it is Tuesday morning'}
    ${'2026-12-01 10:00'} | ${30}     | ${'2026-12-01 10:30'} | ${'one goes each minute'}
    ${'2026-12-01 10:00'} | ${239}    | ${'2026-12-01 13:59'} | ${'it is the last of 240 on this day'}
    ${'2026-12-01 10:00'} | ${240}    | ${'2026-12-02 09:00'} | ${'240 a day are enough'}
    ${'2026-12-01 16:30'} | ${29}     | ${'2026-12-01 16:59'} | ${'the office is open for thirty more'}
    ${'2026-12-01 16:30'} | ${30}     | ${'2026-12-02 09:00'} | ${'the office has closed by then'}
    ${'2026-12-01 05:00'} | ${0}      | ${'2026-12-01 09:00'} | ${'the office is not open yet'}
    ${'2026-12-04 17:00'} | ${0}      | ${'2026-12-07 09:00'} | ${'on Friday at five it has closed'}
    ${'2026-12-05 11:00'} | ${0}      | ${'2026-12-07 09:00'} | ${'it is Saturday'}
    ${'2026-12-24 18:00'} | ${0}      | ${'2026-12-29 09:00'} | ${'Christmas and the Monday after it are holidays'}
    ${'2026-12-01 09:00'} | ${100000} | ${'2028-07-26 10:40'} | ${'to one mailbox 100,000 take 417 working days'}
  `('at $leaves when $ahead go before it and $because', ({ now, ahead, leaves }) => {
    expect(shown(leavesWhen({ pace, slots: null, ahead, now: at(now) }))).toBe(leaves)
  })

  test('by the clocks of London, in summer too', () => {
    const leaves = leavesWhen({ pace, slots: null, ahead: 0, now: at('2026-07-01 05:00') })
    expect(shown(leaves)).toBe('2026-07-01 08:00')
  })

  test.each<[string, Slots, number, string]>([
    [
      'when the next slot is',
      { nextAt: at('2026-12-01 10:01'), day: '2026-12-01', given: 5 },
      0,
      '2026-12-01 10:01',
    ],
    [
      'after what went today',
      { nextAt: at('2026-12-01 10:01'), day: '2026-12-01', given: 239 },
      1,
      '2026-12-02 09:00',
    ],
    [
      'at once on a new day',
      { nextAt: at('2026-11-30 17:00'), day: '2026-11-30', given: 240 },
      1,
      '2026-12-01 10:01',
    ],
  ])('%s', (_when, slots, ahead, leaves) => {
    expect(shown(leavesWhen({ pace, slots, ahead, now: at('2026-12-01 10:00') }))).toBe(leaves)
  })

  test('no sooner than the lane comes round to its mailbox', () => {
    const leaves = leavesWhen({ pace, slots: null, ahead: 10, roundMs: 130_000, now: at('2026-12-01 10:00') })
    expect(shown(leaves)).toBe('2026-12-01 10:21')
  })
})

describe('a mailbox’s slot', () => {
  const slots = (time: string, given: number): Slots => ({ nextAt: at(time), day: time.slice(0, 10), given })

  test.each<[string, Slots | null, string, Slots | null]>([
    ['the first is given at once', null, '2026-12-01 10:00', slots('2026-12-01 10:01', 1)],
    ['none is given within a minute', slots('2026-12-01 10:01', 1), '2026-12-01 10:00', null],
    [
      'the next is given when it is due',
      slots('2026-12-01 10:01', 1),
      '2026-12-01 10:01',
      slots('2026-12-01 10:02', 2),
    ],
    [
      'at the day’s last, the next is tomorrow',
      slots('2026-12-01 10:01', 239),
      '2026-12-01 10:01',
      { ...slots('2026-12-02 09:00', 240), day: '2026-12-01' },
    ],
    [
      'the last before the office closes sends the next to the morning',
      null,
      '2026-12-01 16:59',
      { ...slots('2026-12-02 09:00', 1), day: '2026-12-01' },
    ],
    ['none is given at night', null, '2026-12-01 20:00', null],
    ['none is given on a Sunday', null, '2026-12-06 12:00', null],
    [
      'a new day counts anew',
      { ...slots('2026-12-02 09:00', 240), day: '2026-12-01' },
      '2026-12-02 09:00',
      slots('2026-12-02 09:01', 1),
    ],
  ])('%s', (_rule, before, now, after) => expect(giveSlot(pace, before, at(now))).toEqual(after))

  test('is given at any time where there is no pace', () => {
    const now = at('2026-12-06 03:00')
    expect(giveSlot(null, slots('2026-12-06 03:00', 7), now)).toEqual({
      nextAt: now,
      day: '2026-12-06',
      given: 8,
    })
  })
})
