import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { assignAnswer } from './assign-answer.ts'
import { claimAnswer } from './claim-answer.ts'
import { replyList } from './data.ts'
import { CLAIM_MS } from './queue-claims.ts'
import { replyListInput } from './schema.ts'
import { allAnswers } from './testing/all-answers.ts'

let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

const now = new Date()
const later = (ms: number) => new Date(now.getTime() + ms)

async function answer() {
  const letter = await makeLetter(testing.db, { state: 'sent', sentAt: now })
  const { id } = await makeReply(testing.db, { letterId: letter.id })
  return { id, campaignId: letter.campaignId }
}
const auditOf = (subjectId: string, action: string) =>
  testing.db.auditEntry.findMany({ where: { subjectId, action }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })

describe('who has an answer open', () => {
  const claim = async (
    id: string,
    person: { id: string },
    { letGo = false, at = now }: { letGo?: boolean; at?: Date } = {},
  ) => {
    const done = await claimAnswer({ db: testing.db, person, replyId: id, letGo, now: at })
    return done.ok ? (done.claimedBy?.name ?? null) : done.reason
  }

  test('is named to others until they close it, or for three minutes after they last said so', async () => {
    const { id } = await answer()
    const [ada, ben] = [
      await makePerson(testing.db, { name: 'Ada' }),
      await makePerson(testing.db, { name: 'Ben' }),
    ]
    expect(await claim(id, ada)).toBe('Ada')
    expect(await claim(id, ben)).toBe('Ada')
    // Ben closes his: Ada still reads.
    expect(await claim(id, ben, { letGo: true })).toBe('Ada')
    expect(await claim(id, ada, { at: later(60_000) })).toBe('Ada')
    expect(await claim(id, ben, { at: later(60_000 + CLAIM_MS - 1) })).toBe('Ada')
    expect(await claim(id, ben, { at: later(60_000 + CLAIM_MS) })).toBe('Ben')
    expect(await claim(id, ben, { letGo: true, at: later(61_000 + CLAIM_MS) })).toBeNull()
    // What was said again and again is told once.
    expect((await auditOf(id, 'reply.claimed')).map(({ actorId, to }) => [actorId, to])).toEqual([
      [ada.id, 'claimed'],
      [ben.id, 'claimed'],
      [ben.id, 'free'],
    ])
  })

  test('of two who open it at once is one', async () => {
    const { id } = await answer()
    const people = [await makePerson(testing.db), await makePerson(testing.db), await makePerson(testing.db)]
    await Promise.all(people.map((person) => claim(id, person)))
    const names = await Promise.all(people.map((person) => claim(id, person)))
    expect(new Set(names).size).toBe(1)
    expect(await auditOf(id, 'reply.claimed')).toHaveLength(1)
  })

  test('is shown in the list', async () => {
    const { id } = await answer()
    const ada = await makePerson(testing.db, { name: 'Ada' })
    await claim(id, ada, { at: new Date() })
    const { items } = await replyList(testing.db, replyListInput.parse({}), allAnswers)
    expect(items.find((item) => item.id === id)).toMatchObject({ claimedBy: { id: ada.id, name: 'Ada' } })
  })

  test('is no viewer, and no caseworker of other campaigns; of what is not there they are told the same', async () => {
    const { id, campaignId } = await answer()
    const viewer = await makePerson(testing.db, { role: 'viewer' })
    const caseworker = await makePerson(testing.db, { role: 'caseworker', campaignIds: [] })
    const given = await makePerson(testing.db, {
      role: 'caseworker',
      campaignIds: [campaignId],
      name: 'Gil',
    })
    expect(await claim(id, viewer)).toBe('not_allowed')
    expect(await claim(id, caseworker)).toBe('not_allowed')
    const nowhere = '00000000-0000-7000-8000-000000000000'
    expect(await claim(nowhere, caseworker)).toBe('not_allowed')
    expect(await claim(nowhere, await makePerson(testing.db))).toBe('unknown_reply')
    expect(await claim(id, given)).toBe('Gil')
  })
})

describe('whose work an answer is', () => {
  const assign = async (id: string, person: { id: string }, to: string, seen?: string) => {
    const done = await assignAnswer({ db: testing.db, person, replyId: id, to, seen, now })
    return done.ok ? done.assignedTo : done.reason
  }

  test('is said by whoever may, for themself, for a colleague and for nobody', async () => {
    const { id } = await answer()
    const [ada, ben] = [await makePerson(testing.db), await makePerson(testing.db)]
    expect(await assign(id, ada, 'me')).toBe(ada.id)
    expect(await assign(id, ada, 'me')).toBe(ada.id)
    expect(await assign(id, ada, ben.id, ada.id)).toBe(ben.id)
    expect(await assign(id, ben, 'nobody', ben.id)).toBeNull()
    expect((await auditOf(id, 'reply.assigned')).map(({ from, to }) => [from, to])).toEqual([
      ['nobody', ada.id],
      [ada.id, ben.id],
      [ben.id, 'nobody'],
    ])
  })

  test('stays what somebody else said meanwhile', async () => {
    const { id } = await answer()
    const [ada, ben] = [await makePerson(testing.db), await makePerson(testing.db)]
    const said = await Promise.all([assign(id, ada, 'me', ''), assign(id, ben, 'me', '')])
    const { assignedToId } = await testing.db.reply.findUniqueOrThrow({ where: { id } })
    expect(said.toSorted()).toEqual([assignedToId, 'changed_meanwhile'].toSorted())
    expect(await auditOf(id, 'reply.assigned')).toHaveLength(1)
  })

  test('is nobody’s who may not mark it', async () => {
    const { id, campaignId } = await answer()
    const ada = await makePerson(testing.db)
    const given = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaignId] })
    const other = await makePerson(testing.db, { role: 'caseworker', campaignIds: [] })
    const viewer = await makePerson(testing.db, { role: 'viewer' })
    for (const { id: to } of [other, viewer, { id: 'no-such-person' }]) {
      expect(await assign(id, ada, to)).toBe('cannot_take')
    }
    expect(await assign(id, ada, given.id)).toBe(given.id)
    expect(await assign(id, other, 'me')).toBe('not_allowed')
    expect(await assign(id, given, 'nobody')).toBeNull()
  })
})
