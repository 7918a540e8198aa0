import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeJointMail,
  makeLetter,
  makePerson,
  makeRelay,
  makeReply,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import { shareAnswer, unshareAnswer } from './share-answer.ts'
import { answerToStrike, sharedAnswers, sharingOf } from './shared-answers.ts'
import { strikeOut } from './strike-out.ts'

const now = new Date()
let testing: TestDatabase
let coordinator: { id: string }
let campaignId: string

beforeAll(async () => {
  testing = await testDatabase()
  coordinator = await makePerson(testing.db)
})
afterAll(() => testing.drop())
beforeEach(async () => {
  campaignId = (await makeCampaign(testing.db)).id
})

const TEXT = `Dear Mrs Evans,

Thank you for your letter. I agree that people wait too long, and I will ask the minister.
I was sorry to hear of your arthritis. I have written to the clinic near 12 Mill Lane for you.

Your reference: CH-7K3F-92QD`

/** A letter whose writer agreed to a wording of the consent, and the answer to it. */
async function answered({
  version = 'send-3',
  text = TEXT,
  ...given
}: { version?: string; text?: string } & Partial<Parameters<typeof makeReply>[1]> = {}) {
  const letter = await makeLetter(testing.db, {
    campaignId,
    senderName: 'Siân Evans',
    senderAddress: '12 Mill Lane\nTestham',
  })
  const { id: organisationId } = await theUmbrella(testing.db)
  await testing.db.consent.create({
    data: {
      ...{ supporterId: letter.supporterId, letterId: letter.id, organisationId, channel: 'letter' },
      ...{ wording: 'I agree.', wordingVersion: version, language: 'en', page: '/' },
    },
  })
  const reply = await makeReply(testing.db, { ...given, letterId: letter.id, text })
  return { letter, reply }
}
const share = (replyId: string, words: string, person = coordinator) =>
  shareAnswer({ db: testing.db, person, replyId, words, now })
const unshare = (replyId: string, person = coordinator) =>
  unshareAnswer({ db: testing.db, person, replyId, now })
const read = (given: { campaign?: string; member?: number } = {}) =>
  sharedAnswers(testing.db, { mayOpen: [], ...given })
const slug = async () =>
  (await testing.db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { slug: true } })).slug
async function struckOf(replyId: string) {
  const found = await answerToStrike(testing.db, replyId)
  return strikeOut(found?.text ?? '', found?.strikes ?? [])
}

