import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeJointMail,
  makeLetter,
  makePerson,
  makeRelay,
  makeReply,
} from '#prisma/seed/factories.ts'
import { stancesOfAnswer, tasksOfAnswer } from './answer-records.ts'
import { stancesOf } from './data.ts'
import { recordPromise } from './record-promise.ts'
import { recordStance } from './record-stance.ts'
import { takeBackStance } from './take-back-stance.ts'
import { writeFollowUp } from './write-follow-up.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')

/** An answer to the letter of Ann Marple, in which her MP names her and promises something. */
async function anAnswer({
  text = 'Dear Ms Marple,\n\nI support your campaign. I will write to the minister for you, Ann Marple.',
  alone = false,
}: {
  text?: string
  alone?: boolean
} = {}) {
  const campaign = await makeCampaign(data.db, alone ? { answersGoTo: 'supporter_alone' } : {})
  const letter = await makeLetter(data.db, {
    campaignId: campaign.id,
    senderName: 'Ann Marple',
    state: 'sent',
  })
  const reply = await makeReply(data.db, { letterId: letter.id, text, receivedAt: now })
  return { campaign, letter, reply, memberId: letter.memberId }
}

/** Somebody, and their organisation; of a coordinator the umbrella. */
async function press(given: Parameters<typeof makePerson>[1] = {}) {
  const person = await makePerson(data.db, given)
  return { db: data.db, person, now, organisationId: person.organisationId }
}
const membershipsOf = async (personId: string) => {
  const rows = await data.db.membership.findMany({
    where: { userId: personId },
    include: { given: true, organisation: true },
  })
  return rows.map(({ organisationId, organisation, role, given }) => ({
    ...{ organisationId, role, organisationName: organisation.name },
    campaignIds: given.map(({ campaignId }) => campaignId),
  }))
}
const reader = async (personId: string) => ({ id: personId, memberships: await membershipsOf(personId) })

describe('a stance from an answer', () => {
  test('is one press: the answer is its evidence, with the sentence, and nothing of the supporter', async () => {
    const { reply, memberId, campaign } = await anAnswer()
    const by = await press()
    const found = await stancesOfAnswer(data.db, {
      replyId: reply.id,
      person: await reader(by.person.id),
      now,
    })
    expect(found?.likely).toBe(1)
    const done = await recordStance({ ...by, replyId: reply.id, stance: 'supports', sentence: 1 })
    expect(done).toMatchObject({ ok: true, again: false })
    const [stance] = await stancesOf(data.db, { memberId, campaignId: campaign.id })
    expect(stance).toMatchObject({
      ...{ stance: 'supports', current: true, shownOn: '2026-03-10', recordedBy: by.person.name },
      evidence: [{ kind: 'answer', replyId: reply.id, words: 'I support your campaign.' }],
    })
    expect(JSON.stringify(found)).not.toContain('Marple')
  })

  test('pressed twice, or by two at once, is one', async () => {
    const { reply, memberId } = await anAnswer()
    const by = await press()
    const again = () => recordStance({ ...by, replyId: reply.id, stance: 'undecided', sentence: 1 })
    const both = await Promise.all([again(), again()])
    expect(both.map((done) => done.ok && done.again).toSorted()).toEqual([false, true])
    expect(await stancesOf(data.db, { memberId })).toHaveLength(1)
  })

  test('that is another keeps the one before as history, and taken back leaves it to count again', async () => {
    const { reply, memberId } = await anAnswer()
    const by = await press()
    const say = (stance: 'supports' | 'opposes', at: string) =>
      recordStance({ ...by, now: new Date(`2026-03-10T${at}:00Z`), replyId: reply.id, stance })
    await say('supports', '12:00')
    const second = await say('opposes', '12:01')
    if (!second.ok) throw new Error(second.reason)
    const current = async () => (await stancesOf(data.db, { memberId })).find((each) => each.current)?.stance
    expect(await current()).toBe('opposes')
    expect(await takeBackStance({ ...by, stanceId: second.stanceId })).toEqual({ ok: true })
    expect(await current()).toBe('supports')
    expect(await takeBackStance({ ...by, stanceId: second.stanceId })).toMatchObject({
      reason: 'taken_back_already',
    })
  })
})

