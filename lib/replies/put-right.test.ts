import { describe, expect, test } from 'vitest'
import { countWaiting } from '#lib/counts/change-counts.ts'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { countLeft } from '#lib/counts/testing/count-left.ts'
import { letterAddress } from '#lib/letters/letter-address.ts'
import type { DeliveryState, InboundState } from '#lib/platform/generated/prisma/enums.ts'
import { makeInbound, makeLetter, makePerson } from '#prisma/seed/factories.ts'
import { bringBack } from './bring-back.ts'
import { heldDetail, holdingPen } from './holding-pen-data.ts'
import { leaveByHand } from './leave-by-hand.ts'
import { moveAnswer } from './move-answer.ts'
import { moveManyHeld } from './move-many-held.ts'
import { placeByHand } from './place-by-hand.ts'
import { HELD_ON_A_PAGE } from './schema.ts'
import { answeredLetters, now } from './testing/answered-letters.ts'

const { aLetter, arrive, copiesFor, data, repliesTo, stateOf } = answeredLetters()

const coordinator = () => makePerson(data().db)
const press = async () => ({ db: data().db, person: await coordinator(), now })
const stateOfMessage = async (id: string) =>
  (await data().db.inboundMessage.findUniqueOrThrow({ where: { id } })).state

/** An answer from an office to a letter's own address, which a rule placed. */
async function placedAnswer(body = 'I shall raise this with the minister.') {
  const letter = await aLetter()
  const { inbound } = await arrive({ to: letterAddress(letter), body })
  expect(inbound.state).toBe('placed')
  return { letter, inboundId: inbound.id }
}

const heldPerson = (given: { state?: InboundState; text?: string } = {}) =>
  makeInbound(data().db, {
    state: 'held',
    text: 'I shall raise this.',
    fromName: 'The Office',
    fromAddress: 'office@mp.invalid',
    speaker: 'person',
    ...given,
  })

async function pointingTo(letterId: string) {
  const { id } = await heldPerson()
  await data().db.inboundSuggestion.create({ data: { inboundId: id, letterId, by: 'in_reply_to' } })
  return id
}

