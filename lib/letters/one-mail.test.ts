import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeSeatAndMember } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { expireLetters } from './expire-letters.ts'
import { countMailbox } from './mail-limits.ts'
import { mailWaiting } from './mail-waiting.ts'
import { releaseFlood } from './release-to-mail.ts'
import { remindToConfirm } from './remind-to-confirm.ts'
import type { LetterInput } from './schema.ts'
import { waitingBeside } from './waiting-beside.ts'

let letters: LettersForTests
let db: Database
beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
beforeEach(() => db.limitCount.deleteMany())
afterAll(() => letters.drop())

const minutes = (many: number) => new Date(now.getTime() + many * 60_000)
const tokensOf = (email: string) => letters.tokensMailedTo(email)
const namesBeside = async (token: string) =>
  (await waitingBeside(db, { token, now })).map(({ senderName }) => senderName).sort()

/** Somebody writes to a mailbox, from a device of their own. */
async function write(email: string, name: string, given: Partial<LetterInput> = {}) {
  const input = await letters.aLetter({ email, name, ...given })
  const device = { mark: `draft of ${name} ${email}`, made: '' }
  const sent = await letters.submit(input, now, { device })
  if (!sent.ok) throw new Error(sent.reason)
  const again = (changes: Partial<LetterInput>, at = now) =>
    letters.submit({ ...input, ...changes }, at, { device: { ...device, made: sent.letterId } })
  return { ...sent, again }
}

describe('one mail waits in a mailbox', () => {
  it('a hundred sign-ups send it one mail, which leads to each of them, and none is refused', async () => {
    const email = 'victim@hundred.example'
    const flood = Array.from({ length: 100 }, (_, at) =>
      write(at % 2 ? email : `Victim+${at}@hundred.example`, `Bot ${at}`),
    )
    const outcomes = (await Promise.all(flood)).map(({ outcome }) => outcome)
    expect(new Set(outcomes)).toEqual(new Set(['confirm_by_mail']))
    const mails = await db.outboxMessage.findMany({ where: { envelopeTo: { endsWith: '@hundred.example' } } })
    expect(mails).toHaveLength(1)
    await remindToConfirm({ db, now: later(2) })
    const reminders = { kind: 'confirmation_reminder', envelopeTo: { endsWith: '@hundred.example' } } as const
    expect(await db.outboxMessage.count({ where: reminders })).toBe(1)
  })

  it('two of one household both confirm: by the page behind the first mail, or by the mail that follows', async () => {
    const email = 'home@household.example'
    await write(email, 'Ann Home')
    await write(email, 'Ben Home')
    const [first = ''] = await tokensOf(email)
    expect(await namesBeside(first)).toEqual(['Ben Home'])
    expect(await confirmLetter({ db, now, token: first })).toMatchObject({ ok: true })
    expect(await mailWaiting({ db, now })).toBeGreaterThan(0)
    const [, second = '', ...more] = await tokensOf(email)
    expect(more).toEqual([])
    const [beside] = await waitingBeside(db, { token: first, now })
    expect(beside?.token).toBe(second)
    expect(await confirmLetter({ db, now, token: second })).toMatchObject({ ok: true })
    expect(await namesBeside(second)).toEqual([])
  })
})

describe('nobody stops somebody’s mail by being first', () => {
  it('the page behind the stranger’s mail leads to the owner’s letter', async () => {
    const email = 'first@flooded.example'
    await write(email, 'Stranger')
    await write(email, 'The Owner')
    const [token = ''] = await tokensOf(email)
    const [own] = await waitingBeside(db, { token, now })
    expect(own?.senderName).toBe('The Owner')
    expect(await confirmLetter({ db, now, token: own?.token ?? '' })).toMatchObject({ ok: true })
  })

  it('whoever asks again after ten minutes gets a mail of their own, and a stranger’s no longer counts', async () => {
    const email = 'again@flooded.example'
    await write(email, 'Stranger')
    const owner = await write(email, 'The Owner')
    expect(await owner.again({}, minutes(5))).toMatchObject({ ok: true })
    expect(await tokensOf(email)).toHaveLength(1)
    expect(await owner.again({}, minutes(11))).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const [, own = ''] = await tokensOf(email)
    expect(await namesBeside(own)).toEqual(['Stranger'])
  })

  it.each([
    [
      'is taken back to another address',
      (stranger: Writer) => stranger.again({ email: 'elsewhere@x.example' }),
    ],
    [
      'is never confirmed',
      () => expireLetters({ db, now: later(6.9) }).then(() => expireLetters({ db, now: later(7.1) })),
    ],
  ])('the owner gets a mail when the stranger’s letter %s', async (how, end) => {
    const email = `${how.length}@flooded.example`
    const stranger = await write(email, 'Stranger')
    const owner = await write(email, 'The Owner')
    // Written a day later.
    await db.letter.update({ where: { id: owner.letterId }, data: { confirmExpiresAt: later(8) } })
    await end(stranger)
    expect(await mailWaiting({ db, now })).toBeGreaterThan(0)
    const [, own = ''] = await tokensOf(email)
    expect(await confirmLetter({ db, now, token: own })).toMatchObject({ ok: true })
  })
})