describe('who may make a record from an answer', () => {
  test('is who may read it: a caseworker of that campaign, and no officer', async () => {
    const { reply, campaign } = await anAnswer()
    const of = { replyId: reply.id, stance: 'supports' as const }
    const caseworker = await press({ role: 'caseworker', campaignIds: [campaign.id] })
    expect(await recordStance({ ...caseworker, ...of })).toMatchObject({ ok: true })
    for (const role of ['caseworker', 'officer', 'editor'] as const) {
      const other = await press({ role })
      expect(await recordStance({ ...other, ...of })).toMatchObject({ reason: 'not_allowed' })
      const task = { ...other, replyId: reply.id, what: 'Ring them', dueOn: '2026-03-16' }
      expect(await writeFollowUp(task)).toMatchObject({ reason: 'not_allowed' })
      const asked = { replyId: reply.id, person: await reader(other.person.id), now }
      expect(await stancesOfAnswer(data.db, asked)).toBeNull()
      expect(await tasksOfAnswer(data.db, asked)).toBeNull()
    }
  })

  test('is nobody, where it is for its supporter alone', async () => {
    const { reply } = await anAnswer({ alone: true })
    const by = await press()
    const refused = await recordStance({ ...by, replyId: reply.id, stance: 'supports' })
    expect(refused).toMatchObject({ reason: 'unknown_reply' })
    const asked = { replyId: reply.id, person: await reader(by.person.id), now }
    expect(await stancesOfAnswer(data.db, asked)).toBeNull()
  })

  test('and of one that may quote what its supporter wrote alone, no words are kept', async () => {
    const { reply, letter, memberId } = await anAnswer()
    await makeRelay(data.db, { letterId: letter.id, receivedAt: new Date(now.getTime() - 60_000) })
    const by = await press()
    const asked = { replyId: reply.id, person: await reader(by.person.id), now }
    expect(await stancesOfAnswer(data.db, asked)).toMatchObject({ sentences: [], noWords: 'private' })
    const worded = await recordStance({ ...by, replyId: reply.id, stance: 'supports', sentence: 1 })
    expect(worded).toMatchObject({ reason: 'invalid', fields: { sentence: expect.any(String) } })
    expect(await recordStance({ ...by, replyId: reply.id, stance: 'supports' })).toMatchObject({ ok: true })
    const [stance] = await stancesOf(data.db, { memberId })
    expect(stance?.evidence).toMatchObject([{ words: '', replyId: reply.id }])
  })

  test('and nobody writes down a stance of a minister who is in no list of members', async () => {
    const mail = await makeJointMail(data.db, { memberId: null, name: 'Ann Minister' })
    const reply = await makeReply(data.db, { jointMailId: mail.id })
    const by = await press()
    expect(await recordStance({ ...by, replyId: reply.id, stance: 'supports' })).toMatchObject({
      reason: 'no_member',
    })
  })
})

describe('a promise and a follow-up from an answer', () => {
  test('know the member, the campaign and the day, and the name in the sentence is struck out', async () => {
    const { reply, memberId, campaign } = await anAnswer()
    const by = await press()
    const asked = { replyId: reply.id, person: await reader(by.person.id), now }
    expect((await tasksOfAnswer(data.db, asked))?.likely).toBe(2)
    const promise = { ...by, replyId: reply.id, sentence: 2, what: 'Write to the minister' }
    expect(await recordPromise(promise)).toMatchObject({ ok: true })
    const task = {
      ...by,
      replyId: reply.id,
      what: 'Ask whether they did it',
      dueOn: '2026-03-16',
      mine: true,
    }
    expect(await writeFollowUp(task)).toMatchObject({ ok: true })
    const found = await tasksOfAnswer(data.db, asked)
    expect(found?.promises).toMatchObject([
      { what: 'Write to the minister', madeOn: '2026-03-10', member: { id: memberId } },
    ])
    expect(found?.followUps).toMatchObject([
      { what: 'Ask whether they did it', personId: by.person.id, campaign: { id: campaign.id } },
    ])
    const [record] = await data.db.evidence.findMany({ where: { replyId: reply.id } })
    expect(record?.words).toContain('I will write to the minister for you')
    expect(record?.words).not.toContain('Marple')
  })

  test('pressed twice, with the id of their form, are one each', async () => {
    const { reply } = await anAnswer()
    const by = await press()
    const id = crypto.randomUUID()
    const promise = () => recordPromise({ ...by, id, replyId: reply.id, what: 'Meet the group' })
    const tasks = () =>
      writeFollowUp({ ...by, id, replyId: reply.id, what: 'Find a day', dueOn: '2026-03-16' })
    for (const done of await Promise.all([promise(), promise(), tasks(), tasks()])) {
      expect(done).toMatchObject({ ok: true })
    }
    expect(await data.db.memberPromise.count({ where: { evidence: { some: { replyId: reply.id } } } })).toBe(
      1,
    )
    expect(await data.db.followUp.count({ where: { replyId: reply.id } })).toBe(1)
  })

  test('are told of in the audit without a word of the answer', async () => {
    const { reply } = await anAnswer()
    const by = await press()
    const done = await recordPromise({ ...by, replyId: reply.id, sentence: 2, what: 'Write to the minister' })
    if (!done.ok) throw new Error(done.reason)
    const [told] = await data.db.auditEntry.findMany({ where: { subjectId: done.promiseId } })
    expect(told).toMatchObject({ action: 'promise.recorded', to: 'open', actorId: by.person.id })
    expect(JSON.stringify(told)).not.toMatch(/minister|Marple/)
  })
})
