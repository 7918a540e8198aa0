import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeFollowUp, makePromise } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { endFollowUp } from './end-follow-up.ts'
import { followUpList, showsFor } from './follow-up-list.ts'
import { followUpListInput } from './list-schema.ts'
import { reopenFollowUp } from './reopen-follow-up.ts'
import { takeFollowUp } from './take-follow-up.ts'
import { writeFollowUp } from './write-follow-up.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const by = (person: { id: string }) => ({ db: data.db, person, now })

/** Two of one organisation, and a task of theirs that nobody has. */
async function colleagues() {
  const { id: organisationId } = await makeOrganisation(data.db)
  const ann = await makePerson(data.db, { role: 'officer', organisationId, name: 'Ann' })
  const bea = await makePerson(data.db, { role: 'caseworker', organisationId, name: 'Bea' })
  const task = await makeFollowUp(data.db, { organisationId, dueOn: dateOf('2026-03-16') })
  return { organisationId, ann, bea, task }
}
const taskNow = (id: string) => data.db.followUp.findUniqueOrThrow({ where: { id } })

describe('a follow-up', () => {
  test('is for whoever writes it, or waits for somebody of its organisation', async () => {
    const { ann, organisationId } = await colleagues()
    const said = { ...by(ann), what: 'Ring the office', dueOn: '2026-03-16', organisationId }
    const [mine, ours] = [await writeFollowUp({ ...said, mine: true }), await writeFollowUp(said)]
    if (!mine.ok || !ours.ok) throw new Error('not written')
    expect(await taskNow(mine.followUpId)).toMatchObject({ personId: ann.id, dueOn: dateOf('2026-03-16') })
    expect(await taskNow(ours.followUpId)).toMatchObject({ personId: null, organisationId })
  })

  test('is given to another organisation by a coordinator alone, and then waits there', async () => {
    const { ann, organisationId } = await colleagues()
    const coordinator = await makePerson(data.db)
    const elsewhere = (await makeOrganisation(data.db)).id
    const task = { what: 'Ring the office', dueOn: '2026-03-16', mine: true }
    const refused = await writeFollowUp({ ...by(ann), ...task, organisationId: elsewhere })
    expect(refused).toMatchObject({ reason: 'not_allowed' })
    const given = await writeFollowUp({ ...by(coordinator), ...task, organisationId })
    if (!given.ok) throw new Error(given.reason)
    expect(await taskNow(given.followUpId)).toMatchObject({ personId: null, organisationId })
    const left = await makeOrganisation(data.db, {
      periods: { create: { joinedOn: new Date('2020-01-01'), leftOn: new Date('2025-01-01') } },
    })
    expect(await writeFollowUp({ ...by(coordinator), ...task, organisationId: left.id })).toMatchObject({
      reason: 'not_in_coalition',
    })
  })

  test('about a promise knows its member and campaign; another day comes before the one offered', async () => {
    const { ann, organisationId } = await colleagues()
    const { member } = await makeSeatAndMember(data.db)
    const promise = await makePromise(data.db, {
      memberId: member.id,
      campaignId: (await makeCampaign(data.db)).id,
    })
    const said = { ...by(ann), what: 'Ask', organisationId, promiseId: promise.id }
    const done = await writeFollowUp({ ...said, dueOn: '2026-03-16', otherDay: '2026-05-01' })
    if (!done.ok) throw new Error(done.reason)
    expect(await taskNow(done.followUpId)).toMatchObject({
      ...{ memberId: member.id, campaignId: promise.campaignId, dueOn: dateOf('2026-05-01') },
    })
    const wrong = async (days: { dueOn?: string; otherDay?: string }) => {
      const refused = await writeFollowUp({ ...said, ...days })
      return !refused.ok && 'fields' in refused ? Object.keys(refused.fields ?? {}) : refused
    }
    expect(await wrong({})).toEqual(['dueOn'])
    expect(await wrong({ dueOn: '2026-03-09' })).toEqual(['dueOn'])
    expect(await wrong({ dueOn: '2026-03-16', otherDay: '2036-01-01' })).toEqual(['otherDay'])
  })

  test('of two who take it at once one has it, and the other is told who', async () => {
    const { ann, bea, task } = await colleagues()
    const take = (person: typeof ann) =>
      takeFollowUp({ ...by(person), followUpId: task.id, to: 'me', seen: '' })
    const both = await Promise.all([take(ann), take(bea)])
    const { personId } = await taskNow(task.id)
    const winner = personId === ann.id ? 'Ann' : 'Bea'
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: 'taken_meanwhile',
      message: expect.stringContaining(winner),
    })
  })

  test('is taken over from whoever had it when the button was shown, and given back', async () => {
    const { ann, bea, task } = await colleagues()
    const of = { followUpId: task.id }
    await takeFollowUp({ ...by(ann), ...of, to: 'me', seen: '' })
    expect(await takeFollowUp({ ...by(bea), ...of, to: 'me', seen: ann.id })).toEqual({ ok: true })
    expect(await takeFollowUp({ ...by(ann), ...of, to: 'nobody', seen: ann.id })).toMatchObject({
      reason: 'taken_meanwhile',
    })
    expect(await takeFollowUp({ ...by(bea), ...of, to: 'nobody', seen: bea.id })).toEqual({ ok: true })
    expect(await taskNow(task.id)).toMatchObject({ personId: null })
  })

  test('of two who end it at once one does; what was ended by a slip is opened again', async () => {
    const { ann, bea, task } = await colleagues()
    const end = (person: typeof ann, to: 'done' | 'dropped') =>
      endFollowUp({ ...by(person), followUpId: task.id, to, outcome: '' })
    const both = await Promise.all([end(ann, 'done'), end(bea, 'dropped')])
    expect(both.map((done) => (done.ok ? 'ended' : done.reason)).toSorted()).toEqual([
      'ended',
      'ended_meanwhile',
    ])
    const reopen = () => reopenFollowUp({ ...by(bea), followUpId: task.id })
    expect([await reopen(), await reopen()]).toMatchObject([{ ok: true }, { reason: 'open_already' }])
    expect(await taskNow(task.id)).toMatchObject({ state: 'open', endedAt: null, endedById: null })
  })

  test('is nothing to people of other organisations, nor to viewers', async () => {
    const { organisationId, task } = await colleagues()
    const viewer = await makePerson(data.db, { role: 'viewer', organisationId })
    for (const person of [await makePerson(data.db, { role: 'officer' }), viewer]) {
      const of = { ...by(person), followUpId: task.id }
      expect(await takeFollowUp({ ...of, to: 'me', seen: '' })).toMatchObject({ reason: 'not_allowed' })
      expect(await endFollowUp({ ...of, to: 'done', outcome: '' })).toMatchObject({ reason: 'not_allowed' })
      expect(await reopenFollowUp(of)).toMatchObject({ reason: 'not_allowed' })
    }
  })
})

