import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { BY_SURNAME, findLetters } from './find-letters.ts'

let testing: TestDatabase
let campaignId: string
const now = new Date()
beforeAll(async () => {
  testing = await testDatabase()
  campaignId = (await makeCampaign(testing.db)).id
})
afterAll(() => testing.drop())

const find = (text: string) => findLetters(testing.db, { find: text, now })
const referencesOf = async (text: string) => (await find(text)).letters.map(({ reference }) => reference)

async function letterOf(senderName: string, seatName: string, memberName: string, given: object = {}) {
  const { seat, member } = await makeSeatAndMember(testing.db, {
    seat: { name: seatName },
    member: { name: memberName },
  })
  return makeLetter(testing.db, {
    campaignId,
    senderName,
    memberId: member.id,
    gssCode: seat.gssCode,
    ...given,
  })
}

describe('a letter is found', () => {
  it('by its reference, alone, in any case, or in the subject of a mail', async () => {
    const { reference } = await letterOf('Rhiannon Rees', 'Arfon Mawr', 'Mair Mostyn')
    for (const text of [
      reference,
      ` ${reference.toLowerCase()} `,
      `RE: Please help (our ref ${reference})`,
    ]) {
      expect(await referencesOf(text)).toEqual([reference])
    }
    expect(await referencesOf('CH-ZZZZ-ZZZZ')).toEqual([])
  })

  it('by how its writer’s name or surname begins, without accents and case', async () => {
    const { reference } = await letterOf('Siân Ŵyllt-Évans', 'Llanfoo', 'Odd Member')
    for (const text of ['sian wyl', 'Siân', 'SIAN W', 'wyllt', 'ŵyllt-évans']) {
      expect([text, await referencesOf(text)]).toEqual([text, [reference]])
    }
    expect(await referencesOf('yllt')).toEqual([])
  })

  it('by a person and a place, where many have the name', async () => {
    const there = await letterOf('Ann Smithson', 'Leedsfoo North', 'Paula Placeholder')
    await letterOf('Bob Smithson', 'Yorkfoo', 'Quentin Quorum')
    expect(await referencesOf('smithson leedsfoo')).toEqual([there.reference])
    expect(await referencesOf('ann smithson')).toEqual([there.reference])
    expect(await referencesOf('smithson placeholder')).toEqual([there.reference])
    expect(await referencesOf('smithson')).toHaveLength(2)
  })

  it('by its writer’s address, also as a mail program shows it', async () => {
    const { reference } = await letterOf('Una Unique', 'Foo', 'Bar', {
      senderEmail: 'una.u@supporter.example',
    })
    expect(await referencesOf('UNA.U@supporter.example')).toEqual([reference])
    expect(await referencesOf('Una <una.u@supporter.example>')).toEqual([reference])
  })

  it('by words of its subject or of its writer’s own part', async () => {
    const { reference } = await letterOf('Wil Words', 'Foo', 'Bar', {
      ownWords: 'My xylophone hurts my wrists.',
    })
    expect(await referencesOf('xylophone wrists')).toEqual([reference])
    expect(await referencesOf('xylophone knees')).toEqual([])
  })
})

it('an MP is found by the beginning of name and seat', async () => {
  const { memberId } = await letterOf('A Writer', 'Ynys Fôn', 'Zebediah Zephyr')
  for (const text of ['zebediah', 'zeph ynys', 'ynys fon']) {
    expect((await find(text)).members).toEqual([
      { id: memberId, name: 'Zebediah Zephyr', seatName: 'Ynys Fôn' },
    ])
  }
})

it('nothing is found by nothing, by signs, or by text that means something to a database', async () => {
  for (const text of ['', '   ', '%', '_ %', "'); DROP TABLE", 'a', '{}', '\\', 'x'.repeat(10_000)]) {
    expect(await find(text)).toEqual({ letters: [], members: [], more: false })
  }
})

it('people are found by their index, however many there are', async () => {
  const { db } = testing
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('SET LOCAL enable_seqscan = off')
    return tx.$queryRawUnsafe<Record<string, string>[]>(`EXPLAIN ${BY_SURNAME}`, 'smith')
  })
  expect(JSON.stringify(plan)).toContain('Supporter_surname_folded')
})