describe('a mail that cannot go just now', () => {
  /** Some of a household wrote; the mail was of the one that is confirmed, so the others' turn is next. */
  async function nextInTurn(email: string, ...others: string[]) {
    await write(email, 'Ann Home')
    const waiting = []
    for (const name of others) waiting.push((await write(email, name)).letterId)
    const [token = ''] = await tokensOf(email)
    expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true })
    return db.letter.findUniqueOrThrow({ where: { id: waiting[0] } })
  }
  const mailsLeft = async (email: string) => {
    let left = 0
    while (left < 20 && (await countMailbox(db, email))) left += 1
    return left
  }
  const whileNoMPs = async (during: () => Promise<unknown>) => {
    const dissolution = await db.dissolution.create({ data: { dissolvedOn: new Date('2020-01-01') } })
    await during()
    await db.dissolution.delete({ where: { id: dissolution.id } })
  }

  it.each([
    ['while there are no MPs', () => whileNoMPs],
    [
      'while its campaign is paused',
      ({ campaignId: id }: { campaignId: string }) =>
        async (during: () => Promise<unknown>) => {
          await db.campaign.update({ where: { id }, data: { state: 'paused' } })
          await during()
          await db.campaign.update({ where: { id }, data: { state: 'live' } })
        },
    ],
  ])('%s goes afterwards, and takes none of its mailbox’s day', async (how, hindrance) => {
    const email = `${how.length}@waits.example`
    const next = await nextInTurn(email, 'Ben Home')
    await hindrance(next)(async () => {
      for (let minute = 1; minute < 10; minute += 1) await mailWaiting({ db, now: minutes(minute) })
    })
    expect(await tokensOf(email)).toHaveLength(1)
    await mailWaiting({ db, now: minutes(20) })
    expect(await tokensOf(email)).toHaveLength(2)
    expect(await mailsLeft(email)).toBe(5)
  })

  it('leaves the turn to the next that can: one whose MP has left holds up nobody', async () => {
    const email = 'left@waits.example'
    const { id } = await nextInTurn(email, 'Ben Home', 'Cat Home')
    const { member } = await makeSeatAndMember(db)
    await db.letter.update({ where: { id }, data: { memberId: member.id } })
    await mailWaiting({ db, now: minutes(1) })
    const [, token = '', ...more] = await tokensOf(email)
    expect(more).toEqual([])
    expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true })
    await mailWaiting({ db, now: minutes(2) })
    expect(await tokensOf(email)).toHaveLength(2)
  })

  it('when a flood is let go while there are no MPs, goes once there are', async () => {
    const email = 'flood@waits.example'
    const input = await letters.aLetter({ email })
    await letters.submit(input, now, { held: 'flood' })
    await whileNoMPs(() => releaseFlood({ db, now }))
    expect(await tokensOf(email)).toEqual([])
    await mailWaiting({ db, now: minutes(1) })
    expect(await tokensOf(email)).toHaveLength(1)
  })
})

describe('a device that puts its letter right', () => {
  it('gets a mail at the right address, and one with the right name', async () => {
    const typed = await write('mistyped@typo.example', 'Sam Typo')
    await typed.again({ email: 'right@typo.example' })
    expect(await tokensOf('right@typo.example')).toHaveLength(1)
    const named = await write('named@typo.example', 'Sma Typo')
    await named.again({ name: 'Sam Typo' })
    expect(await tokensOf('named@typo.example')).toHaveLength(2)
  })

  it('fills nobody’s mailbox: past the limit its letter joins, and is not refused', async () => {
    const email = 'corrected@flooded.example'
    const input = await letters.aLetter({ email })
    let made = ''
    for (let at = 0; at < 30; at += 1) {
      const device = { mark: 'a bot', made }
      const sent = await letters.submit({ ...input, ownWords: `Spam ${at}.` }, now, {
        device,
        from: '192.0.2.7',
      })
      if (!sent.ok) throw new Error(sent.reason)
      made = sent.letterId
    }
    expect((await tokensOf(email)).length).toBe(6)
  })
})

type Writer = Awaited<ReturnType<typeof write>>
