import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { readPieces } from '#lib/files/mail-source.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { LOOP_HEADER } from './copy-to-supporter.ts'
import { placeByHand } from './place-by-hand.ts'
import { placeMessage } from './place-message.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'
import { receive } from './testing/mail.ts'

const { aLetter, arrive, copiesFor, data, repliesTo } = answeredLetters()

describe('nothing is dropped: it waits for a person', () => {
  test('when it cannot be placed', async () => {
    const { inbound } = await arrive({})
    expect(inbound).toMatchObject({ state: 'held', subject: 'RE: Rheumatology in Leeds' })
    expect(inbound.heldReason).toMatch(/answers no message of ours/)
  })

  test('when the supporter writes to their letter’s address: for their own yes, not for staff', async () => {
    const letter = await aLetter()
    const from = letter.senderEmail
    const { placed } = await arrive({ to: letterAddress(letter), from, headers: { From: `Ann <${from}>` } })
    // Until they say on their own page that it is theirs.
    expect(placed).toMatchObject({ outcome: 'relayed' })
    expect(await data().db.relay.findMany({ where: { letterId: letter.id } })).toMatchObject([
      { state: 'asked' },
    ])
    expect(await copiesFor(letter)).toEqual([])
  })

  test('when our own message comes round again', async () => {
    const letter = await aLetter()
    const { placed } = await arrive({
      to: letterAddress(letter),
      headers: { [LOOP_HEADER]: 'letters.invalid' },
    })
    expect(placed.outcome).toBe('set_aside')
    expect(await copiesFor(letter)).toEqual([])
  })

  test('when it names two letters', async () => {
    const [first, second] = [await aLetter(), await aLetter()]
    const { placed, inbound } = await arrive({
      headers: { Cc: `${letterAddress(first)}, ${letterAddress(second)}` },
    })
    expect(placed.outcome).toBe('held')
    expect(inbound.suggestions.map(({ letterId }) => letterId).sort()).toEqual([first.id, second.id].sort())
  })

  test.each([
    ['no message at all', Buffer.from('\0\0\0\r\n\r\n')],
    ['parts within parts without end', Buffer.from(nested(300))],
  ])('when it is %s', async (_, raw) => {
    const inboundId = await receive(data().db, { raw, from: '', now })
    const placed = await placeMessage({ db: data().db, now, inboundId })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringContaining('source is kept') })
    const { source } = await data().db.inboundMessage.findUniqueOrThrow({
      where: { id: inboundId },
      select: { source: true },
    })
    expect(await buffer(readPieces(data().db, source).pieces())).toEqual(raw)
  })

  test('and nobody is sent what nobody could read, whoever places it', async () => {
    const letter = await aLetter()
    const raw = Buffer.from(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(1_200)}`)
    const inboundId = await receive(data().db, { raw, now })
    const placed = await placeMessage({ db: data().db, now, inboundId })
    expect(placed).toMatchObject({ outcome: 'held', reason: expect.stringContaining('1,000 parts') })
    const person = await makePerson(data().db)
    const place = { db: data().db, person, inboundId, letterReference: letter.reference, now }
    expect(await placeByHand(place)).toMatchObject({ ok: true })
    expect(await copiesFor(letter)).toEqual([])
  })

  test('and is a reply once a person has placed it', async () => {
    const letter = await aLetter()
    const { inboundId } = await arrive({})
    const coordinator = await makePerson(data().db)
    const place = (letterReference: string, person = coordinator) =>
      placeByHand({ db: data().db, person, inboundId, letterReference, now })
    const officer = await makePerson(data().db, { role: 'officer' })
    expect(await place(letter.reference, officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await place('CH-0000-0000')).toMatchObject({ ok: false, reason: 'unknown_letter' })
    expect(await place(` ${letter.reference.toLowerCase()} `)).toMatchObject({ ok: true })
    expect(await place(letter.reference)).toMatchObject({ ok: false, reason: 'already_placed' })
    expect(await repliesTo(letter)).toMatchObject([{ matchedBy: 'hand' }])
    expect(await copiesFor(letter)).toHaveLength(1)
  })
})

function nested(depth: number): string {
  let text = 'From: a@b.invalid\r\n'
  for (let level = 0; level < depth; level++) {
    text += `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`
  }
  return text
}
