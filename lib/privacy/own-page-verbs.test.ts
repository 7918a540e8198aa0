import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { followDelivery } from '#lib/letters/follow-delivery.ts'
import { mailWaiting } from '#lib/letters/mail-waiting.ts'
import type { LetterInput } from '#lib/letters/schema.ts'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { sendMessage } from '#lib/outbox/send-message.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import type { SmtpSession } from '#lib/platform/smtp-session.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeInbound } from '#prisma/seed/factories.ts'
import { clearAfterWishes } from './clear-after-wishes.ts'
import { clearWhatIsDue } from './clear-what-is-due.ts'
import { ownPage } from './data.ts'
import { eraseWriter } from './erase-writer.ts'
import { erasureMark } from './erasure-mark.ts'
import { keepLonger } from './keep-longer.ts'
import { deleteLetter, stopLetter } from './stop-letter.ts'
import { withdrawConsent } from './withdraw-consent.ts'

let letters: LettersForTests
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'erasures-'))
  vi.stubEnv('ERASURES_FILE', join(folder, 'erasures.txt'))
  letters = await lettersForTests()
})
afterAll(async () => {
  await letters.drop()
  await rm(folder, { recursive: true })
})

const page = (letter: { supporterId: string }) =>
  ({ db: letters.db, token: ownPageToken(letter.supporterId), language: 'en', now }) as const
const stateOf = async (id: string) => (await letters.db.letter.findUniqueOrThrow({ where: { id } })).state
const confirmed = async (given: Partial<LetterInput> = {}) => (await letters.confirmed(given)).letter

type Handing = {
  lane?: OutboxLane
  before?: () => Promise<unknown>
  during?: () => Promise<unknown>
  answer?: string
}

/**
 * Hands one claimed mail about a letter over: `before` happens when the mail system is about to be given the text, `during`
 * while it has it and has not answered.
 */
async function sends(
  letterId: string,
  { lane = 'members', before, during, answer = '250 OK' }: Handing = {},
): Promise<{ said: boolean }> {
  const { db } = letters
  const claimed = await claimMessages({ db, owner: 'w', lane, limit: 500, now: later(1) })
  const message = claimed.find(({ correlationId }) => correlationId === letterId)
  if (!message) return { said: false }
  let said = false
  const session: Pick<SmtpSession, 'deliver'> = {
    async deliver({ release }) {
      await before?.()
      said = await release()
      await during?.()
      if (!said) return { kind: 'broke', released: false, why: 'kept back' }
      return { kind: answer.startsWith('2') ? 'accepted' : 'answered', response: answer }
    },
  }
  await sendMessage({
    db,
    message,
    owner: 'w',
    now: () => now,
    kinds: { letter: { follow: followDelivery } },
    session: session as SmtpSession,
  })
  return { said }
}

it('stops a letter that waits for its yes: its link ends', async () => {
  const { letter, token } = await letters.submitted()
  expect(await stopLetter({ ...page(letter), letterId: letter.id })).toEqual({ ok: true })
  expect(await stateOf(letter.id)).toBe('withdrawn')
  expect(await confirmLetter({ db: letters.db, now, token })).toMatchObject({ ok: false })
})

it('and its mailbox is left alone for a day from then: "this was not me"', async () => {
  const { db } = letters
  const { letter, input } = await letters.submitted()
  const owner = await letters.aLetter({ email: input.email })
  await letters.submit(owner)
  // Not on the day the mail came: some look after a weekend.
  expect(await stopLetter({ ...page(letter), letterId: letter.id, now: later(2) })).toEqual({ ok: true })
  await mailWaiting({ db, now: later(2.9) })
  expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  await mailWaiting({ db, now: later(3.1) })
  const [, own = ''] = await letters.tokensMailedTo(input.email)
  expect(await confirmLetter({ db, now: later(3.2), token: own })).toMatchObject({ ok: true })
})

it('stops a letter in the queue, even one that a sender has taken and not begun', async () => {
  const letter = await confirmed()
  const before = () => stopLetter({ ...page(letter), letterId: letter.id })
  const { said } = await sends(letter.id, { before })
  expect(said).toBe(false)
  expect(await stateOf(letter.id)).toBe('withdrawn')
})

it('does not stop one that left, and says so', async () => {
  const letter = await confirmed()
  expect(await sends(letter.id)).toEqual({ said: true })
  expect(await stopLetter({ ...page(letter), letterId: letter.id })).toMatchObject({ reason: 'too_late' })
  expect(await stateOf(letter.id)).toBe('sent')
})

it('has one outcome beside the sender: stopped and never said, or said and not stopped', async () => {
  for (let round = 0; round < 12; round += 1) {
    const letter = await confirmed()
    const [{ said }, stopped] = await Promise.all([
      sends(letter.id),
      stopLetter({ ...page(letter), letterId: letter.id }),
    ])
    expect(stopped.ok).toBe(!said)
    expect(await stateOf(letter.id)).toBe(said ? 'sent' : 'withdrawn')
  }
})

it('reaches no letter of anybody else', async () => {
  const [mine, other] = [await confirmed(), await confirmed()]
  for (const press of [stopLetter, deleteLetter, keepLonger]) {
    expect(await press({ ...page(mine), letterId: other.id })).toMatchObject({ reason: 'not_found' })
  }
  const { id: consentId } = await letters.db.consent.findFirstOrThrow({
    where: { supporterId: other.supporterId },
  })
  expect(await withdrawConsent({ ...page(mine), consentId })).toMatchObject({ reason: 'not_found' })
  expect(await stateOf(other.id)).toBe('queued')
})

