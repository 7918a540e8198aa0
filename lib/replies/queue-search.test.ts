import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeRelay, makeReply } from '#prisma/seed/factories.ts'
import { clearReplies } from './clear-replies.ts'
import { replyDetail, replyList } from './data.ts'
import { replyListInput } from './schema.ts'
import { allAnswers } from './testing/all-answers.ts'

let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

async function answer(
  text: string,
  given: Partial<Prisma.LetterUncheckedCreateInput> & { receivedAt?: Date } = {},
) {
  const { receivedAt = new Date(), ...of } = given
  const letter = await makeLetter(testing.db, { state: 'sent', sentAt: new Date(), ...of })
  const reply = await makeReply(testing.db, { letterId: letter.id, text, receivedAt })
  return { id: reply.id, letter }
}

const found = async (words: string, more: Record<string, string> = {}) =>
  (await replyList(testing.db, replyListInput.parse({ show: 'all', words, ...more }), allAnswers)).items.map(
    ({ id }) => id,
  )

test('English words are found in any of their forms, Welsh ones as they are written', async () => {
  const english = await answer('I shall be meeting the hospital’s managers about physiotherapy.')
  const welsh = await answer('Byddaf yn cyfarfod â rheolwyr yr ysbyty yng Nghaernarfon.')
  expect(await found('meetings manager')).toEqual([english.id])
  expect(await found('ysbyty')).toEqual([welsh.id])
  expect(await found('"hospital’s managers"')).toEqual([english.id])
  expect(await found('physiotherapy -managers')).toEqual([])
  expect(await found('Caernarfon')).toEqual([])
})

test('the best come first, whatever came last, and each knows its neighbours in that order', async () => {
  const much = await answer('Biologics, biologics: the cost of biologics and who may have biologics.')
  const little = await answer(`Many things. ${'Of this and of that we spoke. '.repeat(20)} And biologics.`)
  expect(await found('biologics')).toEqual([much.id, little.id])
  expect(await found('biologics', { order: 'oldest' })).toEqual([much.id, little.id])
  const filter = replyListInput.parse({ show: 'all', words: 'biologics' })
  expect(await replyDetail(testing.db, { id: much.id, filter, reader: allAnswers })).toMatchObject({
    aboveId: null,
    belowId: little.id,
  })
})

test('what only says what must not be there finds nothing', async () => {
  await answer('A letter about splints.')
  expect(await found('-splints')).toEqual([])
  expect(await found('-nothing')).toEqual([])
})

test('words and all else have to hold together', async () => {
  const campaign = await makeCampaign(testing.db)
  const one = await answer('A question of podiatry.', { campaignId: campaign.id })
  const other = await answer('Podiatry again.')
  expect((await found('podiatry')).toSorted()).toEqual([one.id, other.id].toSorted())
  expect(await found('podiatry', { campaign: campaign.slug })).toEqual([one.id])
  expect(await found('podiatry', { member: String(other.letter.memberId) })).toEqual([other.id])
  expect(await found('podiatry', { show: 'opposed' })).toEqual([])
  expect(await found('podiatry', { whose: 'nobody', campaign: campaign.slug })).toEqual([one.id])
})

test('what staff may not read is not found: for its supporter alone, cleared, or quoting what was written back', async () => {
  const { id: campaignId } = await makeCampaign(testing.db, { answersGoTo: 'supporter_alone' })
  await answer('Between us: methotrexate.', { campaignId })
  const cleared = await answer('You take methotrexate, you say.')
  await testing.db.$transaction((tx) => clearReplies(tx, { ids: [cleared.id], now: new Date() }))
  const quoting = await answer('As you wrote to me: methotrexate made it worse.')
  expect(await found('methotrexate')).toEqual([quoting.id])
  await makeRelay(testing.db, {
    letterId: quoting.letter.id,
    receivedAt: new Date(Date.now() - 60_000),
  })
  expect(await found('methotrexate')).toEqual([])
  await testing.db.letter.update({
    where: { id: quoting.letter.id },
    data: { staffReadWriteBack: true },
  })
  expect(await found('methotrexate')).toEqual([quoting.id])
})

test('nothing is left to find an answer by once its words were taken out', async () => {
  const { id } = await answer('A secret word: hydroxychloroquine.')
  const kept = () =>
    testing.db.$queryRaw<{ words: string | null }[]>`
      SELECT "wordsToFind"::text AS words FROM "Reply" WHERE id = ${id}::uuid`
  expect((await kept())[0]?.words).toContain('hydroxychloroquin')
  await testing.db.$transaction((tx) => clearReplies(tx, { ids: [id], now: new Date() }))
  expect((await kept())[0]?.words).toBeNull()
})

test('a text without end is kept, and found by its beginning', async () => {
  const words = Array.from({ length: 200_000 }, (_, n) => `w${n.toString(36)}`).join(' ')
  const { id } = await answer(`Sulfasalazine first. ${words}`)
  expect(await found('sulfasalazine')).toEqual([id])
})

test.each(['', '"', '-', '( | &', "'; DROP TABLE", '\\', '%_*:'])(
  '%j finds nothing and harms nothing',
  async (words) => {
    const list = await replyList(testing.db, replyListInput.parse({ show: 'opposed', words }), allAnswers)
    expect(list.items).toEqual([])
  },
)