describe('an answer that was placed wrongly', () => {
  test('goes back to the pen: its copy is called back, and the letter is in doubt again', async () => {
    const { letter, inboundId } = await placedAnswer()
    expect(await stateOf(letter)).toBe('sent')
    const back = await bringBack({ ...(await press()), inboundId })
    expect(back).toMatchObject({ ok: true, copy: 'called_back', from: { reference: letter.reference } })
    expect(await repliesTo(letter)).toEqual([])
    expect((await copiesFor(letter)).map(({ state }) => state)).toEqual(['cancelled'])
    expect(await stateOf(letter)).toBe('in_doubt')
    const detail = await heldDetail(data().db, inboundId)
    expect(detail).toMatchObject({
      state: 'held',
      reason: expect.stringContaining(letter.reference),
      suggestions: [{ reference: letter.reference, by: 'recipient' }],
    })
    expect(await compareCounts(data().db)).toEqual([])
  })

  test.each<[DeliveryState, string]>([
    ['accepted', 'gone'],
    ['in_data', 'gone'],
    ['deferred', 'called_back'],
  ])('with its copy %s, staff are told that it is %s', async (state, copy) => {
    const { letter, inboundId } = await placedAnswer()
    const lease = state === 'in_data' ? { leaseOwner: 'sender', leaseExpiresAt: now } : {}
    await data().db.outboxMessage.updateMany({
      where: { correlationId: letter.id, kind: 'reply_copy' },
      data: { state, stateChangedAt: now, ...lease },
    })
    const taken = { lane: 'supporters', at: now, by: 1 } as const
    if (state === 'accepted') await data().db.$transaction((tx) => countLeft(tx, taken))
    expect(await bringBack({ ...(await press()), inboundId })).toMatchObject({ ok: true, copy })
  })

  test('leaves a letter alone that something else showed to have arrived', async () => {
    const { letter, inboundId } = await placedAnswer()
    await arrive({ to: letterAddress(letter), body: 'And another answer.' })
    expect(await bringBack({ ...(await press()), inboundId })).toMatchObject({ ok: true })
    expect(await stateOf(letter)).toBe('sent')
    expect((await copiesFor(letter)).map(({ state }) => state).sort()).toEqual(['cancelled', 'ready'])
  })

  test('is moved to another letter in one go, and its supporter gets the copy', async () => {
    const { letter, inboundId } = await placedAnswer()
    const right = await aLetter()
    const moved = await moveAnswer({ ...(await press()), inboundId, letterReference: right.reference })
    expect(moved).toMatchObject({ ok: true, from: { reference: letter.reference, copy: 'called_back' } })
    expect(await repliesTo(letter)).toEqual([])
    expect(await repliesTo(right)).toMatchObject([{ matchedBy: 'hand', inboundId }])
    expect((await copiesFor(right)).map(({ state }) => state)).toEqual(['ready'])
    expect([await stateOf(letter), await stateOf(right)]).toEqual(['in_doubt', 'sent'])
    expect(await compareCounts(data().db)).toEqual([])
    const told = await data().db.auditEntry.findMany({
      where: { action: 'inbound.moved', subjectId: inboundId },
      orderBy: { id: 'asc' },
      select: { from: true, to: true },
    })
    expect(told.slice(1)).toEqual([
      { from: 'placed', to: 'held' },
      { from: 'held', to: 'placed' },
    ])
  })

  test('leaves the count of those that wait for somebody, and the office learned with it is forgotten', async () => {
    const letter = await aLetter()
    const { id: inboundId } = await heldPerson()
    const place = { inboundId, letterReference: letter.reference, isOffice: true }
    const placed = await placeByHand({ ...(await press()), ...place })
    if (!placed.ok) throw new Error(placed.reason)
    const { memberId } = letter
    const known = () => data().db.knownSender.count({ where: { memberId } })
    expect(await known()).toBe(1)
    await data().db.$transaction(async (tx) => {
      await tx.reply.update({ where: { id: placed.replyId }, data: { waitsSince: now } })
      await countWaiting(tx, 1)
    })
    const colleague = await makeLetter(data().db, { memberId, gssCode: letter.gssCode })
    await moveAnswer({ ...(await press()), inboundId, letterReference: colleague.reference })
    expect(await known()).toBe(1)
    expect(await compareCounts(data().db)).toEqual([])
    await bringBack({ ...(await press()), inboundId })
    expect(await known()).toBe(0)
  })

  test('stays where it is when the other letter is none, or the same', async () => {
    const { letter, inboundId } = await placedAnswer()
    for (const [letterReference, reason] of [
      ['CH-NONE-NONE', 'unknown_letter'],
      [letter.reference.toLowerCase(), 'same_letter'],
    ] as const) {
      const refused = await moveAnswer({ ...(await press()), inboundId, letterReference })
      expect(refused).toMatchObject({ ok: false, reason })
    }
    expect(await repliesTo(letter)).toHaveLength(1)
    expect((await copiesFor(letter)).map(({ state }) => state)).toEqual(['ready'])
  })
})

describe('spam', () => {
  test('is dismissed, listed, and can be brought back', async () => {
    const { id: inboundId } = await heldPerson()
    expect(await leaveByHand({ ...(await press()), inboundId, to: 'dismissed' })).toEqual({ ok: true })
    const list = await holdingPen(data().db, { show: 'dismissed' })
    expect(list.items.map(({ id }) => id)).toContain(inboundId)
    expect(list.total).toBe(list.items.length)
    const letter = await aLetter()
    const placed = await placeByHand({ ...(await press()), inboundId, letterReference: letter.reference })
    expect(placed).toMatchObject({ ok: false, reason: 'already_placed' })
    expect(await bringBack({ ...(await press()), inboundId })).toMatchObject({ ok: true, from: null })
    expect(await stateOfMessage(inboundId)).toBe('held')
    expect(await compareCounts(data().db)).toEqual([])
  })

  test('whose words are cleared stays, and so does a report', async () => {
    const cleared = await makeInbound(data().db, {
      envelopeFrom: '',
      envelopeTo: '',
      state: 'dismissed',
      heldReason: 'Spam',
      dismissedAt: now,
      clearedAt: now,
    })
    const report = await makeInbound(data().db, { state: 'placed' })
    const { id: waits } = await heldPerson()
    for (const [inboundId, reason] of [
      [cleared.id, 'not_kept'],
      [report.id, 'no_answer'],
      [waits, 'waits_already'],
      ['no-id', 'unknown_message'],
    ] as const) {
      expect(await bringBack({ ...(await press()), inboundId })).toMatchObject({ ok: false, reason })
    }
  })
})

