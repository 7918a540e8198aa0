import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { followDelivery } from '#lib/letters/follow-delivery.ts'
import type { LetterInput } from '#lib/letters/schema.ts'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { claimMessages } from '#lib/outbox/claim-messages.ts'
import { sendMessage } from '#lib/outbox/send-message.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { ownPage } from './data.ts'
import { eraseWriter } from './erase-writer.ts'
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

/** Hands one claimed letter over; `whileTalking` happens when the mail system is about to be given the text. */
async function sends(letterId: string, whileTalking: () => Promise<unknown> = async () => {}) {
  const { db } = letters
  const claimed = await claimMessages({ db, owner: 'w', lane: 'members', limit: 500, now: later(1) })
  const message = claimed.find(({ correlationId }) => correlationId === letterId)
  if (!message) return { said: false }
  let said = false
  await sendMessage({
    db,
    message,
    owner: 'w',
    now: () => now,
    kinds: { letter: { follow: followDelivery } },
    session: {
      async deliver({ release }: { release: () => Promise<boolean> }) {
        await whileTalking()
        said = await release()
        return said
          ? { kind: 'accepted', response: '250 OK' }
          : { kind: 'broke', released: false, why: 'kept back' }
      },
      close() {},
    } as never,
  })
  return { said }
}

it('stops a letter that waits for its yes: its link ends', async () => {
  const { letter, token } = await letters.submitted()
  expect(await stopLetter({ ...page(letter), letterId: letter.id })).toEqual({ ok: true })
  expect(await stateOf(letter.id)).toBe('withdrawn')
  expect(await confirmLetter({ db: letters.db, now, token })).toMatchObject({ ok: false })
})

it('stops a letter in the queue, even one that a sender has taken and not begun', async () => {
  const letter = await confirmed()
  const { said } = await sends(letter.id, () => stopLetter({ ...page(letter), letterId: letter.id }))
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
  const { writer } = await letters.db.erasure.findFirstOrThrow()
  expect(await readFile(join(folder, 'erasures.txt'), 'utf8')).toBe(`${now.toISOString()} ${writer}\n`)
})
