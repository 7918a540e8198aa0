import { describe, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { makeLetter, makePerson } from '#prisma/seed/factories.ts'
import type { Authenticated } from './ask-authentication.ts'
import { clearReplies } from './clear-replies.ts'
import { replyDetail, replyList } from './data.ts'
import { keepBack, passOn } from './pass-on.ts'
import { placeByHand } from './place-by-hand.ts'
import { placeMessage } from './place-message.ts'
import { tellWhatWasFiled } from './tell-what-was-filed.ts'
import { allAnswers } from './testing/all-answers.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'
import { eml, type Mail, OFFICE, receive } from './testing/mail.ts'

const { aLetter, arrive, copiesFor, data, repliesTo } = answeredLetters()

const BAIT = 'I will sign. See https://elsewhere.example/login and www.elsewhere.example.'
const doubtful = { headers: { 'Authentication-Results': 'mx.example; dmarc=fail' }, body: BAIT }
const person = async () => ({ db: data().db, person: await makePerson(data().db), now })
const waiting = async () =>
  (await keptCounts(data().db, ['answers_waiting'])).reduce((sum, { n }) => sum + n, 0)

async function aWaiting(mail: Mail = doubtful) {
  const letter = await aLetter()
  await arrive({ to: letterAddress(letter), ...mail })
  const [reply] = await repliesTo(letter)
  if (!reply) throw new Error('no answer came')
  return { letter, reply }
}

/** Places a message as if DNS had said this of its sender. */
async function arriveFrom(authenticated: Authenticated, letter: Letter, mail: Mail) {
  const { db } = data()
  const inboundId = await receive(db, { raw: eml(mail), to: letterAddress(letter), ...mail, now })
  await placeMessage({ db, now, inboundId, authenticate: async () => authenticated })
  return db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })
}
const confirmed: Authenticated = {
  domain: 'parliament.invalid',
  dmarc: 'pass',
  confirmed: true,
  denied: null,
  forwardedBy: null,
}

test('an answer that nothing speaks against goes on at once, as plausible', async () => {
  const { letter, reply } = await aWaiting({})
  expect(reply).toMatchObject({ passedOnAt: now, waitsSince: null })
  expect(await copiesFor(letter)).toHaveLength(1)
  expect(
    await replyDetail(data().db, { id: reply.id, filter: { show: 'all' }, reader: allAnswers }),
  ).toMatchObject({ trust: 'plausible' })
})

describe('an answer that could not be verified', () => {
  test('is kept and listed, and waits: its supporter gets nothing yet', async () => {
    const before = await waiting()
    const { letter, reply } = await aWaiting()
    expect(reply).toMatchObject({ passedOnAt: null, waitsSince: now })
    expect(await copiesFor(letter)).toEqual([])
    expect(await waiting()).toBe(before + 1)
    const list = await replyList(data().db, { show: 'waiting', limit: 50 }, allAnswers)
    expect(list.waiting).toBe(before + 1)
    expect(list.items.find(({ id }) => id === reply.id)).toMatchObject({ trust: 'unverified', waits: true })
  })

  test('goes on when somebody lets it, once, and nothing in the copy can be pressed', async () => {
    const { letter, reply } = await aWaiting()
    const asked = { ...(await person()), replyId: reply.id, isOffice: false }
    const twice = await Promise.all([passOn(asked), passOn(asked)])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await passOn(asked)).toMatchObject({ ok: false, reason: 'not_waiting' })
    const copies = await copiesFor(letter)
    expect(copies).toHaveLength(1)
    const raw = Buffer.from(copies[0]?.raw ?? [])
      .toString()
      .replace(/=\r?\n/g, '')
    expect(raw).toContain('elsewhere[.]example/login')
    expect(raw).not.toMatch(/elsewhere\.example/)
    expect(raw).toContain('could not tell who sent it')
    expect(await data().db.knownSender.count({ where: { memberId: letter.memberId } })).toBe(0)
  })

  test('is kept back for good, and never told of', async () => {
    const { letter, reply } = await aWaiting()
    const before = await waiting()
    const by = await person()
    expect(await keepBack({ ...by, replyId: reply.id })).toEqual({ ok: true })
    expect(await waiting()).toBe(before - 1)
    expect(await passOn({ ...by, replyId: reply.id, isOffice: true })).toMatchObject({
      reason: 'not_waiting',
    })
    const long = new Date(now.getTime() - 3_600_000)
    await data().db.reply.update({
      where: { id: reply.id },
      data: { state: 'supportive', classifiedById: by.person.id, classifiedAt: long },
    })
    await tellWhatWasFiled({ db: data().db, now })
    expect(await data().db.outboxMessage.count({ where: { correlationId: letter.id } })).toBe(0)
  })

  test('waits for nobody once its words were cleared', async () => {
    const { reply } = await aWaiting()
    const before = await waiting()
    await data().db.$transaction((tx) => clearReplies(tx, { ids: [reply.id], now }))
    expect(await waiting()).toBe(before - 1)
    expect(await passOn({ ...(await person()), replyId: reply.id, isOffice: false })).toMatchObject({
      reason: 'not_waiting',
    })
  })

  test('is let through by coordinators alone', async () => {
    const { reply } = await aWaiting()
    const officer = await makePerson(data().db, { role: 'officer' })
    const asked = { db: data().db, person: officer, replyId: reply.id, now }
    expect(await passOn({ ...asked, isOffice: true })).toMatchObject({ reason: 'not_allowed' })
    expect(await keepBack(asked)).toMatchObject({ reason: 'not_allowed' })
    expect(await data().db.reply.findUnique({ where: { id: reply.id } })).toMatchObject({ waitsSince: now })
  })
})