it('takes a yes back from that moment, and with the yes to sending what has not left', async () => {
  const letter = await confirmed()
  const { id: consentId } = await letters.db.consent.findFirstOrThrow({
    where: { supporterId: letter.supporterId, channel: 'letter' },
  })
  expect(await withdrawConsent({ ...page(letter), consentId, now: later(1) })).toEqual({ ok: true })
  expect(await withdrawConsent({ ...page(letter), consentId, now: later(2) })).toEqual({ ok: true })
  const shown = await ownPage(letters.db, { token: ownPageToken(letter.supporterId), now })
  expect(shown?.consents).toMatchObject([{ withdrawnAt: later(1), toSend: true }])
  expect(await stateOf(letter.id)).toBe('withdrawn')
})

it('has one outcome beside the night: kept for a year, or cleared and said so', async () => {
  const { db } = letters
  const seen = new Set<string>()
  for (let round = 0; round < 10; round += 1) {
    const letter = await confirmed()
    await stopLetter({ ...page(letter), letterId: letter.id })
    const keeps = async () => {
      for (let turn = 0; turn < round; turn += 1) await db.$queryRaw`SELECT 1`
      return keepLonger({ ...page(letter), letterId: letter.id, now: later(40) })
    }
    const [pressed] = await Promise.all([keeps(), clearWhatIsDue({ db, now: later(40) })])
    const { clearedAt } = await db.letter.findUniqueOrThrow({ where: { id: letter.id } })
    expect(pressed.ok).toBe(clearedAt === null)
    seen.add(pressed.ok ? 'kept' : 'cleared')
  }
  expect([...seen].sort()).toEqual(['cleared', 'kept'])
})

it('deletes one letter and keeps the other', async () => {
  const { campaignSlug, ...writer } = await letters.aLetter()
  const first = await confirmed(writer)
  const second = (await letters.submitted({ ...writer, representedName: 'Mair', relation: 'my mother' }))
    .letter
  const both = await letters.db.letter.findMany({ where: { senderEmail: writer.email } })
  expect(both).toHaveLength(2)
  const deleted = both.find(({ representedName }) => representedName !== '') ?? second
  await deleteLetter({ ...page(first), letterId: deleted.id })
  const shown = await ownPage(letters.db, { token: ownPageToken(first.supporterId), now })
  expect(shown?.letters.map(({ text, clearedAt }) => [text !== null, clearedAt !== null]).sort()).toEqual([
    [false, true],
    [true, false],
  ])
})

it.each(['members', 'supporters'] as const)(
  'deletes a letter while a mail to %s is handed over: one the mail system puts off is never tried again',
  async (lane) => {
    const { db } = letters
    const letter = await confirmed()
    await db.outboxMessage.deleteMany({ where: { correlationId: letter.id, kind: 'confirmation' } })
    const during = () => deleteLetter({ ...page(letter), letterId: letter.id })
    const put = await sends(letter.id, { lane, during, answer: '451 4.3.0 Come again' })
    expect(put).toEqual({ said: true })
    const mail = () => db.outboxMessage.findFirst({ where: { correlationId: letter.id, lane } })
    expect(await mail()).toMatchObject({ state: 'deferred' })
    await clearAfterWishes({ db, now })
    expect(await mail()).toMatchObject({ state: 'cancelled', raw: new Uint8Array() })
    expect(await stateOf(letter.id)).toBe('withdrawn')
    expect(await compareCounts(db)).toEqual([])
  },
)

it('erases what waits in the holding pen from any address of their mailbox, and what names it in any spelling', async () => {
  const { db } = letters
  const letter = await confirmed({ email: 'Ann.Held@bücher.example' })
  const held = async (given: Partial<Prisma.InboundMessageUncheckedCreateInput>) =>
    (await makeInbound(db, { state: 'held', text: 'Some words', receivedAt: now, ...given })).id
  const theirs = [
    await held({ fromAddress: 'ann.held+news@xn--bcher-kva.example' }),
    await held({ envelopeFrom: 'ANN.HELD@xn--bcher-kva.example' }),
    await held({ replyTo: 'ann.held@bücher.example' }),
    await held({ text: 'Please write to Ann.Held@XN--bcher-kva.example.' }),
  ]
  const others = [
    await held({ fromAddress: 'joann.held@xn--bcher-kva.example' }),
    await held({ text: 'Please write to joann.held@bücher.example.' }),
  ]
  await eraseWriter(page(letter))
  const left = await db.inboundMessage.findMany({
    where: { id: { in: [...theirs, ...others] }, clearedAt: null },
    select: { id: true },
  })
  expect(left.map(({ id }) => id).sort()).toEqual([...others].sort())
})

it('erases a writer and nobody else, keeps the counts, and notes it beside the database first', async () => {
  const other = await confirmed()
  const letter = await confirmed()
  await sends(letter.id)
  expect(await eraseWriter(page(letter))).toMatchObject({ ok: true, letters: 1 })
  expect(await eraseWriter(page(letter))).toMatchObject({ reason: 'not_found' })
  expect(await ownPage(letters.db, { token: ownPageToken(letter.supporterId), now })).toBeNull()
  expect(await ownPage(letters.db, { token: ownPageToken(other.supporterId), now })).not.toBeNull()
  expect(await letters.db.letter.findUniqueOrThrow({ where: { id: letter.id } })).toMatchObject({
    state: 'sent',
    body: '',
    senderAddress: '',
    clearedFor: 'wish',
  })
  expect(await compareCounts(letters.db)).toEqual([])
  const writer = erasureMark({ email: letter.senderEmail, name: letter.senderName })
  expect(await letters.db.erasure.findUniqueOrThrow({ where: { writer } })).toEqual({ writer, at: now })
  const noted = await readFile(join(folder, 'erasures.txt'), 'utf8')
  expect(noted.split('\n').filter((line) => line.endsWith(writer))).toEqual([
    `${now.toISOString()} ${writer}`,
  ])
})
