import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeContact, makePromise } from '#prisma/seed/casework-factories.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { addEvidence } from './add-evidence.ts'
import { endPromise } from './end-promise.ts'
import { recordsToOffer } from './known-records.ts'
import { promiseListInput } from './list-schema.ts'
import { promiseList } from './promise-list.ts'
import { promisePage } from './promise-page.ts'
import { recordPromise } from './record-promise.ts'
import { reopenPromise } from './reopen-promise.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const now = new Date('2026-03-10T12:00:00Z')
const question = { kind: 'question', number: '12345', words: '' } as const

async function aPromise(given: { madeOn?: Date; dueOn?: Date } = {}) {
  const { member } = await makeSeatAndMember(data.db)
  const campaign = await makeCampaign(data.db)
  const officer = await makePerson(data.db, { role: 'officer' })
  const promise = await makePromise(data.db, {
    ...{ memberId: member.id, campaignId: campaign.id, organisationId: officer.organisationId },
    madeOn: dateOf('2026-02-01'),
    ...given,
  })
  return { promise, member, campaign, officer }
}
const by = (person: { id: string }) => ({ db: data.db, person, now })
const stateOf = async (id: string) => (await data.db.memberPromise.findUniqueOrThrow({ where: { id } })).state

describe('a promise', () => {
  test('from outside our letters is written down with what shows it, and not without', async () => {
    const { member, campaign, officer } = await aPromise()
    const said = {
      ...by(officer),
      ...{ memberId: member.id, campaignId: campaign.id, organisationId: officer.organisationId },
      what: 'Table a parliamentary question',
    }
    expect(await recordPromise(said)).toMatchObject({
      reason: 'invalid',
      fields: { kind: expect.any(String) },
    })
    const speech = { kind: 'speech', words: 'I shall table a question.', happenedOn: '2026-03-05' } as const
    const done = await recordPromise({ ...said, ...speech })
    if (!done.ok) throw new Error(done.reason)
    const page = await promisePage(data.db, { id: done.promiseId, person: { memberships: [] } })
    expect(page).toMatchObject({
      ...{ state: 'open', madeOn: '2026-03-05', recordedBy: officer.name },
      evidence: [
        { of: 'made', kind: 'speech', words: 'I shall table a question.', happenedOn: '2026-03-05' },
      ],
    })
  })

  test('is not due before it was made, and nothing shows it on a day to come', async () => {
    const { member, campaign, officer } = await aPromise()
    const said = {
      ...by(officer),
      ...{ memberId: member.id, campaignId: campaign.id, organisationId: officer.organisationId },
      ...({ what: 'Meet the group', kind: 'speech', words: 'Let us meet.' } as const),
    }
    const wrong = async (more: { happenedOn: string; dueOn?: string }) => {
      const done = await recordPromise({ ...said, ...more })
      return done.ok ? {} : 'fields' in done ? Object.keys(done.fields ?? {}) : done.reason
    }
    expect(await wrong({ happenedOn: '2026-03-05', dueOn: '2026-03-04' })).toEqual(['dueOn'])
    expect(await wrong({ happenedOn: '2026-03-11' })).toEqual(['happenedOn'])
  })

  test('ends with a record, which stays with it when it is opened again', async () => {
    const { promise, officer } = await aPromise()
    const end = { ...by(officer), promiseId: promise.id, to: 'kept' as const }
    expect(await endPromise({ ...end, words: '', number: '' })).toMatchObject({ reason: 'invalid' })
    expect(await stateOf(promise.id)).toBe('open')
    expect(await endPromise({ ...end, ...question, happenedOn: '2026-03-09' })).toEqual({ ok: true })
    const seen = () => promisePage(data.db, { id: promise.id, person: { memberships: [] } })
    expect(await seen()).toMatchObject({
      ...{ state: 'kept', endedOn: '2026-03-09' },
      evidence: [{ of: 'ended', kind: 'question', number: '12345', addedBy: officer.name }],
      moves: [{ from: 'open', to: 'kept', by: officer.name }],
    })
    expect(await reopenPromise({ ...by(officer), promiseId: promise.id })).toEqual({ ok: true })
    expect(await seen()).toMatchObject({ state: 'open', endedOn: '', evidence: [{ kind: 'question' }] })
    expect(await reopenPromise({ ...by(officer), promiseId: promise.id })).toMatchObject({
      reason: 'open_already',
    })
  })

  test('of two who end it at once one does, and the other is told how it ended', async () => {
    const { promise, officer } = await aPromise()
    const coordinator = await makePerson(data.db)
    const both = await Promise.all([
      endPromise({ ...by(officer), promiseId: promise.id, to: 'kept', ...question }),
      endPromise({ ...by(coordinator), promiseId: promise.id, to: 'broken', ...question }),
    ])
    expect(both.map((done) => (done.ok ? 'ended' : done.reason)).toSorted()).toEqual([
      'ended',
      'ended_meanwhile',
    ])
    const state = await stateOf(promise.id)
    const told = both.find((done) => !done.ok)
    expect(told).toMatchObject({ message: expect.stringContaining(state === 'kept' ? '“Kept”' : '“Broken”') })
    expect(await data.db.evidence.count({ where: { promiseId: promise.id } })).toBe(1)
  })

  test('of one organisation is not ended by another, which may add what it saw', async () => {
    const { promise, member, campaign } = await aPromise()
    const other = await makePerson(data.db, { role: 'editor' })
    const end = await endPromise({ ...by(other), promiseId: promise.id, to: 'kept', ...question })
    expect(end).toMatchObject({ reason: 'not_allowed' })
    const added = await addEvidence({
      ...by(other),
      ...{ organisationId: other.organisationId, promiseId: promise.id, ...question },
    })
    expect(added).toMatchObject({ ok: true })
    const page = await promisePage(data.db, { id: promise.id, person: { memberships: [] } })
    expect(page?.evidence).toMatchObject([{ of: 'made', number: '12345', addedBy: other.name }])
    const viewer = await makePerson(data.db, { role: 'viewer' })
    const may = await recordPromise({
      ...by(viewer),
      ...{ memberId: member.id, campaignId: campaign.id, organisationId: viewer.organisationId },
      ...({ what: 'Meet', kind: 'speech', words: 'Yes.' } as const),
    })
    expect(may).toMatchObject({ reason: 'not_allowed' })
  })
})