describe('an office', () => {
  const from = { headers: { From: 'Casework <case@desk.invalid>' } }

  test('is known only when somebody says so, and then what its domain confirms is verified', async () => {
    const { letter, reply } = await aWaiting({
      ...doubtful,
      headers: { ...doubtful.headers, ...from.headers },
    })
    await passOn({ ...(await person()), replyId: reply.id, isOffice: true })
    expect(await data().db.knownSender.findMany({ where: { memberId: letter.memberId } })).toMatchObject([
      { address: 'case@desk.invalid' },
    ])
    const same = await arriveFrom(confirmed, letter, { ...from, body: 'One more thing.' })
    expect(same.trust).toBe('verified')
    const other = await arriveFrom(confirmed, await aLetter(), { ...from, body: 'Of another member.' })
    expect(other.trust).toBe('plausible')
  })

  test('that is verified is placed by a reference, whatever address it wrote to', async () => {
    const letter = await aLetter()
    await data().db.knownSender.create({ data: { memberId: letter.memberId, address: OFFICE } })
    const mail = { to: 'abuse@letters.invalid', body: `I will sign. ${letter.reference}` }
    expect(await arriveFrom({ ...confirmed, confirmed: false, dmarc: 'none' }, letter, mail)).toMatchObject({
      state: 'held',
    })
    expect(await arriveFrom(confirmed, letter, { ...mail, body: `${mail.body}!` })).toMatchObject({
      state: 'placed',
      trust: 'verified',
    })
    expect(await repliesTo(letter)).toMatchObject([{ matchedBy: 'known_sender', passedOnAt: now }])
  })

  test('is learned when a held message is placed by hand, but never of a supporter’s address', async () => {
    const letter = await makeLetter(data().db, { state: 'sent' })
    const place = async (From: string, body: string) => {
      const { inboundId } = await arrive({ headers: { From }, body })
      const asked = { inboundId, letterReference: letter.reference, isOffice: true }
      expect(await placeByHand({ ...(await person()), ...asked })).toMatchObject({ ok: true })
    }
    await place(letter.senderEmail, 'It is me.')
    await place('desk@office.invalid', 'It is us.')
    expect(await data().db.knownSender.findMany({ where: { memberId: letter.memberId } })).toMatchObject([
      { address: 'desk@office.invalid' },
    ])
  })
})

test('what waits is counted as it is', async () => {
  expect((await compareCounts(data().db)).filter(({ what }) => what === 'answers_waiting')).toEqual([])
})
