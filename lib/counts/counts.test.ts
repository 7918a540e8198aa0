import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { letterStates } from '#lib/letters/letter-states.ts'
import { moveLetter } from '#lib/letters/move-letter.ts'
import { type LettersForTests, lettersForTests, tokensOf } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { allStates } from '#lib/platform/life-cycle.ts'
import { moveInbound } from '#lib/replies/move-inbound.ts'
import { moveReply } from '#lib/replies/move-reply.ts'
import { placeByHand } from '#lib/replies/place-by-hand.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import {
  makeCampaign,
  makeInbound,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { addUpCounts } from './add-up-counts.ts'
import { compareCounts, mendCounts } from './compare-counts.ts'
import { confirmedByCampaign, countConfirmed, countInSeat, countThrough, keptCounts } from './data.ts'
import { foldCounts } from './fold-counts.ts'

let test: LettersForTests
let db: Database
const actor = { kind: 'system', id: 'test' } as const
const now = new Date('2026-07-10T22:30:00Z')

beforeAll(async () => {
  test = await lettersForTests()
  db = test.db
})
beforeEach(async () => {
  await db.count.deleteMany()
  await db.countChange.deleteMany()
  await mendCounts(db)
})
afterAll(() => test.drop())

const foldAll = async () => {
  while ((await foldCounts(db)) > 0);
}

/** Numbers below `limit`, the same ones in every run. */
function numbers(seed: number) {
  let state = seed
  return (limit: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * limit)
  }
}

const move = (letterId: string, to: LetterState, at = now) => {
  const data = to === 'queued' || to === 'held' ? { confirmedAt: at } : {}
  const rest = to === 'held' ? ({ to, why: 'no_address' } as const) : { to }
  return db.$transaction((tx) => moveLetter(tx, { letterId, actor, now: at, data, ...rest }))
}

async function someLetters(count: number) {
  const { id: campaignId } = await makeCampaign(db)
  const letters = []
  for (let i = 0; i < count; i += 1) letters.push(await makeLetter(db, { campaignId }))
  return { campaignId, ids: letters.map(({ id }) => id) }
}

describe('after any moves', () => {
  it.each([1, 2, 3])('what is kept is what there is (walk %i)', async (seed) => {
    const below = numbers(seed)
    const pick = <T>(some: readonly T[]) => some[below(some.length)] as T
    const campaigns = [await makeCampaign(db), await makeCampaign(db)]
    const places = [await makeSeatAndMember(db), await makeSeatAndMember(db)]
    const organisations = [null, await makeOrganisation(db)]
    const coordinator = await makePerson(db)
    const letters: string[] = []
    const replies: string[] = []
    const waiting: string[] = []
    for (let step = 0; step < 60; step += 1) {
      const { seat, member } = pick(places)
      const at = new Date(now.getTime() + step * 3_600_000)
      if (letters.length < 4 || below(6) === 0) {
        const letter = await makeLetter(db, {
          campaignId: pick(campaigns).id,
          gssCode: seat.gssCode,
          memberId: member.id,
          throughOrganisationId: pick(organisations)?.id,
          cameFrom: pick(['', 'utm_source=newsletter']),
          createdAt: at,
        })
        letters.push(letter.id)
      }
      await move(pick(letters), pick(allStates(letterStates)), at)
      if (below(4) === 0) replies.push((await makeReply(db, { letterId: pick(letters) })).id)
      if (replies.length > 0) {
        const to = pick(allStates(replyStates))
        await db.$transaction((tx) => moveReply(tx, { replyId: pick(replies), to, actor, now }))
      }
      if (below(5) === 0) {
        const { id: inboundId } = await makeInbound(db, { words: 'Yes.', fromAddress: 'office@mp.invalid' })
        const to = pick(['held', 'set_aside'] as const)
        await db.$transaction((tx) => moveInbound(tx, { inboundId, to, reason: 'No rule', actor }))
        waiting.push(inboundId)
      }
      if (below(8) === 0 && waiting.length > 0) {
        const { reference } = await db.letter.findUniqueOrThrow({ where: { id: pick(letters) } })
        await placeByHand({
          db,
          person: coordinator,
          inboundId: pick(waiting),
          letterReference: reference,
          now,
        })
      }
      if (below(3) === 0) await foldCounts(db)
      if (below(10) === 0) expect(await compareCounts(db)).toEqual([])
    }
    expect(await compareCounts(db)).toEqual([])
    await looksLikeTheLetters()
    await foldAll()
    await looksLikeTheLetters()
    expect(await db.countChange.count()).toBe(0)
  })

  it('what a supporter submits, confirms and sends is counted', async () => {
    const { letter, token } = await test.submitted()
    const { campaignId, gssCode } = letter
    expect(addUpCounts(await keptCounts(db, ['letters_by_state'], campaignId))).toBe(1)
    expect(await countConfirmed(db, campaignId)).toBe(0)
    await confirmLetter({ db, now: new Date(), token })
    expect(await countConfirmed(db, campaignId)).toBe(1)
    expect((await confirmedByCampaign(db)).get(campaignId)).toBe(1)
    expect(addUpCounts(await keptCounts(db, ['writers_by_seat'], campaignId), { gssCode })).toBe(1)
    expect(await countInSeat(db, { campaignId, gssCode })).toBeNull()
    await test.delivery(letter.id, 'accepted')
    const sent = await keptCounts(db, ['letters_by_member'], campaignId)
    expect(sent).toMatchObject([{ gssCode, memberId: letter.memberId, n: 1 }])
    expect(await compareCounts(db)).toEqual([])
  })

  it('a move that changes nothing counted writes nothing', async () => {
    const { ids } = await someLetters(1)
    const [id = ''] = ids
    await foldAll()
    expect(await move(id, 'sent')).toEqual({ ok: false, reason: 'not_allowed' })
    expect(await db.countChange.count()).toBe(0)
    await move(id, 'queued')
    expect(await db.countChange.count()).toBe(7)
  })

  it('days are those of London', async () => {
    const { campaignId, ids } = await someLetters(1)
    await move(ids[0] ?? '', 'queued', new Date('2026-07-10T23:30:00Z'))
    expect(await keptCounts(db, ['letters_confirmed'], campaignId)).toMatchObject([
      { day: '2026-07-11', n: 1 },
    ])
  })
})