describe('two caseworkers at once', () => {
  test.each([1, 2, 3])('place the same message with two letters: one of them does (round %i)', async () => {
    const { id: inboundId } = await heldPerson()
    const [first, second] = [await aLetter(), await aLetter()]
    const [one, other] = [await press(), await press()]
    const outcomes = await Promise.all([
      placeByHand({ ...one, inboundId, letterReference: first.reference }),
      placeByHand({ ...other, inboundId, letterReference: second.reference }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((each) => !each.ok && each.reason === 'already_placed')).toHaveLength(1)
    const replies = [...(await repliesTo(first)), ...(await repliesTo(second))]
    expect(replies).toHaveLength(1)
    expect([...(await copiesFor(first)), ...(await copiesFor(second))]).toHaveLength(1)
    expect(await compareCounts(data().db)).toEqual([])
  })

  test('take the same answer back: one of them does', async () => {
    const { letter, inboundId } = await placedAnswer()
    const [one, other] = [await press(), await press()]
    const outcomes = await Promise.all([
      bringBack({ ...one, inboundId }),
      moveAnswer({ ...other, inboundId, letterReference: (await aLetter()).reference }),
    ])
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    expect(await repliesTo(letter)).toEqual([])
    expect(await compareCounts(data().db)).toEqual([])
  })
})

describe('many at one press', () => {
  test('are placed where each points; what points nowhere or was placed meanwhile is left, and said', async () => {
    const [first, second] = [await makeLetter(data().db), await makeLetter(data().db)]
    const ids = [await pointingTo(first.id), await pointingTo(second.id)]
    const { id: nowhere } = await heldPerson()
    const quicker = await pointingTo(first.id)
    await leaveByHand({ ...(await press()), inboundId: quicker, to: 'set_aside' })
    await leaveByHand({ ...(await press()), inboundId: quicker, to: 'dismissed' })
    const done = await moveManyHeld({
      ...(await press()),
      what: 'place',
      ticked: [
        { id: ids[0] ?? '', reference: first.reference },
        { id: ids[1] ?? '', reference: second.reference },
        { id: nowhere, reference: '' },
        { id: quicker, reference: first.reference },
      ],
    })
    expect(done).toMatchObject({ ok: true, what: 'place', ids, missed: 2 })
    expect(await repliesTo(first)).toHaveLength(1)
    expect(await repliesTo(second)).toHaveLength(1)
    const undone = await moveManyHeld({
      ...(await press()),
      what: 'bring_back',
      ticked: ids.map((id) => ({ id, reference: '' })),
    })
    expect(undone).toMatchObject({ ok: true, ids, calledBack: 2, gone: 0 })
    expect(await repliesTo(first)).toEqual([])
    expect(await compareCounts(data().db)).toEqual([])
  })

  test('are refused where nothing was ticked, or nothing could be done', async () => {
    expect(await moveManyHeld({ ...(await press()), what: 'dismiss', ticked: [] })).toMatchObject({
      ok: false,
      reason: 'nothing_ticked',
    })
    const { id } = await heldPerson()
    const ticked = [{ id, reference: '' }]
    expect(await moveManyHeld({ ...(await press()), what: 'bring_back', ticked })).toMatchObject({
      ok: false,
      reason: 'waits_already',
    })
  })

  test('ask for the right for each', async () => {
    const { id } = await heldPerson()
    const officer = await makePerson(data().db, { role: 'officer' })
    const asked = { db: data().db, person: officer, now, ticked: [{ id, reference: '' }] }
    for (const what of ['set_aside', 'dismiss', 'bring_back'] as const) {
      expect(await moveManyHeld({ ...asked, what })).toMatchObject({ ok: false, reason: 'not_allowed' })
    }
    expect(await stateOfMessage(id)).toBe('held')
  })
})

test('the list goes on from page to page, each message once, also where many came in the same moment', async () => {
  await data().db.inboundMessage.deleteMany({ where: { state: 'set_aside' } })
  const receivedAt = new Date('2026-03-09T12:00:00Z')
  const made = await data().db.$transaction(async (tx) => {
    const ids: string[] = []
    for (let n = 0; n < HELD_ON_A_PAGE + 3; n += 1) {
      ids.push((await makeInbound(tx, { state: 'set_aside', receivedAt })).id)
    }
    return ids
  })
  const first = await holdingPen(data().db, { show: 'set_aside' })
  expect(first.items).toHaveLength(HELD_ON_A_PAGE)
  const second = await holdingPen(data().db, { show: 'set_aside', after: first.next ?? undefined })
  expect(second).toMatchObject({ next: null, items: { length: 3 } })
  expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual(made.toSorted())
})
