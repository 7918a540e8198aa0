import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { expireLetters } from './expire-letters.ts'
import { countHeld, heldLetters } from './held-letters.ts'
import { releaseHeldLetter, removeHeldLetter } from './move-held-letter.ts'
import { releaseFlood } from './release-to-mail.ts'

let letters: LettersForTests
let db: Database
let staff: { id: string }
beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
  staff = await makePerson(db)
})
afterAll(() => letters.drop())

/** A letter that a rule holds before any mail of it. */
async function held(reason: 'suspicious_form' | 'flood') {
  const input = await letters.aLetter()
  const mark = `draft of ${input.email}`
  const sent = await letters.submit(input, now, { held: reason, device: { mark, made: '' } })
  if (!sent.ok) throw new Error(sent.reason)
  return { ...sent, input, mark }
}
const press = (letterId: string, person = staff) => ({ db, person, letterId, now })
const reasonOf = async (id: string) =>
  (await heldLetters(db, { reason: null })).items.find((letter) => letter.id === id)?.reason

it('a letter that a rule holds is safe, sends no mail, and waits on the list with its reason', async () => {
  const before = await countHeld(db)
  const { outcome, letterId, input } = await held('suspicious_form')
  expect(outcome).toBe('mail_comes_later')
  expect(await letters.tokensMailedTo(input.email)).toEqual([])
  expect(await reasonOf(letterId)).toBe('suspicious_form')
  expect(await countHeld(db)).toBe(before + 1)
})

it('released by a press it gets its mail then, once, and its link works for five days from then', async () => {
  const { letterId, input } = await held('suspicious_form')
  const releasedAt = later(3)
  expect(await releaseHeldLetter({ ...press(letterId), now: releasedAt })).toEqual({ ok: true })
  expect(await releaseHeldLetter(press(letterId))).toMatchObject({ reason: 'not_held' })
  const [token = '', ...more] = await letters.tokensMailedTo(input.email)
  expect(more).toEqual([])
  expect(await reasonOf(letterId)).toBeUndefined()
  expect(await confirmLetter({ db, now: later(7), token })).toMatchObject({ ok: true, held: null })
})

it('removed by a press it sends nothing; whoever may not press changes nothing', async () => {
  const { letterId, input } = await held('flood')
  const officer = await makePerson(db, { role: 'officer' })
  for (const verb of [releaseHeldLetter, removeHeldLetter]) {
    expect(await verb(press(letterId, officer))).toMatchObject({ ok: false, reason: 'not_allowed' })
  }
  expect(await removeHeldLetter(press(letterId))).toEqual({ ok: true })
  await releaseFlood({ db, now })
  expect(await letters.tokensMailedTo(input.email)).toEqual([])
  expect((await letters.letterOf(input.email)).state).toBe('cancelled')
})

// The embedded database has one session: there no transaction sees another half done.
it.runIf(inject('testDatabase').kind === 'server').each([
  ['released', releaseHeldLetter],
  ['removed', removeHeldLetter],
] as const)('removed and %s at the same moment: one of the two counts', async (_, other) => {
  for (let round = 0; round < 8; round += 1) {
    const { letter, token } = await letters.submitted()
    const campaign = (state: 'paused' | 'live') =>
      db.campaign.update({ where: { id: letter.campaignId }, data: { state } })
    await campaign('paused')
    await confirmLetter({ db, now, token })
    await campaign('live')
    const both = await Promise.all([other(press(letter.id)), removeHeldLetter(press(letter.id))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'not_held' })
  }
})

it('one that came in a flood gets its mail by itself', async () => {
  const { input } = await held('flood')
  const suspicious = await held('suspicious_form')
  await releaseFlood({ db, now })
  expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  expect(await letters.tokensMailedTo(suspicious.input.email)).toEqual([])
})

it('its device sends it once more as a person does, and has its mail at once', async () => {
  const { letterId, input, mark } = await held('suspicious_form')
  const device = { mark, made: letterId }
  const sent = await letters.submit(input, now, { device, held: 'suspicious_form' })
  expect(sent).toEqual({ ok: true, letterId, outcome: 'mail_comes_later' })
  expect(await letters.submit(input, now, { device })).toMatchObject({ outcome: 'confirm_by_mail' })
  expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  expect(await reasonOf(letterId)).toBeUndefined()
})

it.each([
  [4.9, 'held'],
  // Its confirmation mail would have run out by now; it had none.
  [5.1, 'held'],
  [6.9, 'held'],
  [7.1, 'expired'],
])('one that nobody looks at is, %s days later, %s: it is let go after a week', async (days, state) => {
  const { letterId } = await held('suspicious_form')
  await expireLetters({ db, now: later(days) })
  expect((await db.letter.findUniqueOrThrow({ where: { id: letterId } })).state).toBe(state)
})

it.each([
  [4.9, 'awaiting_confirmation'],
  [5.1, 'expired'],
])('one that was mailed and not confirmed is, %s days later, %s', async (days, state) => {
  const { letter } = await letters.submitted()
  await expireLetters({ db, now: later(days) })
  expect((await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).state).toBe(state)
})

it('released on its last day it can be confirmed as long as its link works', async () => {
  const { letterId, input } = await held('suspicious_form')
  expect(await releaseHeldLetter({ ...press(letterId), now: later(6.9) })).toEqual({ ok: true })
  const [token = ''] = await letters.tokensMailedTo(input.email)
  await expireLetters({ db, now: later(11.8) })
  expect(await confirmLetter({ db, now: later(11.8), token })).toMatchObject({ ok: true })
})

it('a confirmed letter stays while its reason holds, and goes with the same press once that has passed', async () => {
  const { letter, token } = await letters.submitted()
  const pause = (state: 'paused' | 'live') =>
    db.campaign.update({ where: { id: letter.campaignId }, data: { state } })
  await pause('paused')
  await confirmLetter({ db, now, token })
  expect(await reasonOf(letter.id)).toBe('campaign_paused')
  expect(await releaseHeldLetter(press(letter.id))).toMatchObject({ ok: false, reason: 'still_held' })
  await pause('live')
  expect(await releaseHeldLetter(press(letter.id))).toEqual({ ok: true })
  expect(await letters.mailsFor(letter.id)).toBe(1)
})