describe('comparing', () => {
  it('finds a lie, and nothing but the lie; mending makes it true again', async () => {
    const { campaignId, ids } = await someLetters(3)
    await foldAll()
    const where = { what: 'letters_by_state', campaignId, state: 'awaiting_confirmation' } as const
    await db.count.updateMany({ where, data: { n: 5 } })
    expect(await compareCounts(db)).toMatchObject([{ ...where, counted: 3, kept: 5 }])
    // Behind everybody's back.
    await db.letter.update({ where: { id: ids[0] ?? '' }, data: { state: 'expired' } })
    expect(await compareCounts(db)).toMatchObject([
      { ...where, counted: 2, kept: 5 },
      { campaignId, state: 'expired', counted: 1, kept: 0 },
    ])
    expect(await mendCounts(db)).toBe(2)
    expect(await compareCounts(db)).toEqual([])
    expect(await keptCounts(db, ['letters_by_state'], campaignId)).toHaveLength(2)
  })

  it('finds counts of a campaign there is not, of messages and of deferred mails', async () => {
    await db.countChange.createMany({
      data: [
        { what: 'letters_written', campaignId: randomUUID(), day: now, n: 1 },
        { what: 'messages_by_state', state: 'held', n: 4 },
        { what: 'mails_deferred', n: 1 },
      ],
    })
    const wrong = await compareCounts(db)
    expect(wrong.map(({ what, counted, kept }) => [what, kept - counted])).toEqual([
      ['letters_written', 1],
      ['messages_by_state', 4],
      ['mails_deferred', 1],
    ])
    expect(await mendCounts(db)).toBe(3)
    expect(await compareCounts(db)).toEqual([])
  })

  it('counts everything anew where nothing is kept, and says how far it is', async () => {
    const { campaignId } = await someLetters(3)
    await db.count.deleteMany()
    await db.countChange.deleteMany()
    const progress: string[] = []
    await mendCounts(db, { onProgress: (done, all) => progress.push(`${done}/${all}`) })
    expect(addUpCounts(await keptCounts(db, ['letters_by_state'], campaignId))).toBe(3)
    const all = (await db.campaign.count()) + 1
    expect(progress).toEqual(Array.from({ length: all }, (_, at) => `${at + 1}/${all}`))
  })
})

