import { describe, expect, it } from 'vitest'
import { judgeForm, newSendingForm, readSendingForm } from './sending-form.ts'

const made = new Date('2026-03-10T09:30:00Z')
const at = (seconds: number) => new Date(made.getTime() + seconds * 1_000)
const of = { slug: 'seen-in-three-weeks', mark: 'a draft' }

describe('the time that a form carries', () => {
  it.each([false, true])('counts for its campaign and draft, and for a day; asks for a proof: %s', (asks) => {
    const { sealed } = newSendingForm({ ...of, asks, now: made })
    expect(readSendingForm(sealed, { ...of, now: at(86_399) })).toMatchObject({ at: made.getTime(), asks })
    expect(readSendingForm(sealed, { ...of, slug: 'another', now: at(60) })).toBeNull()
    expect(readSendingForm(sealed, { ...of, mark: 'another draft', now: at(60) })).toBeNull()
    expect(readSendingForm(`A${sealed.slice(1)}`, { ...of, now: at(60) })).toBeNull()
    expect(readSendingForm(sealed, { ...of, now: at(86_401) })).toBeNull()
  })
})

describe('a press of the sending button', () => {
  const calm = { trap: '', busy: false, proven: false, quickestMs: 1_000 }
  const judge = (seconds: number, given: Partial<Parameters<typeof judgeForm>[0]> = {}, asks = false) =>
    judgeForm({
      ...calm,
      form: { at: made.getTime(), challenge: 'x', asks },
      now: at(seconds),
      ...given,
    })
  const taken = (held: string | null) => ({ takes: true, held })
  const again = (reason: string) => ({ takes: false, again: reason })

  it.each([
    ['of a person is taken', judge(5), taken(null)],
    [
      'of a person with a proof is taken while many letters come',
      judge(5, { busy: true, proven: true }, true),
      taken(null),
    ],
    ['sooner than anybody can is asked for once more', judge(0.4), again('pressed_quickly')],
    ['with a time of nobody’s is asked for once more', judge(5, { form: null }), again('form_old')],
    [
      'with the hidden box filled in is taken, and waits for a person',
      judge(5, { trap: 'Buy' }),
      taken('suspicious_form'),
    ],
    [
      'without a proof while many come is asked for once more',
      judge(5, { busy: true }),
      again('many_letters'),
    ],
    ['without a proof and without waiting, too', judge(5, { busy: true }, true), again('many_letters')],
    [
      'without a script, after a minute, is taken, and its mail comes later',
      judge(60, { busy: true }, true),
      taken('flood'),
    ],
    [
      'after a minute on a page that asked for nothing is shown the way',
      judge(60, { busy: true }),
      again('many_letters'),
    ],
  ])('%s', (_, judged, expected) => {
    expect(judged).toEqual(expected)
  })
})