describe('what is known of a member', () => {
  test('is offered as evidence: meetings to everybody, answers to those who read them', async () => {
    const { promise, member, campaign, officer } = await aPromise()
    const contact = await makeContact(data.db, { memberId: member.id, note: 'She will.', shared: false })
    const { gssCode } = await data.db.incumbency.findFirstOrThrow({ where: { memberId: member.id } })
    const letter = await makeLetter(data.db, { campaignId: campaign.id, memberId: member.id, gssCode })
    const reply = await makeReply(data.db, { letterId: letter.id, state: 'supportive' })
    const of = { db: data.db, memberId: member.id, campaignId: campaign.id }
    const coordinator = await makePerson(data.db)
    const as = (role: 'officer' | 'coordinator', { id, organisationId }: typeof officer) => ({
      id,
      memberships: [{ organisationId, organisationName: '', role, campaignIds: [] }],
    })
    const refs = async (person: ReturnType<typeof as>) =>
      (await recordsToOffer({ ...of, person })).flatMap(({ records }) => records.map(({ ref }) => ref))
    expect(await refs(as('officer', officer))).toEqual([`contact:${contact.id}`])
    expect(await refs(as('coordinator', coordinator))).toEqual([
      `answer:${reply.id}`,
      `contact:${contact.id}`,
    ])

    const end = { promiseId: promise.id, to: 'kept' as const, words: '', number: '' }
    const choose = (person: typeof officer, known: string) => endPromise({ ...by(person), ...end, known })
    expect(await choose(officer, `answer:${reply.id}`)).toMatchObject({ reason: 'invalid' })
    const elsewhere = await makeContact(data.db, {
      memberId: (await makeSeatAndMember(data.db)).member.id,
    })
    expect(await choose(officer, `contact:${elsewhere.id}`)).toMatchObject({
      fields: { known: expect.any(String) },
    })
    expect(await choose(officer, 'parliament:12345')).toMatchObject({ fields: { known: expect.any(String) } })
    expect(await choose(officer, `contact:${contact.id}`)).toEqual({ ok: true })
    const page = await promisePage(data.db, { id: promise.id, person: { memberships: [] } })
    expect(page?.evidence).toMatchObject([{ kind: 'contact', contactId: contact.id, words: '' }])
  })
})

describe('the list of promises', () => {
  const list = (address: Record<string, unknown>, at = now) =>
    promiseList(data.db, { ...promiseListInput.parse(address), now: at })

  test('holds what its number says, and goes on by a mark, those without a day last', async () => {
    const { member } = await makeSeatAndMember(data.db)
    const campaign = await makeCampaign(data.db)
    const of = { memberId: member.id, campaignId: campaign.id }
    for (let at = 0; at < 55; at += 1) {
      const dueOn = at < 30 ? dateOf(`2026-03-${String(1 + (at % 20)).padStart(2, '0')}`) : null
      await makePromise(data.db, { ...of, what: `Promise ${at}`, dueOn })
    }
    await makePromise(data.db, { ...of, state: 'broken', endedOn: dateOf('2026-03-02') })
    const first = await list({ campaign: campaign.slug })
    expect(first?.counts).toEqual({ open: 55, due: 20, kept: 0, broken: 1, withdrawn: 0, all: 56 })
    expect(first?.items).toHaveLength(50)
    const second = await list({ campaign: campaign.slug, after: first?.next })
    expect(second).toMatchObject({ next: null })
    const all = [...(first?.items ?? []), ...(second?.items ?? [])]
    expect(new Set(all.map(({ id }) => id)).size).toBe(55)
    expect(all.map(({ dueOn }) => dueOn || '9999')).toEqual(
      all.map(({ dueOn }) => dueOn || '9999').toSorted(),
    )
    const due = await list({ campaign: campaign.slug, show: 'due' })
    expect(due?.items).toHaveLength(20)
  })

  test('is narrowed to a campaign, an MP and an organisation, and says to which', async () => {
    const { promise, member, campaign, officer } = await aPromise()
    await aPromise()
    const organisation = await data.db.organisation.findUniqueOrThrow({
      where: { id: officer.organisationId },
    })
    for (const address of [
      { campaign: campaign.slug },
      { member: String(member.id) },
      { organisation: organisation.slug },
    ]) {
      expect((await list(address))?.items.map(({ id }) => id)).toEqual([promise.id])
    }
    expect((await list({ member: String(member.id) }))?.of).toMatchObject({ member: member.name })
    expect(await list({ campaign: 'no-such-campaign' })).toBeNull()
    expect((await list({ organisation: (await makeOrganisation(data.db)).slug }))?.items).toEqual([])
  })
})
