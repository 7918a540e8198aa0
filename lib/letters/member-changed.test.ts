import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { GSS_CODE, type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { startSender } from '#lib/outbox/sender.ts'
import { standInMailSystem } from '#lib/outbox/testing/stand-in-mail-system.ts'
import { bringFactsUpToDate, type ParliamentFacts } from '#lib/parliament/bring-facts-up-to-date.ts'
import type { Database } from '#lib/platform/database.ts'
import { confirmLetter } from './confirm-letter.ts'
import { letterBehindLink } from './data.ts'
import { followDelivery, mayLeave } from './follow-delivery.ts'
import { releaseLetters } from './release-letters.ts'

const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const FORMER = 900_001
const PRESENT = 900_002

/** The seat of the tests as it was known in spring: the one who has left since still holds it. */
const inSpring: ParliamentFacts = {
  asOf: dayOf(later(-60)),
  memberships: [membership({ memberId: FORMER, name: 'Fern Former', startedOn: '2024-07-05' })],
}
/** And as it is known now. */
const today: ParliamentFacts = {
  asOf: dayOf(now),
  memberships: [
    {
      ...membership({ memberId: FORMER, name: 'Fern Former', startedOn: '2024-07-05' }),
      endedOn: dayOf(later(-40)),
      endedBy: 'resigned',
    },
    {
      ...membership({ memberId: PRESENT, name: 'Perry Present', startedOn: dayOf(later(-4)) }),
      beganBy: 'by_election',
    },
  ],
}

function membership(given: { memberId: number; name: string; startedOn: string }) {
  const rest = { gssCode: GSS_CODE, party: 'labour', beganBy: 'general_election' } as const
  return { ...given, ...rest, endedOn: null, endedBy: null }
}

let letters: LettersForTests
let db: Database
// Each its own: what was read of the seat is good for two seconds.
beforeEach(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterEach(() => letters.drop())

/** The facts of spring are in while letters are written; those of today come before anything else happens. */
async function acrossTheUpdate<T>(write: () => Promise<T>): Promise<T> {
  await db.setting.deleteMany({ where: { key: 'parliament_facts' } })
  await db.$transaction((tx) => bringFactsUpToDate(tx, inSpring))
  const written = await write()
  const brought = await db.$transaction((tx) => bringFactsUpToDate(tx, today))
  expect(brought).toEqual({ changedHands: [GSS_CODE] })
  return written
}

/** What the supporter's page is made of. */
const pageBehind = (token: string) => letterBehindLink(db, { token, now })
const SAYS_ANOTHER_MP = { outcome: 'held', heldReason: 'member_changed', memberName: 'Fern Former' }

it('a letter that waits in the outbox does not leave for the former MP', async () => {
  const { letter, input, token } = await acrossTheUpdate(() => letters.confirmed())
  expect(letter).toMatchObject({ state: 'queued', memberId: FORMER })
  const system = await standInMailSystem()
  const sender = startSender({
    db,
    owner: randomUUID(),
    transport: () => system.target,
    kinds: {
      letter: {
        follow: followDelivery,
        mayLeave: (reader, { correlationId }) => mayLeave(reader, correlationId),
      },
    },
    takeOver: false,
    pollMs: 10,
  })
  try {
    await vi.waitFor(
      async () =>
        expect(
          await db.outboxMessage.findFirst({ where: { correlationId: letter.id, kind: 'letter' } }),
        ).toMatchObject({
          state: 'cancelled',
        }),
      { timeout: 20_000, interval: 20 },
    )
  } finally {
    await sender.stop()
    await system.stop()
  }
  expect(system.arrived.filter(({ to }) => to === `member-${FORMER}@mp.invalid`)).toEqual([])
  expect(await letters.letterOf(input.email)).toMatchObject({ state: 'held', heldReason: 'member_changed' })
  expect(await pageBehind(token)).toMatchObject(SAYS_ANOTHER_MP)
})

it('a letter that waits for its confirmation is kept when it comes, and the way to the new MP is open', async () => {
  const { letter, input, token } = await acrossTheUpdate(() => letters.submitted())
  expect(letter).toMatchObject({ state: 'awaiting_confirmation', memberId: FORMER })
  expect(await confirmLetter({ db, now, token })).toEqual({ ok: true, again: false, held: 'member_changed' })
  expect(await letters.mailsFor(letter.id)).toBe(0)
  expect(await pageBehind(token)).toMatchObject(SAYS_ANOTHER_MP)

  // The next day, when nothing of the former MP is remembered.
  expect(await letters.submit(input, later(1))).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
  const again = await db.letter.findFirstOrThrow({ where: { senderEmail: input.email, memberId: PRESENT } })
  expect(again.body).toContain('Perry Present')
  const [, fresh = ''] = await letters.tokensMailedTo(input.email)
  expect(await confirmLetter({ db, now: later(1), token: fresh })).toEqual({
    ok: true,
    again: false,
    held: null,
  })
  expect(await letters.mailsFor(again.id)).toBe(1)
})

it('a letter held for something that passes goes to nobody when the MP has changed meanwhile', async () => {
  const { letter, input } = await acrossTheUpdate(async () => {
    const { token, ...written } = await letters.submitted()
    const campaign = { where: { id: written.letter.campaignId } }
    await db.campaign.update({ ...campaign, data: { state: 'paused' } })
    await confirmLetter({ db, now, token })
    await db.campaign.update({ ...campaign, data: { state: 'live' } })
    return written
  })
  await releaseLetters({ db, now })
  expect(await letters.letterOf(input.email)).toMatchObject({ state: 'held', heldReason: 'member_changed' })
  expect(await letters.mailsFor(letter.id)).toBe(0)
})
