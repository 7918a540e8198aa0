import { describe, expect, it, test } from 'vitest'
import type { KnownLetter } from '#lib/letters/data.ts'
import { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { linkView, type SettledLetter, settled } from './link-view.ts'

const now = new Date('2026-03-10T12:00:00Z')
const letter: SettledLetter = {
  outcome: 'confirmed',
  campaign: { id: 'c', slug: 'x', title: 'Seen', titleCy: null, live: true },
  memberName: 'Ann Field',
  seat: { gssCode: 'W1', name: 'Testham', nameCy: null },
  heldReason: null,
  answersGoTo: 'supporter_and_staff',
  reference: 'AB-1',
  senderName: 'Sam Supporter',
  firstLine: 'I live in Testham.',
  whole: null,
  language: 'en',
  representedName: '',
  ownPage: '/yours/x',
  through: null,
  confirmedAt: now,
  sentAt: null,
  leaves: null,
  answeredAt: null,
  otherConfirmedAt: null,
  expiresAt: null,
}
const outcomes = [
  'confirmed',
  'held',
  'undelivered',
  'cancelled',
  'expired',
  'withdrawn',
  'superseded',
] as const

test('a letter that waits for its button is not settled', () => {
  const waiting: KnownLetter = { ...letter, outcome: 'awaiting' }
  expect(settled(waiting)).toBeNull()
  expect(settled(letter)).toEqual(letter)
})

test('a letter that was confirmed tells what has happened since', () => {
  const lines = (since: Partial<SettledLetter>) =>
    linkView({ letter: { ...letter, ...since }, language: 'en', now }).lines.join(' ')
  expect(lines({})).not.toContain('took it')
  expect(lines({ sentAt: now })).toContain('took it on 10 March 2026')
  expect(lines({ sentAt: now, answeredAt: now })).toContain('An answer came on 10 March 2026')
})

test('a letter that waits for its turn says about when it leaves', () => {
  const about = (leaves: SettledLetter['leaves'], language: 'en' | 'cy' = 'en') =>
    linkView({ letter: { ...letter, leaves }, language, now }).lines.join(' ')
  const friday = new Date('2026-03-13T10:00:00Z')
  expect(about({ at: now, orLater: false })).toContain('It leaves today.')
  expect(about({ at: friday, orLater: false })).toContain('Yours leaves about Friday 13 March 2026.')
  expect(about({ at: friday, orLater: true })).toContain('Yours leaves after Friday 13 March 2026.')
  expect(about({ at: friday, orLater: false }, 'cy')).toContain('tua dydd Gwener 13 Mawrth 2026.')
  expect(about({ at: friday, orLater: true }, 'cy')).toContain('ar ôl dydd Gwener 13 Mawrth 2026.')
})

test('a letter that waits for longer than a day is not called sent', () => {
  const waits = { confirmedAt: new Date('2026-03-02T12:00:00Z'), leaves: { at: now, orLater: false } }
  expect(linkView({ letter: { ...letter, ...waits }, language: 'en', now }).title).toContain('is on its way')
})

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  it.each(outcomes)(
    '%s has something to say, and never says that it is on its way when it is not',
    (outcome) => {
      const view = linkView({ letter: { ...letter, outcome }, language, now })
      expect(view.lines.length).toBeGreaterThan(0)
      expect(view.lines.join(' ')).not.toMatch(/\{|undefined/)
      expect(/on its way|ar ei ffordd/.test(view.title)).toBe(outcome === 'confirmed')
    },
  )

  it.each(Object.values(HeldReason))('held for %s is said in words', (heldReason) => {
    const view = linkView({ letter: { ...letter, outcome: 'held', heldReason }, language, now })
    expect(view.kind).toBe('warning')
    expect(`${view.title} ${view.lines.join(' ')}`).not.toMatch(/\{|_|undefined/)
  })
})

test('days later the page says when it was sent', () => {
  const later = new Date('2026-03-13T12:00:00Z')
  expect(linkView({ letter, language: 'en', now: later }).title).toBe(
    'You sent your letter to Ann Field on 10 March 2026',
  )
  expect(linkView({ letter, language: 'cy', now: later }).title).toBe(
    'Anfonoch eich llythyr at Ann Field ar 10 Mawrth 2026',
  )
})

test('whoever can do no more with a letter is offered to write again', () => {
  const over = (given: Partial<SettledLetter>) =>
    linkView({ letter: { ...letter, ...given }, language: 'en', now }).over
  expect(over({ outcome: 'expired', firstLine: '' })).toBe(true)
  // With its words still there it is taken up again.
  expect(over({ outcome: 'expired' })).toBe(false)
  expect(over({ outcome: 'held', heldReason: 'member_changed' })).toBe(true)
  expect(over({ outcome: 'held', heldReason: 'campaign_paused' })).toBe(false)
  expect(over({})).toBe(false)
})
