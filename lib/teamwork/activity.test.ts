import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import { type AuditNote, writeAudit } from '#lib/platform/audit.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  makeReply,
  makeSeatAndMember,
} from '#prisma/seed/factories.ts'
import { activityOf, activityPage } from './activity-data.ts'
import { activityReader } from './activity-reader.ts'
import { activitySentence, sentenceText } from './activity-sentence.ts'
import { activityWords } from './activity-words.ts'
import { activityInput } from './schema.ts'

const now = new Date()
let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

const note = (entry: AuditNote) => testing.db.$transaction((tx) => writeAudit(tx, entry))
const by = ({ id }: { id: string }) => ({ kind: 'person', id }) as const

async function log({ id }: { id: string }, asked: Record<string, unknown> = {}) {
  const memberships = await membershipsOf(testing.db, { userId: id, now })
  const page = await activityPage(testing.db, { person: { memberships }, input: activityInput.parse(asked) })
  return { ...page, says: page.items.map((entry) => sentenceText(activitySentence(entry))) }
}

/** An answer of a member on a campaign, marked by somebody. */
async function markedAnswer() {
  const coordinator = await makePerson(testing.db, { name: `Nia ${randomUUID().slice(0, 6)}` })
  const campaign = await makeCampaign(testing.db, { title: `Hands ${randomUUID().slice(0, 6)}` })
  const { member, seat } = await makeSeatAndMember(testing.db)
  const letter = await makeLetter(testing.db, {
    campaignId: campaign.id,
    memberId: member.id,
    gssCode: seat.gssCode,
    state: 'sent',
    senderName: 'Sally Supporter',
  })
  const reply = await makeReply(testing.db, { letterId: letter.id })
  await note({
    actor: by(coordinator),
    action: 'reply.classified',
    subjectId: reply.id,
    from: 'unclassified',
    to: 'supportive',
  })
  const sentence = `${coordinator.name} marked an answer of ${member.name} about “${campaign.title}” as “supportive”.`
  return { coordinator, campaign, member, reply, letter, sentence }
}

test('every action says a sentence, with names or without', () => {
  const names = {
    person: 'Ada',
    member: { id: 1, name: 'A Member', invented: true },
    campaign: { slug: 'hands', title: 'Hands' },
    organisation: { slug: 'care', name: 'Care' },
  }
  const none = { person: null, member: null, campaign: null, organisation: null }
  for (const action of Object.keys(activityWords) as (keyof typeof activityWords)[]) {
    const { words = {}, to } = activityWords[action]
    const said = {
      id: '1',
      at: now,
      action,
      from: Object.keys(words)[0] ?? null,
      to: Object.keys(words)[1] ?? null,
    }
    for (const about of [names, none]) {
      const text = sentenceText(activitySentence({ ...said, ...about }))
      expect(text, action).toMatch(/^\p{Lu}[^[\]{}]*\.$/u)
    }
    expect(to.length, action).toBeGreaterThan(0)
  }
})

test('a sentence says who did what, and never who wrote', async () => {
  const { coordinator, sentence } = await markedAnswer()
  const { says } = await log(coordinator, { person: coordinator.id })
  expect(says).toEqual([sentence])
  expect((await log(coordinator)).says.join()).not.toContain('Supporter')
})

describe('what the reader may see', () => {
  test('answers: coordinators all, a caseworker of their campaigns, members of organisations none', async () => {
    const { campaign, sentence } = await markedAnswer()
    const reads = async (person: { id: string }) => (await log(person)).says.includes(sentence)
    const mine = await makePerson(testing.db, { role: 'caseworker', campaignIds: [campaign.id] })
    const other = await makePerson(testing.db, {
      role: 'caseworker',
      campaignIds: [(await makeCampaign(testing.db)).id],
    })
    expect(await reads(await makePerson(testing.db))).toBe(true)
    expect(await reads(mine)).toBe(true)
    expect(await reads(other)).toBe(false)
    expect(await reads(await makePerson(testing.db, { role: 'officer' }))).toBe(false)
    const narrowed = { campaign: campaign.slug }
    expect((await log(mine, narrowed)).says).toContain(sentence)
    expect((await log(other, narrowed)).says).not.toContain(sentence)
    expect((await log(other, { find: campaign.title })).says).not.toContain(sentence)
  })

  test('what an organisation keeps for itself is told to its own people', async () => {
    const officer = await makePerson(testing.db, { role: 'officer', name: `Olu ${randomUUID().slice(0, 6)}` })
    const { member } = await makeSeatAndMember(testing.db)
    await note({
      actor: by(officer),
      action: 'member.note_written',
      subjectId: String(member.id),
      detail: { organisationId: officer.organisationId, shared: false },
    })
    const sentence = `${officer.name} wrote a note about ${member.name}.`
    const colleague = await makePerson(testing.db, { role: 'viewer', organisationId: officer.organisationId })
    expect((await log(colleague)).says).toContain(sentence)
    expect((await log(await makePerson(testing.db, { role: 'officer' }))).says).not.toContain(sentence)
    expect((await log(await makePerson(testing.db))).says).not.toContain(sentence)
    const found = await log(await makePerson(testing.db), { find: member.name })
    expect([found.found?.members, found.says]).toEqual([1, []])
  })

  test('what is somebody’s own, or a supporter’s, is in nobody’s', async () => {
    const reader = activityReader({
      memberships: [{ role: 'coordinator', organisationId: 'x', organisationName: 'X', campaignIds: [] }],
    })
    const all = [...reader.everywhere, ...reader.ofCampaigns.actions, ...reader.ofOrganisations.actions]
    expect(all.filter((action) => activityWords[action].to.includes('nobody'))).toEqual([])
    expect(all).not.toContain('letter.submitted')
  })
})

