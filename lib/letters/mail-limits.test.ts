import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { anAddress, type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { connectDatabase, type Database } from '#lib/platform/database.ts'
import { confirmLetter } from './confirm-letter.ts'
import { countMail } from './mail-limits.ts'

let letters: LettersForTests
let db: Database
let other: Database

beforeAll(async () => {
  vi.stubEnv('LETTERS_PER_CAMPAIGN', '100')
  letters = await lettersForTests()
  db = letters.db
  other = connectDatabase(letters.url)
  await other.$connect()
})
beforeEach(() => db.limitCount.deleteMany())
afterAll(async () => {
  await other.$disconnect()
  await letters.drop()
})

type Asked = { email: string; from: string; campaignId: string }
const somebody = () => `${randomUUID()}@supporter.example`
const count = (given: Partial<Asked>, on = db) =>
  countMail(on, { email: somebody(), from: anAddress(), campaignId: randomUUID(), ...given })
const times = <Result>(many: number, act: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: many }, (_, at) => act(at)))
const mailed = (answers: { ok: boolean }[]) => answers.filter(({ ok }) => ok).length

describe('a mailbox', () => {
  it('gets seven mails at most that one network asked for, however its address is written', async () => {
    const from = anAddress()
    const answers = []
    for (let at = 0; at < 30; at += 1) {
      const email = at % 2 ? `Victim+${at}@EXAMPLE.org` : 'victim@example.org'
      answers.push(await count({ email, from }))
    }
    expect(mailed(answers)).toBe(7)
    expect(answers.at(-1)).toEqual({ ok: false, full: 'mailbox', again: expect.closeTo(86_400, -2) })
  })

  it('gets eighteen in all from any number of networks, at once and in two processes', async () => {
    const answers = await times(60, (at) => count({ email: `victim+${at}@example.org` }, at % 2 ? db : other))
    expect(mailed(answers)).toBe(18)
  })

  it('that a stranger has filled still gets the mail its owner asks for from their own network', async () => {
    const stranger = anAddress()
    const email = somebody()
    for (let at = 0; at < 10; at += 1) await count({ email, from: stranger })
    expect(await count({ email, from: stranger })).toMatchObject({ ok: false, full: 'mailbox' })
    expect(await count({ email })).toMatchObject({ ok: true })
  })

  it('that many networks of one site have filled still does', async () => {
    const email = somebody()
    for (let at = 0; at < 30; at += 1) await count({ email, from: `2001:db8:1:${at}::1` })
    expect(await count({ email })).toMatchObject({ ok: true })
  })

  it('that answers is not limited: a home where many share one', async () => {
    const email = somebody()
    for (let person = 0; person < 12; person += 1) {
      const input = await letters.aLetter({ email, name: `Resident ${person}` })
      expect(await letters.submit(input, now, { from: '192.0.2.1' })).toMatchObject({ ok: true })
      const token = (await letters.tokensMailedTo(email)).at(-1) ?? ''
      expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true })
    }
  })
})

describe('a network', () => {
  it('sends a hundred and twenty letters an hour, and nothing of what is refused counts for anybody else', async () => {
    const from = anAddress()
    const campaignId = randomUUID()
    const email = somebody()
    expect(mailed(await times(130, () => count({ from })))).toBe(120)
    for (let at = 0; at < 120; at += 1) {
      expect(await count({ from, email, campaignId })).toMatchObject({ ok: false, full: 'network' })
    }
    expect(mailed(await times(6, () => count({ email, campaignId })))).toBe(6)
    expect(mailed(await times(94, () => count({ campaignId })))).toBe(94)
  })

  it('is a whole /64 of IPv6, and five of them a site', async () => {
    expect(mailed(await times(130, (at) => count({ from: `2001:db8:7:1::${at}` })))).toBe(120)
    expect(mailed(await times(600, (at) => count({ from: `2001:db8:7:${at + 2}::1` })))).toBe(480)
  })
})

describe('a campaign', () => {
  it('that strangers have filled still takes three letters an hour from everybody else', async () => {
    const campaignId = randomUUID()
    await times(100, (at) => count({ campaignId, from: `198.51.100.${at}` }))
    const from = anAddress()
    const answers = await times(5, () => count({ campaignId, from }))
    expect(mailed(answers)).toBe(3)
    expect(answers).toContainEqual({ ok: false, full: 'campaign', again: expect.closeTo(3_600, -2) })
    expect(await count({ campaignId })).toMatchObject({ ok: true })
    expect(await count({ from })).toMatchObject({ ok: true })
  })
})

it('a letter to a full mailbox joins the mail that waits there, and one that is not taken counts nowhere', async () => {
  const email = somebody()
  const from = anAddress()
  const submit = async (given = {}) =>
    letters.submit(await letters.aLetter({ email, name: `Person ${randomUUID()}`, ...given }), now, { from })
  const refused = await submit({ postcode: 'EH1 1YZ' })
  expect(refused).toMatchObject({ ok: false, reason: 'not_your_seat' })
  const answers = []
  for (let at = 0; at < 9; at += 1) answers.push(await submit())
  expect(mailed(answers)).toBe(9)
  expect(await db.letter.count({ where: { senderEmail: email } })).toBe(9)
  expect(await letters.tokensMailedTo(email)).toHaveLength(1)
})

it('a button pressed five times at once counts once', async () => {
  const input = await letters.aLetter()
  const device = { mark: randomUUID(), made: '' }
  await times(5, () => letters.submit(input, now, { device, from: '192.0.2.1' }))
  const counts = await db.limitCount.findMany()
  expect(counts.length).toBeGreaterThan(0)
  expect(counts.map(({ points }) => points)).toEqual(counts.map(() => 1))
})
