import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { mailboxKey } from '#lib/letters/mailbox-key.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { readMime } from '#lib/platform/read-mime.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { heldDetail } from '#lib/replies/holding-pen-data.ts'
import { placeMessage } from '#lib/replies/place-message.ts'
import { arrive, eml, type Mail, receive } from '#lib/replies/testing/mail.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { eraseWriter } from './erase-writer.ts'
import { eraseForRequest, sayNoRequest, sendRequestLink } from './handle-request.ts'
import { countOpenRequests, openRequests } from './requests-data.ts'

let data: TestDatabase
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'requests-'))
  vi.stubEnv('ERASURES_FILE', join(folder, 'erasures.txt'))
  data = await testDatabase()
})
afterAll(async () => {
  await data.drop()
  await rm(folder, { recursive: true })
})

const now = new Date('2026-03-10T12:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * DAY_MS)
const aLetter = (given: object = {}) =>
  makeLetter(data.db, { state: 'sent', createdAt: later(-60), confirmedAt: later(-60), ...given })
const asks = (letter: Letter, mail: Mail = {}, at = now) =>
  arrive(data.db, {
    to: 'campaigns@letters.invalid',
    from: letter.senderEmail,
    body: 'Please delete me.',
    now: at,
    ...mail,
    headers: { From: `${letter.senderName} <${letter.senderEmail}>`, Subject: 'Hello', ...mail.headers },
  })
const requestOf = ({ supporterId }: Letter) => data.db.request.findFirstOrThrow({ where: { supporterId } })
const mailsTo = ({ senderEmail }: Letter, kind: 'request_received' | 'own_page_link') =>
  data.db.outboxMessage.findMany({ where: { kind, correlationId: mailboxKey(senderEmail) } })
const coordinator = () => makePerson(data.db)
const cleared = async ({ id }: Letter) =>
  (await data.db.letter.findUniqueOrThrow({ where: { id } })).clearedAt !== null

describe('“please delete me”', () => {
  test.each<[string, (letter: Letter) => string]>([
    ['campaigns@', () => 'campaigns@letters.invalid'],
    ['replies@', () => 'replies@letters.invalid'],
    ['postmaster@', () => 'postmaster@letters.invalid'],
    ['the letter’s own address', letterAddress],
  ])('at %s is a request due in a month, and no corpse in the holding pen', async (_, to) => {
    const letter = await aLetter()
    const { inboundId, inbound, placed } = await asks(letter, { to: to(letter) })
    expect([placed.outcome, inbound.state]).toEqual(['requested', 'requested'])
    expect(await requestOf(letter)).toMatchObject({
      state: 'open',
      sender: 'unknown',
      dueOn: new Date('2026-04-10'),
      inboundId,
    })
    expect(await heldDetail(data.db, inboundId)).toBeNull()
    expect(await data.db.relay.count({ where: { letterId: letter.id } })).toBe(0)
    const [mail, ...more] = await mailsTo(letter, 'request_received')
    expect(more).toEqual([])
    const read = await readMime(new Uint8Array(mail?.raw ?? []))
    expect(read.ok && read.mail.text).toContain(`/yours/${ownPageToken(letter.supporterId)}`)
  })

  test('in Welsh gets the mail in Welsh', async () => {
    const letter = await aLetter({ language: 'cy' })
    await asks(letter, { body: 'Dilëwch fy nata os gwelwch yn dda.' })
    const [mail] = await mailsTo(letter, 'request_received')
    const read = await readMime(new Uint8Array(mail?.raw ?? []))
    expect(read.ok && read.mail.subject).toBe('Mae eich neges am eich data gennym')
  })

  test('said again, and to two addresses at once, is one request and one mail', async () => {
    const letter = await aLetter()
    const raw = eml({ headers: { From: letter.senderEmail }, body: 'Stop writing to me!' })
    const ids = await Promise.all(
      ['replies', 'campaigns'].map((name) =>
        receive(data.db, { raw, from: letter.senderEmail, to: `${name}@letters.invalid`, now }),
      ),
    )
    await Promise.all(ids.map((inboundId) => placeMessage({ db: data.db, now, inboundId })))
    await asks(letter, {}, later(1))
    expect(await data.db.request.count({ where: { supporterId: letter.supporterId } })).toBe(1)
    expect(await mailsTo(letter, 'request_received')).toHaveLength(1)
    const states = await data.db.inboundMessage.findMany({ where: { fromAddress: letter.senderEmail } })
    expect(states.map(({ state }) => state).sort()).toEqual(['requested', 'set_aside', 'set_aside'])
    expect(await compareCounts(data.db)).toEqual([])
  })

  test('from somebody of whom nothing is kept waits for a person', async () => {
    const headers = { From: 'nobody@elsewhere.example' }
    const { inbound } = await arrive(data.db, {
      to: 'replies@letters.invalid',
      headers,
      body: 'Delete me',
      now,
    })
    expect(inbound.state).toBe('held')
  })

  test('from an MP’s office is an answer like any other', async () => {
    const letter = await aLetter()
    const { placed } = await arrive(data.db, { to: letterAddress(letter), body: 'Please delete me.', now })
    expect(placed.outcome).toBe('placed')
  })

  test('that the sender’s domain denies is never erased by staff', async () => {
    const letter = await aLetter()
    await asks(letter, { headers: { 'Authentication-Results': 'mx.letters.invalid; dmarc=fail' } })
    const { id: requestId, sender } = await requestOf(letter)
    expect(sender).toBe('denied')
    const person = await coordinator()
    const press = { db: data.db, person, requestId, supporterId: letter.supporterId, now }
    expect(await eraseForRequest(press)).toMatchObject({ ok: false, reason: 'sender_denied' })
    expect(await cleared(letter)).toBe(false)
  })
})

describe('whoever deals with it', () => {
  async function open(given: object = {}) {
    const letter = await aLetter(given)
    const { inboundId } = await asks(letter)
    const { id: requestId } = await requestOf(letter)
    return { letter, inboundId, press: { db: data.db, person: await coordinator(), requestId, now } }
  }

  test('finds it in the list, what is due first at the top', async () => {
    const first = await aLetter()
    await asks(first, {}, later(-40))
    const { letter } = await open()
    const { items, total } = await openRequests(data.db, { now })
    expect(total).toBe(await countOpenRequests(data.db))
    const at = (one: Letter) => items.findIndex(({ fromAddress }) => fromAddress === one.senderEmail)
    expect(at(first)).toBeLessThan(at(letter))
    expect(items[at(first)]).toMatchObject({ overdue: true, dueOn: '2026-02-28', text: 'Please delete me.' })
    expect(items[at(letter)]).toMatchObject({ overdue: false, writers: [{ id: letter.supporterId }] })
  })

  test('sends the link, once a day', async () => {
    const { letter, press } = await open()
    expect(await sendRequestLink(press)).toEqual({ ok: true })
    expect(await sendRequestLink(press)).toMatchObject({ reason: 'sent_today' })
    expect(await sendRequestLink({ ...press, now: later(1) })).toEqual({ ok: true })
    expect(await mailsTo(letter, 'own_page_link')).toHaveLength(2)
  })

  test('erases, and nothing of the message is kept', async () => {
    const { letter, inboundId, press } = await open()
    const erase = { ...press, supporterId: letter.supporterId }
    expect(await eraseForRequest(erase)).toEqual({ ok: true })
    expect(await cleared(letter)).toBe(true)
    expect(await requestOf(letter)).toMatchObject({ state: 'done', endedAt: now })
    const message = await data.db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })
    expect(message).toMatchObject({ text: '', words: '', fromAddress: '', clearedAt: now })
    expect(await eraseForRequest(erase)).toMatchObject({ reason: 'ended' })
    expect(await compareCounts(data.db)).toEqual([])
  })

  test('erases nobody else than who writes from that mailbox', async () => {
    const { letter, press } = await open()
    const other = await aLetter()
    const refusal = await eraseForRequest({ ...press, supporterId: other.supporterId })
    expect(refusal).toMatchObject({ reason: 'nobody' })
    expect([await cleared(other), await cleared(letter)]).toEqual([false, false])
  })

  test('says that it is none, and it waits in the holding pen', async () => {
    const { inboundId, press } = await open()
    expect(await sayNoRequest(press)).toEqual({ ok: true })
    expect(await heldDetail(data.db, inboundId)).toMatchObject({ state: 'held' })
    expect(await sayNoRequest(press)).toMatchObject({ reason: 'ended' })
    expect(await compareCounts(data.db)).toEqual([])
  })

  test('needs the right', async () => {
    const { press } = await open()
    const person = await makePerson(data.db, { role: 'officer' })
    for (const verb of [sendRequestLink, sayNoRequest]) {
      expect(await verb({ ...press, person })).toMatchObject({ reason: 'not_allowed' })
    }
  })

  test('at once with the supporter on their own page: they are erased once, and it ends once', async () => {
    const { letter, press } = await open()
    const token = ownPageToken(letter.supporterId)
    await Promise.all([
      eraseForRequest({ ...press, supporterId: letter.supporterId }),
      eraseWriter({ db: data.db, token, language: 'en', now }),
      sayNoRequest(press),
    ])
    expect(await cleared(letter)).toBe(true)
    expect(['done', 'no_request']).toContain((await requestOf(letter)).state)
    expect(await compareCounts(data.db)).toEqual([])
  })
})

test('whoever erases themself ends their request', async () => {
  const letter = await aLetter()
  await asks(letter)
  await eraseWriter({ db: data.db, token: ownPageToken(letter.supporterId), language: 'en', now })
  expect(await requestOf(letter)).toMatchObject({ state: 'done' })
  expect(await compareCounts(data.db)).toEqual([])
})
