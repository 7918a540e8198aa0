import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter } from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { confirmToken, newConfirmation, tokenOf } from './confirm-token.ts'
import { letterBehindLink } from './data.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

const now = new Date('2026-03-10T12:00:00Z')
const text = { subject: 'Please help', body: 'Dear Member,\n\nMy hands hurt.' }
const aLetter = () => newConfirmation({ ...text, now })

it('is letters and digits that survive an address, new each time', () => {
  const tokens = Array.from({ length: 50 }, () => aLetter().token)
  expect(tokens.every((token) => /^[a-z2-7]{39}$/.test(token))).toBe(true)
  expect(new Set(tokens).size).toBe(50)
})

it('can be made again from what the row keeps, and from nothing else', () => {
  const { token, data } = aLetter()
  expect(tokenOf({ ...text, ...data })).toBe(token)
  expect(JSON.stringify(data)).not.toContain(token)
  expect(confirmToken({ ...text, nonce: data.confirmNonce })).toBe(token)
  expect(confirmToken({ ...text, nonce: 'another' })).not.toBe(token)
})

it.each([
  { ...text, subject: 'Please help ' },
  { ...text, body: `${text.body}.` },
  // The same symbols, divided otherwise.
  { subject: `${text.subject}${text.body}`, body: '' },
])('is of one text and no other: %j', (other) => {
  const { data } = aLetter()
  expect(tokenOf({ ...other, ...data })).toBeNull()
})

it('confirms only the text that was mailed, however the row came to hold another', async () => {
  const { token, data } = aLetter()
  const { id } = await makeLetter(test.db, { ...text, ...data })
  expect(await letterBehindLink(test.db, { token, now })).toMatchObject({ outcome: 'awaiting' })
  await test.db.letter.update({ where: { id }, data: { body: 'Dear Member,\n\nSomething else.' } })
  expect(await confirmLetter({ db: test.db, now, token })).toEqual({ ok: false, reason: 'unknown_token' })
  expect(await letterBehindLink(test.db, { token, now })).toEqual({ outcome: 'unknown' })
  expect(await test.db.letter.findUniqueOrThrow({ where: { id } })).toMatchObject({
    state: 'awaiting_confirmation',
    confirmedAt: null,
  })
  expect(await test.db.outboxMessage.count({ where: { correlationId: id } })).toBe(0)
})

it('still leads to its letter when the text of a confirmed one is written anew', async () => {
  const { token, data } = aLetter()
  await makeLetter(test.db, {
    ...text,
    ...data,
    body: 'Written anew.',
    state: 'held',
    heldReason: 'signatories_changed',
  })
  expect(await letterBehindLink(test.db, { token, now })).toMatchObject({
    outcome: 'held',
    heldReason: 'signatories_changed',
  })
  expect(await confirmLetter({ db: test.db, now, token })).toEqual({
    ok: true,
    again: true,
    held: 'signatories_changed',
  })
})

it.each([
  ['with a full stop behind it', (token: string) => `${token}.`],
  ['in brackets', (token: string) => `${token})`],
  ['in capitals', (token: string) => token.toUpperCase()],
])('a link %s is forgiven', async (_, copied) => {
  const { token, data } = aLetter()
  await makeLetter(test.db, { ...text, ...data })
  expect(await letterBehindLink(test.db, { token: copied(token), now })).toMatchObject({
    outcome: 'awaiting',
  })
  expect(await confirmLetter({ db: test.db, now, token: copied(token) })).toMatchObject({
    ok: true,
    again: false,
  })
})

it.each([
  ['cut short', (token: string) => token.slice(0, -1)],
  ['with a sign too many', (token: string) => `${token}a`],
  ['forged', () => 'a'.repeat(39)],
  ['with a NUL', (token: string) => `${token.slice(0, 38)}\u0000`],
  ['far too long', (token: string) => token.repeat(1_000)],
])('a link %s is nobody’s, and changes nothing', async (_, spoil) => {
  const { token, data } = aLetter()
  const { id } = await makeLetter(test.db, { ...text, ...data })
  const spoilt = spoil(token)
  expect(await confirmLetter({ db: test.db, now, token: spoilt })).toEqual({
    ok: false,
    reason: 'unknown_token',
  })
  expect(await letterBehindLink(test.db, { token: spoilt, now })).toEqual({ outcome: 'unknown' })
  expect((await test.db.letter.findUniqueOrThrow({ where: { id } })).state).toBe('awaiting_confirmation')
})