describe('an answer is shared', () => {
  test('as it was struck out: members read who answered, for what and on which day, and nobody’s name', async () => {
    const { letter, reply } = await answered()
    const words = await struckOf(reply.id)
    expect(words).toBe(`Dear ▇▇▇,

Thank you for your letter. I agree that people wait too long, and I will ask the minister.
I was sorry to hear of your ▇▇▇. I have written to the clinic near ▇▇▇ for you.

Your reference: ▇▇▇`)
    expect(await share(reply.id, words)).toEqual({ ok: true })
    const { items } = await read({ campaign: await slug() })
    expect(items).toMatchObject([{ words, toJointLetter: false, replyId: null }])
    const all = JSON.stringify(items)
    for (const secret of [
      reply.id,
      letter.id,
      letter.reference,
      letter.replyToken,
      'Evans',
      'Mill',
      letter.senderEmail,
    ])
      expect(all).not.toContain(secret)
    expect(items[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(
      await testing.db.auditEntry.findMany({ where: { subjectId: reply.id, action: 'reply.shared' } }),
    ).toMatchObject([{ actorId: coordinator.id, detail: { campaignId } }])
  })

  test('and taken back: nobody reads it, and its words are gone; then it may be shared anew', async () => {
    const { reply } = await answered()
    await share(reply.id, 'I agree that people wait too long.')
    expect(await share(reply.id, 'I agree.')).toMatchObject({ reason: 'already_shared' })
    expect(await unshare(reply.id)).toEqual({ ok: true })
    expect(await unshare(reply.id)).toEqual({ ok: true })
    expect((await read({ campaign: await slug() })).items).toEqual([])
    expect(await testing.db.sharedAnswer.findUnique({ where: { replyId: reply.id } })).toMatchObject({
      words: '',
    })
    expect(await share(reply.id, 'I agree.')).toEqual({ ok: true })
    expect((await read({ campaign: await slug() })).items).toMatchObject([{ words: 'I agree.' }])
  })

  test('by one of two who do so at once; the other is told', async () => {
    const { reply } = await answered()
    const both = await Promise.all([share(reply.id, 'I agree.'), share(reply.id, 'I will ask the minister.')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_shared' })
  })

  test('by a caseworker of its campaign, and by nobody else', async () => {
    const { reply } = await answered()
    for (const role of ['viewer', 'editor', 'officer', 'caseworker'] as const) {
      const person = await makePerson(testing.db, { role })
      expect(await share(reply.id, 'I agree.', person)).toMatchObject({ reason: 'not_allowed' })
      expect(await unshare(reply.id, person)).toMatchObject({ reason: 'not_allowed' })
    }
    const caseworker = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaignId] })
    expect(await share(reply.id, 'I agree.', caseworker)).toEqual({ ok: true })
  })

  test('whole, where it answers a joint letter: there is no supporter', async () => {
    const { id: jointMailId } = await makeJointMail(testing.db, { campaignId })
    const reply = await makeReply(testing.db, { jointMailId, text: 'Dear all,\n\nI support what you ask.' })
    expect(await share(reply.id, 'Dear all,\n\nI support what you ask.')).toEqual({ ok: true })
    expect((await read({ campaign: await slug() })).items).toMatchObject([{ toJointLetter: true }])
  })

  test('whoever may open the answer itself is led there, and nobody else', async () => {
    const { reply } = await answered()
    await share(reply.id, 'I agree.')
    const opens = async (mayOpen: 'all' | string[]) =>
      (await sharedAnswers(testing.db, { campaign: await slug(), mayOpen })).items[0]?.replyId
    expect(await opens('all')).toBe(reply.id)
    expect(await opens([campaignId])).toBe(reply.id)
    expect(await opens([])).toBeNull()
  })
})

describe('it is not shared', () => {
  const why = async (replyId: string) => (await sharingOf(testing.db, replyId))?.why
  async function staysUnshared(replyId: string, reason: string) {
    expect(await why(replyId)).toBe(reason)
    expect((await answerToStrike(testing.db, replyId))?.text).toBe('')
    expect(await share(replyId, 'I agree.')).toMatchObject({ reason: 'not_shareable' })
    expect((await read({ campaign: await slug() })).items).toEqual([])
  }

  test.each(['send-1', 'send-2', 'send-for-other-2'])('where its supporter agreed to %s', async (version) => {
    await staysUnshared((await answered({ version })).reply.id, 'not_agreed')
  })

  test('where its supporter took that back', async () => {
    const { letter, reply } = await answered()
    await testing.db.consent.updateMany({ where: { letterId: letter.id }, data: { withdrawnAt: new Date() } })
    await staysUnshared(reply.id, 'not_agreed')
  })

  test('where it is for the supporter alone', async () => {
    campaignId = (await makeCampaign(testing.db, { answersGoTo: 'supporter_alone' })).id
    await staysUnshared((await answered({ version: 'send-alone-1' })).reply.id, 'for_one')
  })

  test('where nobody has said yet that it is from the office', async () => {
    await staysUnshared((await answered({ waitsSince: now })).reply.id, 'not_verified')
  })

  test('where it may quote what its supporter wrote back', async () => {
    const { letter, reply } = await answered()
    await makeRelay(testing.db, { letterId: letter.id, receivedAt: new Date(now.getTime() - 86_400_000) })
    await staysUnshared(reply.id, 'quotes')
  })

  test('where a machine sent it', async () => {
    await staysUnshared((await answered({ state: 'auto_reply' })).reply.id, 'no_answer')
  })

  test.each([
    ['Dear Mrs Evans, I agree.', '“Mrs Evans”'],
    ['the clinic near 12 Mill Lane for you', '“12 Mill Lane”'],
    ['reference: CH-7K3F-92QD', '“CH-7K3F-92QD”'],
  ])('as long as it holds “%s”', async (words, found) => {
    const { reply } = await answered()
    const refusal = await share(reply.id, words)
    expect(refusal).toMatchObject({ reason: 'invalid', fields: { words: expect.stringContaining(found) } })
  })

  test.each([
    'I agree with everything that you ask.',
    'I will ask the minister. I agree that people wait too long.',
    'I do not agree that people wait too long.',
  ])('with words that the office did not write, or not in this order: %s', async (words) => {
    const { reply } = await answered()
    expect(await share(reply.id, words)).toMatchObject({ reason: 'invalid' })
  })
})

test('an answer that is moved to another letter is not shared any more', async () => {
  const { reply } = await answered()
  await share(reply.id, 'I agree.')
  await testing.db.reply.delete({ where: { id: reply.id } })
  expect((await read({ campaign: await slug() })).items).toEqual([])
})

test('the list goes on by a mark, and narrows to a member', async () => {
  const members: number[] = []
  for (let n = 0; n < 23; n++) {
    const { letter, reply } = await answered()
    members.push(letter.memberId)
    await shareAnswer({
      db: testing.db,
      person: coordinator,
      replyId: reply.id,
      words: 'I agree.',
      now: new Date(now.getTime() + n),
    })
  }
  const campaign = await slug()
  const first = await read({ campaign })
  expect(first.items).toHaveLength(20)
  const rest = await sharedAnswers(testing.db, { campaign, mayOpen: [], after: first.next ?? '' })
  expect(rest.items).toHaveLength(3)
  expect(rest.next).toBeNull()
  const shown = [...first.items, ...rest.items].map(({ member }) => member?.id)
  expect(shown).toEqual(members.toReversed())
  expect((await read({ member: members[4] })).items).toHaveLength(1)
})