describe('at the same time', () => {
  it('of two moves of one letter one is made, and counted', async () => {
    const { ids } = await someLetters(1)
    const [id = ''] = ids
    const moves = await Promise.all([move(id, 'expired'), move(id, 'withdrawn')])
    expect(moves.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await compareCounts(db)).toEqual([])
  })

  it('several fold while letters move, and whoever reads meanwhile sees every letter once', async () => {
    const { campaignId, ids } = await someLetters(12)
    const seen: number[] = []
    const fold = async () => {
      for (let turn = 0; turn < 15; turn += 1) await foldCounts(db)
    }
    const look = async () => {
      for (let turn = 0; turn < 20; turn += 1)
        seen.push(addUpCounts(await keptCounts(db, ['letters_by_state'], campaignId)))
    }
    await Promise.all([fold(), fold(), look(), ...ids.map((id) => move(id, 'queued'))])
    await foldAll()
    expect(new Set(seen)).toEqual(new Set([12]))
    expect(await countConfirmed(db, campaignId)).toBe(12)
    expect(await compareCounts(db)).toEqual([])
  })

  it('two letters of one supporter that are confirmed at once are one writer', async () => {
    const { slug: campaignSlug } = await makeCampaign(db)
    const { input, letter } = await test.submitted({ campaignSlug })
    const { campaignId, gssCode } = letter
    await db.campaign.update({
      where: { id: campaignId },
      data: { call: { increment: 1 }, callOpenedAt: now },
    })
    await test.submit(await test.aLetter({ ...input, campaignSlug }), new Date(Date.now() + 3_000))
    const tokens = await tokensOf(db, input.email)
    expect(tokens).toHaveLength(2)
    const confirmed = await Promise.all(tokens.map((token) => confirmLetter({ db, now: new Date(), token })))
    expect(confirmed).toMatchObject([{ ok: true }, { ok: true }])
    expect(await countConfirmed(db, campaignId)).toBe(2)
    expect(addUpCounts(await keptCounts(db, ['writers_by_seat'], campaignId), { gssCode })).toBe(1)
    expect(await compareCounts(db)).toEqual([])
  })

  it('two who mend mend once', async () => {
    const { campaignId } = await someLetters(2)
    await db.count.deleteMany()
    await db.countChange.deleteMany()
    await Promise.all([mendCounts(db), mendCounts(db)])
    expect(addUpCounts(await keptCounts(db, ['letters_by_state'], campaignId))).toBe(2)
    expect(await compareCounts(db)).toEqual([])
  })
})

/** What pages counted before counts were kept, by the letters and answers themselves. */
async function looksLikeTheLetters() {
  const states = await db.letter.groupBy({ by: ['campaignId', 'state'], _count: true })
  const kept = await keptCounts(db, ['letters_by_state'])
  for (const { campaignId, state, _count } of states) {
    expect(addUpCounts(kept, { campaignId, state })).toBe(_count)
  }
  expect(addUpCounts(kept)).toBe(await db.letter.count())
  const confirmed = { confirmedAt: { not: null } }
  const ways = await db.letter.groupBy({
    by: ['campaignId', 'throughOrganisationId', 'cameFrom'],
    where: confirmed,
    _count: true,
  })
  const keptWays = await keptCounts(db, ['letters_by_way'])
  for (const { campaignId, throughOrganisationId, cameFrom, _count } of ways) {
    const key = { campaignId, organisationId: throughOrganisationId, detail: cameFrom }
    expect(addUpCounts(keptWays, key)).toBe(_count)
    if (throughOrganisationId) {
      const there = { campaignId, throughOrganisationId, ...confirmed }
      expect(await countThrough(db, { campaignId, organisationId: throughOrganisationId })).toBe(
        await db.letter.count({ where: there }),
      )
    }
  }
  expect(addUpCounts(keptWays)).toBe(await db.letter.count({ where: confirmed }))
  expect(addUpCounts(await keptCounts(db, ['letters_confirmed']))).toBe(
    await db.letter.count({ where: confirmed }),
  )
  const writers = await db.letter.groupBy({
    by: ['campaignId', 'gssCode', 'supporterId'],
    where: confirmed,
  })
  expect(addUpCounts(await keptCounts(db, ['writers_by_seat']))).toBe(writers.length)
  const sent = await db.letter.count({ where: { state: 'sent' } })
  expect(addUpCounts(await keptCounts(db, ['letters_by_member']))).toBe(sent)
  const answers = await db.reply.groupBy({ by: ['state'], _count: true })
  const keptAnswers = await keptCounts(db, ['answers_by_state'])
  for (const { state, _count } of answers) expect(addUpCounts(keptAnswers, { state })).toBe(_count)
  const machines = { notIn: ['auto_reply' as const, 'acknowledgement' as const] }
  expect(addUpCounts(await keptCounts(db, ['answers_by_member']))).toBe(
    await db.reply.count({ where: { state: machines } }),
  )
  const messages = await keptCounts(db, ['messages_by_state'])
  for (const state of ['held', 'set_aside'] as const) {
    expect(addUpCounts(messages, { state })).toBe(await db.inboundMessage.count({ where: { state } }))
  }
}