describe('the lists of follow-ups', () => {
  const as = (role: Role, { id, organisationId }: { id: string; organisationId: string }) => ({
    id,
    memberships: [{ organisationId, organisationName: '', role, campaignIds: [] }],
  })
  const list = async (person: ReturnType<typeof as>, address: Record<string, unknown>) => {
    const found = await followUpList(data.db, { ...followUpListInput.parse(address), person, now })
    if (!found) throw new Error('no such list')
    return found
  }
  const words = async (person: ReturnType<typeof as>, show: string) =>
    (await list(person, { show })).items.map(({ what }) => what)

  test('are mine, ours, what is overdue and what is done, each as many as its number says', async () => {
    const { organisationId, ann, bea } = await colleagues()
    const task = (what: string, more: object) => makeFollowUp(data.db, { what, organisationId, ...more })
    await task('Mine', { personId: ann.id, dueOn: dateOf('2026-03-12') })
    await task('Late', { personId: bea.id, dueOn: dateOf('2026-03-01') })
    await task('Done', { state: 'done', endedAt: now, endedById: bea.id })
    await makeFollowUp(data.db, { what: 'Of others', dueOn: dateOf('2026-03-01') })
    const person = as('officer', ann)
    expect(await words(person, 'mine')).toEqual(['Mine'])
    expect(await words(person, 'ours')).toEqual(['Late', 'Mine', 'Ring the office'])
    expect(await words(person, 'overdue')).toEqual(['Late'])
    expect(await words(person, 'done')).toEqual(['Done'])
    expect((await list(person, {})).counts).toEqual({ mine: 1, ours: 3, overdue: 1, done: 1 })
    expect(await words(person, 'all')).not.toContain('Of others')
  })

  test('hold everybody’s for coordinators alone', async () => {
    const { ann } = await colleagues()
    const coordinator = as('coordinator', await makePerson(data.db))
    expect(showsFor(as('officer', ann))).not.toContain('all')
    expect(showsFor(coordinator)).toContain('all')
  })

  test('go on by a mark, and are narrowed to an MP', async () => {
    const { organisationId, ann } = await colleagues()
    const { member } = await makeSeatAndMember(data.db)
    for (let at = 0; at < 53; at += 1) {
      await makeFollowUp(data.db, { organisationId, memberId: member.id, dueOn: dateOf('2026-03-20') })
    }
    const address = { show: 'ours', member: String(member.id) }
    const first = await list(as('officer', ann), address)
    const second = await list(as('officer', ann), { ...address, after: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 3, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(53)
    expect(first.of.member).toBe(member.name)
  })
})