describe('the log', () => {
  test('is narrowed down by kind, campaign, person and day, and searched by a name', async () => {
    const { coordinator, campaign, member, sentence } = await markedAnswer()
    const moved = await makePerson(testing.db, { name: `Mo ${randomUUID().slice(0, 6)}` })
    await note({
      actor: by(moved),
      action: 'campaign.moved',
      subjectId: campaign.id,
      from: 'live',
      to: 'paused',
    })
    const other = `${moved.name} moved “${campaign.title}” from live to paused.`
    const of = async (asked: Record<string, unknown>) => (await log(coordinator, asked)).says
    expect(await of({ campaign: campaign.slug })).toEqual([other, sentence])
    expect(await of({ campaign: campaign.slug, kind: 'answers' })).toEqual([sentence])
    expect(await of({ campaign: campaign.slug, person: moved.id })).toEqual([other])
    expect(await of({ find: campaign.title.toUpperCase() })).toEqual([other, sentence])
    expect(await of({ find: member.name })).toEqual([sentence])
    expect(await of({ find: moved.name })).toEqual([other])
    expect(await of({ find: campaign.title, person: coordinator.id })).toEqual([sentence])
    expect(await of({ find: '%' })).toEqual([])
    expect(await of({ person: moved.id, day: '2020-01-01' })).toEqual([])
    expect(await of({ campaign: 'nowhere' })).toEqual([])
  })

  test('goes on page by page, each entry once', async () => {
    const organisation = await makeOrganisation(testing.db)
    const officer = await makePerson(testing.db, { role: 'officer', organisationId: organisation.id })
    const campaign = await makeCampaign(testing.db)
    // Of the same moment too: the mark tells them apart.
    const at = new Date('2026-03-01T10:00:00Z')
    await testing.db.auditEntry.createMany({
      data: Array.from({ length: 120 }, () => ({
        at,
        actorKind: 'person' as const,
        actorId: officer.id,
        action: 'campaign.edited',
        subjectKind: 'campaign',
        subjectId: campaign.id,
      })),
    })
    const seen = new Set<string>()
    let after: string | null | undefined
    let pages = 0
    do {
      const page = await log(officer, { campaign: campaign.slug, ...(after && { after }) })
      for (const { id } of page.items) seen.add(id)
      after = page.next
      pages++
    } while (after)
    expect([seen.size, pages]).toEqual([120, 3])
  })

  test('tells of a letter’s way one by one to nobody', async () => {
    const letter = await makeLetter(testing.db)
    await note({
      actor: { kind: 'system', id: 'sender' },
      action: 'letter.moved',
      subjectId: letter.id,
      to: 'sent',
    })
    await note({
      actor: { kind: 'supporter', id: letter.supporterId },
      action: 'letter.submitted',
      subjectId: letter.id,
    })
    expect(await testing.db.activity.count({ where: { audit: { subjectId: letter.id } } })).toBe(0)
  })

  test('an entry about what is there no longer is written all the same', async () => {
    const person = await makePerson(testing.db)
    const { letter } = await markedAnswer()
    await note({
      actor: by(person),
      action: 'reply.taken_back',
      subjectId: randomUUID(),
      detail: { letterId: letter.id, jointMailId: null },
    })
    await note({
      actor: by(person),
      action: 'clause.removed',
      subjectId: 'not an id',
      detail: { memberId: 'x' },
    })
    const { says } = await log(person, { person: person.id })
    const member = await testing.db.member.findUniqueOrThrow({ where: { id: letter.memberId } })
    expect(says[0]).toBe(`${person.name} removed a clause from the statement.`)
    expect(says[1]).toContain(`took an answer of ${member.name} about`)
  })
})

test('what happened to what somebody watches, since a moment', async () => {
  const { campaign, member, coordinator, sentence } = await markedAnswer()
  const memberships = await membershipsOf(testing.db, { userId: coordinator.id, now })
  const of = async (memberIds: number[], campaignIds: string[], since = new Date(now.getTime() - 60_000)) =>
    (await activityOf(testing.db, { person: { memberships }, memberIds, campaignIds, since })).map((entry) =>
      sentenceText(activitySentence(entry)),
    )
  expect(await of([member.id], [])).toEqual([sentence])
  expect(await of([], [campaign.id])).toEqual([sentence])
  expect(await of([member.id], [campaign.id])).toEqual([sentence])
  expect(await of([], [])).toEqual([])
  expect(await of([member.id], [], new Date(Date.now() + 60_000))).toEqual([])
})
