import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { lookAgain } from './look-again.ts'
import { releaseLetters } from './release-letters.ts'

const now = new Date()
const day = (days: number) => new Date(now.getTime() + days * DAY_MS)

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
afterAll(() => database.drop())

/** Parliament is dissolved while `during` runs, and elected again afterwards. */
async function whileDissolved(during: () => Promise<void>) {
  const { id } = await db.dissolution.create({ data: { dissolvedOn: day(-30 - randomInt(1, 9_000)) } })
  try {
    await during()
  } finally {
    await db.dissolution.update({ where: { id }, data: { electedOn: day(-1) } })
  }
}

async function heldLetter(heldReason: HeldReason = 'dissolution') {
  const { seat, member } = await makeSeatAndMember(db)
  const campaign = await makeCampaign(db)
  return makeLetter(db, {
    campaignId: campaign.id,
    gssCode: seat.gssCode,
    memberId: member.id,
    state: 'held',
    heldReason,
    confirmedAt: now,
  })
}

const again = (id: string) => db.letter.findUniqueOrThrow({ where: { id } })
const mailsFor = (id: string) => db.outboxMessage.count({ where: { kind: 'letter', correlationId: id } })

test('while there are no MPs a letter is kept back for that, whoever held the seat', async () => {
  const letter = await heldLetter('campaign_paused')
  await whileDissolved(async () => {
    expect(await db.$transaction((tx) => lookAgain(tx, letter, now))).toEqual({
      ok: false,
      reason: 'dissolution',
    })
  })
  expect(await db.$transaction((tx) => lookAgain(tx, letter, now))).toMatchObject({ ok: true })
})

test('after the election a letter goes by itself to the MP who came back, and only once', async () => {
  const letter = await heldLetter()
  await whileDissolved(async () => {
    await releaseLetters({ db, now })
    expect(await again(letter.id)).toMatchObject({ state: 'held', heldReason: 'dissolution' })
    expect(await mailsFor(letter.id)).toBe(0)
  })
  await Promise.all([releaseLetters({ db, now }), releaseLetters({ db, now })])
  expect(await again(letter.id)).toMatchObject({ state: 'queued', heldReason: null })
  expect(await mailsFor(letter.id)).toBe(1)
})

test('a seat with another MP after the election is for a person to decide, and the letter says so', async () => {
  const letter = await heldLetter()
  const { member } = await makeSeatAndMember(db)
  await db.incumbency.updateMany({ where: { gssCode: letter.gssCode }, data: { endedOn: day(-20) } })
  await db.incumbency.create({
    data: {
      gssCode: letter.gssCode,
      memberId: member.id,
      party: member.party,
      startedOn: day(-1),
      beganBy: 'general_election',
    },
  })
  await releaseLetters({ db, now })
  await releaseLetters({ db, now })
  expect(await again(letter.id)).toMatchObject({ state: 'held', heldReason: 'member_changed' })
  expect(await mailsFor(letter.id)).toBe(0)
  const audit = await db.auditEntry.findMany({
    where: { subjectId: letter.id, action: 'letter.held_for_another_reason' },
  })
  expect(audit).toHaveLength(1)
})

test('a letter that was held for a pause is held for the dissolution when that comes first', async () => {
  const letter = await heldLetter('campaign_paused')
  await whileDissolved(async () => {
    await releaseLetters({ db, now })
    expect(await again(letter.id)).toMatchObject({ state: 'held', heldReason: 'dissolution' })
  })
})
