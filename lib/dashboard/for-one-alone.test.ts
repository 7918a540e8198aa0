import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareCounts, mendCounts } from '#lib/counts/compare-counts.ts'
import { findLetters } from '#lib/letters/find-letters.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { letterList } from '#lib/letters/letter-list.ts'
import { type LetterShow, letterShows } from '#lib/letters/letter-list-schema.ts'
import type { Letter } from '#lib/platform/generated/prisma/client.ts'
import { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { openRequests } from '#lib/privacy/requests-data.ts'
import { LOOP_HEADER } from '#lib/replies/copy-to-supporter.ts'
import { replyDetail, replyList, replySource } from '#lib/replies/data.ts'
import { heldFile, replyFile } from '#lib/replies/file-data.ts'
import { heldDetail, heldSource, holdingPen } from '#lib/replies/holding-pen-data.ts'
import { moveAnswer } from '#lib/replies/move-answer.ts'
import { placeByHand } from '#lib/replies/place-by-hand.ts'
import { holdUnplaceable, placeMessage } from '#lib/replies/place-message.ts'
import { heldShow } from '#lib/replies/schema.ts'
import { allAnswers } from '#lib/replies/testing/all-answers.ts'
import { arrive, eml, type Mail, receive, report, sentAs } from '#lib/replies/testing/mail.ts'
import { makeCampaign, makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { dashboardNow } from './data.ts'

const logged = vi.hoisted((): string[] => [])
vi.mock('#lib/platform/log.ts', async () => {
  const { pino } = await import('pino')
  const logger = pino({ level: 'trace' }, { write: (line: string) => logged.push(line) })
  return { log: () => logger }
})

let test: TestDatabase
const now = new Date('2026-03-10T12:00:00Z')
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())
// Each looks at all there is.
beforeEach(async () => {
  const { db } = test
  logged.length = 0
  await db.request.deleteMany()
  await db.relay.deleteMany()
  await db.reply.deleteMany()
  await db.attachedFile.deleteMany()
  await db.inboundMessage.deleteMany()
  await mendCounts(db)
})

const WORD = 'Canaryword'
const SENDER = 'Canarysender'
const ADDRESS = 'canaryaddress@office.example'
const FILE = 'Canaryfile'

const words: Mail = {
  headers: {
    From: `${SENDER} <${ADDRESS}>`,
    Subject: `Re: ${WORD}`,
    'Content-Type': 'multipart/mixed; boundary=b',
  },
  body: [
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${WORD}: I will sign.`,
    '--b',
    `Content-Type: text/plain; name="${FILE}.txt"`,
    `Content-Disposition: attachment; filename="${FILE}.txt"`,
    '',
    `${WORD} in a file`,
    '--b--',
  ].join('\n'),
}
const withHeaders = (headers: Mail['headers'], mail: Mail = words): Mail => ({
  ...mail,
  headers: { ...mail.headers, ...headers },
})
const doubtful = withHeaders({ 'Authentication-Results': 'mx.example; dmarc=fail' })

async function aLetter(answersGoTo: 'supporter_alone' | 'supporter_and_staff' = 'supporter_alone') {
  const { id: campaignId, slug } = await makeCampaign(test.db, { answersGoTo })
  return { slug, letter: await makeLetter(test.db, { campaignId, state: 'sent' }) }
}

async function textOf(source: { pieces: () => AsyncIterable<Uint8Array> } | null): Promise<string> {
  const parts: Uint8Array[] = []
  if (source) for await (const piece of source.pieces()) parts.push(piece)
  return Buffer.concat(parts).toString('latin1')
}

// Each walks over every read there is.
vi.setConfig({ testTimeout: 60_000 })

/** Everything that any read of the desk gives of anything, as one text. */
async function allThatStaffSee(slug: string): Promise<string> {
  const { db } = test
  const seen: unknown[] = [...logged]
  const shows = ['unread', 'waiting', 'all', ...Object.values(ReplyState)] as const
  for (const show of shows) seen.push(await replyList(db, { show, limit: 1000 }, allAnswers))
  for (const { id } of await db.reply.findMany({ select: { id: true } })) {
    seen.push(
      await replyDetail(db, { id, filter: { show: 'all' }, reader: allAnswers }),
      await textOf(await replySource(db, { id, reader: allAnswers })),
    )
    seen.push(await replyFile(db, { id, number: '1', reader: allAnswers }))
  }
  for (const show of heldShow.options) seen.push(await holdingPen(db, { show }))
  for (const { id } of await db.inboundMessage.findMany({ select: { id: true } })) {
    seen.push(await heldDetail(db, id), await textOf(await heldSource(db, id)))
    const file = await heldFile(db, { id, number: '1' })
    if (file) seen.push(await db.attachedFile.findUnique({ where: { id: file } }))
  }
  seen.push(await openRequests(db, { now }))
  for (const show of Object.keys(letterShows) as LetterShow[]) seen.push(await letterList(db, { show }))
  for (const find of [WORD, SENDER, ADDRESS]) {
    const found = await findLetters(db, { find, now })
    expect(found.letters).toEqual([])
  }
  for (const campaign of [slug, null]) {
    seen.push(await dashboardNow(db, { campaign, now, exact: true, newest: true }))
  }
  return JSON.stringify(seen)
}

const arriveAt = (letter: Letter, mail: Mail = words) =>
  arrive(test.db, { ...mail, to: letterAddress(letter), now })

it('shows the words, the files and the sender of an answer that staff read', async () => {
  const { letter, slug } = await aLetter('supporter_and_staff')
  await arriveAt(letter)
  const seen = await allThatStaffSee(slug)
  for (const word of [WORD, SENDER, ADDRESS, FILE]) expect([word, seen.includes(word)]).toEqual([word, true])
})

describe('of an answer for the supporter alone staff see that it came, and no word of it', () => {
  type Comes = (letter: Letter) => Promise<unknown>
  const held: [string, Comes, string[]][] = [
    ['at once', (letter) => arriveAt(letter), []],
    [
      'sent by a machine',
      (letter) => arriveAt(letter, withHeaders({ 'Auto-Submitted': 'auto-replied' })),
      [],
    ],
    [
      'the same once more',
      async (letter) => [await arriveAt(letter), await arriveAt(letter)],
      [SENDER, ADDRESS],
    ],
    // Whoever passes it on has to know from where it came.
    ['waiting, for it could not be verified', (letter) => arriveAt(letter, doubtful), [ADDRESS]],
    [
      'held, since only its reference points there',
      ({ reference }) =>
        arrive(test.db, { ...words, body: `${words.body}\n${reference}`, ...inText(reference), now }),
      [SENDER, ADDRESS],
    ],
    [
      'unreadable, at its address',
      async (letter) => {
        const to = letterAddress(letter)
        await holdUnplaceable(test.db, await receive(test.db, { raw: eml(words), to, now }))
      },
      [],
    ],
    [
      'come back as our copy',
      async (letter) => {
        const about = await sentAs(test.db, letter, 'reply_copy')
        const returned = report({ action: 'failed', status: '5.1.1', about })
        await arrive(test.db, {
          ...returned,
          body: String(returned.body).replace('Dear Jane Doe', WORD),
          to: 'bounces@letters.invalid',
          now,
        })
      },
      [],
    ],
    [
      'answered by its supporter',
      async (letter) => {
        const about = await sentAs(test.db, letter, 'reply_copy')
        await arrive(test.db, { ...withHeaders({ 'In-Reply-To': about }), from: letter.senderEmail, now })
      },
      [SENDER, ADDRESS],
    ],
    [
      'quoted by its supporter, who asks to be deleted',
      async (letter) => {
        const about = await sentAs(test.db, letter, 'reply_copy')
        const { senderEmail: from, senderName } = letter
        await arrive(test.db, {
          from,
          to: letterAddress(letter),
          headers: { From: `${senderName} <${from}>`, Subject: `Re: ${WORD}`, 'In-Reply-To': about },
          body: `Please delete my data.\n\n> ${WORD}`,
          now,
        })
        expect(await test.db.request.count()).toBe(1)
      },
      [],
    ],
    [
      'with our mark in it, sent to us by anybody',
      () => arrive(test.db, { ...withHeaders({ [LOOP_HEADER]: 'letters.invalid; supporter alone' }), now }),
      [SENDER, ADDRESS],
    ],
  ]
  it.each(held)('%s', async (_, comes, shown) => {
    const { db } = test
    const { letter, slug } = await aLetter()
    await comes(letter)
    const seen = await allThatStaffSee(slug)
    for (const word of [WORD, FILE]) expect([word, seen.includes(word)]).toEqual([word, false])
    for (const word of [SENDER, ADDRESS])
      expect([word, seen.includes(word)]).toEqual([word, shown.includes(word)])
    expect(await db.inboundMessage.count({ where: { staffMayRead: false } })).toBeGreaterThan(0)
    expect(await compareCounts(db)).toEqual([])
  })

  const inText = (reference: string): Mail => withHeaders({ Subject: `${WORD} ${reference}` })
})

describe('what points to letters of both kinds', () => {
  async function pointing() {
    const [{ letter }, { letter: other, slug }] = [await aLetter(), await aLetter('supporter_and_staff')]
    const subject = `${WORD} ${letter.reference} ${other.reference}`
    const { inboundId } = await arrive(test.db, { ...withHeaders({ Subject: subject }), now })
    const person = await makePerson(test.db)
    const place = (letterReference: string) =>
      placeByHand({ db: test.db, person, inboundId, letterReference, now })
    return { letter, other, slug, inboundId, place }
  }
  const shownOf = async (id: string) => JSON.stringify(await heldDetail(test.db, id))

  it('is read by nobody until it is placed with one that staff read', async () => {
    const { other, inboundId, place } = await pointing()
    expect(await shownOf(inboundId)).not.toContain(WORD)
    expect(await place(other.reference)).toMatchObject({ ok: true })
    expect(await shownOf(inboundId)).toContain(WORD)
  })

  it('is read by nobody ever, placed with the other', async () => {
    const { letter, inboundId, place } = await pointing()
    const placed = await place(letter.reference)
    expect(placed).toMatchObject({ ok: true })
    expect(await shownOf(inboundId)).not.toContain(WORD)
    const [reply] = await test.db.reply.findMany({ where: { inboundId } })
    expect(reply?.state).toBe('answered_alone')
  })
})

it('placed with such a letter by mistake, and taken back, staff may read it again', async () => {
  const [{ letter: wrong }, { letter: right }] = [await aLetter(), await aLetter('supporter_and_staff')]
  const inboundId = await receive(test.db, { raw: eml(words), to: 'replies@letters.invalid', now })
  await placeMessage({ db: test.db, now, inboundId })
  const person = await makePerson(test.db)
  const mayRead = async () =>
    (await test.db.inboundMessage.findUniqueOrThrow({ where: { id: inboundId } })).staffMayRead
  expect(await mayRead()).toBe(true)
  const press = { db: test.db, person, inboundId, now }
  await placeByHand({ ...press, letterReference: wrong.reference })
  expect(await mayRead()).toBe(false)
  expect(await moveAnswer({ ...press, letterReference: right.reference })).toMatchObject({ ok: true })
  expect(await mayRead()).toBe(true)
})

it('does not become readable by being placed with another letter than it came for', async () => {
  const [{ letter }, { letter: other, slug }] = [await aLetter(), await aLetter('supporter_and_staff')]
  const to = letterAddress(letter)
  const inboundId = await receive(test.db, { raw: eml(words), to, now })
  await holdUnplaceable(test.db, inboundId)
  await placeByHand({
    db: test.db,
    person: await makePerson(test.db),
    inboundId,
    letterReference: other.reference,
    now,
  })
  expect(await test.db.inboundMessage.findUnique({ where: { id: inboundId } })).toMatchObject({
    state: 'placed',
    staffMayRead: false,
  })
  const seen = await allThatStaffSee(slug)
  expect(seen.includes(FILE)).toBe(false)
})
