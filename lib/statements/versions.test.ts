import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeDraft } from '#prisma/seed/make-draft.ts'
import { addClause } from './add-clause.ts'
import { type CutVersionOptions, cutVersion } from './cut-version.ts'
import { latestVersion, publishedVersion, statementOf, versionByHash, versionsOf } from './data.ts'
import { moveClause } from './move-clause.ts'
import { publishVersion } from './publish-version.ts'
import { saveClause } from './save-clause.ts'

let testing: TestDatabase
const now = new Date()
const follow = async () => {}

beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

type Draft = Awaited<ReturnType<typeof makeDraft>>

const cut = (draft: Draft, given: Partial<CutVersionOptions> = {}) =>
  cutVersion({
    db: testing.db,
    person: draft.officer,
    campaignId: draft.campaign.id,
    change: 'material',
    askedUntil: null,
    follow,
    now,
    ...given,
  })

const seen = ({ clauses }: Draft) => clauses.map(({ id, revision }) => ({ clauseId: id, revision }))

async function save(draft: Draft, text: string, revision = 1) {
  const { db } = testing
  const result = await saveClause({ db, person: draft.editor, clauseId: draft.first.id, revision, text, now })
  if (!result.ok) throw new Error(result.reason)
}

test('a version holds the canonical text under its hash, its author and how it differs', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One', 'Two'] })
  const askedUntil = new Date(now.getTime() + DAY_MS)
  const first = await cut(draft, { askedUntil, expectedRevisions: seen(draft), expectedLatest: 0 })
  expect(first).toMatchObject({
    ok: true,
    version: {
      number: 1,
      change: 'first',
      text: '1. One\n\n2. Two\n',
      authorId: draft.officer.id,
      askedUntil,
    },
  })
  await save(draft, 'One, better')
  expect(await cut(draft)).toMatchObject({ ok: true, version: { number: 2, change: 'material' } })
  expect(await versionsOf(db, draft.campaign.id)).toMatchObject([
    { number: 2, author: draft.officer.name, published: false },
    { number: 1, sha256: sha256Of('1. One\n\n2. Two\n') },
  ])
  expect(await latestVersion(db, draft.campaign.id)).toMatchObject({ number: 2 })
  expect(await versionByHash(db, sha256Of('1. One\n\n2. Two\n').toUpperCase())).toMatchObject({ number: 1 })
  expect(
    await db.auditEntry.count({
      where: { action: 'version.cut', subjectId: first.ok ? first.version.id : '' },
    }),
  ).toBe(1)
})

test('two cuts at once make one version', async () => {
  const draft = await makeDraft(testing.db)
  const results = await Promise.all([
    cut(draft, { expectedLatest: 0 }),
    cut(draft, { expectedLatest: 0, person: draft.coordinator }),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'changed_meanwhile' })
  expect(await testing.db.version.count({ where: { campaignId: draft.campaign.id } })).toBe(1)
})

test('a clause saved at the moment of the cut: the version says what its author saw, or is not cut', async () => {
  const draft = await makeDraft(testing.db, { texts: ['Seen'] })
  const [result] = await Promise.all([
    cut(draft, { expectedRevisions: seen(draft) }),
    save(draft, 'Not seen'),
  ])
  if (result.ok) expect(result.version.text).toBe('1. Seen\n')
  else expect(result.reason).toBe('changed_meanwhile')
})

describe('a cut is refused when the draft is not what was seen', () => {
  test.each([
    ['saved', (draft: Draft) => save(draft, 'Other words')],
    [
      'moved',
      (draft: Draft) =>
        moveClause({ db: testing.db, person: draft.editor, clauseId: draft.first.id, from: 1, to: 2, now }),
    ],
    [
      'added',
      (draft: Draft) =>
        addClause({ db: testing.db, person: draft.editor, campaignId: draft.campaign.id, text: 'New', now }),
    ],
  ])('a clause was %s', async (_, change) => {
    const draft = await makeDraft(testing.db)
    await change(draft)
    expect(await cut(draft, { expectedRevisions: seen(draft) })).toMatchObject({
      reason: 'changed_meanwhile',
    })
  })
})

test('the same text is not cut again, and nothing is cut of no clauses', async () => {
  const draft = await makeDraft(testing.db)
  await cut(draft)
  expect(await cut(draft)).toMatchObject({ reason: 'same_text', message: expect.stringMatching('version 1') })
  const empty = await makeDraft(testing.db)
  await testing.db.clause.updateMany({ where: { campaignId: empty.campaign.id }, data: { removedAt: now } })
  expect(await cut(empty)).toMatchObject({ reason: 'no_clauses' })
})

describe('who cuts, and when', () => {
  test('an officer of the lead or a coordinator', async () => {
    const draft = await makeDraft(testing.db)
    for (const person of [draft.editor, draft.viewer, draft.proposer]) {
      expect(await cut(draft, { person })).toMatchObject({ reason: 'not_allowed' })
    }
    expect(await cut(draft, { person: draft.coordinator })).toMatchObject({ ok: true })
  })

  test('only a coordinator calls a change editorial', async () => {
    const draft = await makeDraft(testing.db)
    await cut(draft)
    await save(draft, 'A comma, better')
    expect(await cut(draft, { change: 'editorial' })).toMatchObject({ reason: 'not_allowed' })
    expect(await cut(draft, { change: 'editorial', person: draft.coordinator })).toMatchObject({
      ok: true,
      version: { change: 'editorial' },
    })
  })

  test.each(['drafting', 'paused', 'closed', 'archived'] as const)('never while %s', async (state) => {
    expect(await cut(await makeDraft(testing.db, { state }))).toMatchObject({ reason: 'not_open' })
  })

  test('and never to be answered by a day that is over', async () => {
    const draft = await makeDraft(testing.db)
    expect(await cut(draft, { askedUntil: new Date(now.getTime() - 1) })).toMatchObject({ reason: 'invalid' })
  })
})

test('positions follow in the same transaction: when that fails nothing is cut', async () => {
  const draft = await makeDraft(testing.db)
  const followed = vi.fn(follow)
  await cut(draft, { follow: followed })
  expect(followed.mock.calls).toMatchObject([
    [{}, { previous: null, version: { number: 1 }, change: 'first' }],
  ])
  await save(draft, 'New')
  await expect(cut(draft, { follow: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
  expect(await latestVersion(testing.db, draft.campaign.id)).toMatchObject({ number: 1 })
})

test('a cut version is not touched by what becomes of the draft', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  await cut(draft)
  await save(draft, 'Something else')
  expect(await latestVersion(db, draft.campaign.id)).toMatchObject({ text: '1. One\n' })
})

test('the Welsh is of the whole statement or not at all', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One', 'Two'] })
  await db.clause.update({ where: { id: draft.first.id }, data: { textCy: 'Un' } })
  expect(await cut(draft)).toMatchObject({ version: { textCy: null } })
  await db.clause.updateMany({ where: { campaignId: draft.campaign.id }, data: { textCy: 'Un' } })
  expect(await cut(draft)).toMatchObject({ version: { textCy: '1. Un\n\n2. Un\n' } })
})

test('publishing shows a version to the public, never one older than what it sees', async () => {
  const { db } = testing
  const draft = await makeDraft(db)
  const first = await cut(draft)
  await save(draft, 'New')
  const second = await cut(draft)
  if (!first.ok || !second.ok) throw new Error('not cut')
  const publish = (person: { id: string }, versionId: string) =>
    publishVersion({ db, person, versionId, now: new Date() })
  expect(await publish(draft.officer, first.version.id)).toMatchObject({ reason: 'not_allowed' })
  const both = await Promise.all([
    publish(draft.coordinator, first.version.id),
    publish(draft.coordinator, first.version.id),
  ])
  expect(both.map((each) => each.ok && each.again).sort()).toEqual([false, true])
  expect(await publishedVersion(db, draft.campaign.id)).toMatchObject({ number: 1 })
  await publish(draft.coordinator, second.version.id)
  expect(await publish(draft.coordinator, first.version.id)).toMatchObject({ reason: 'replaced' })
  expect(await versionsOf(db, draft.campaign.id)).toMatchObject([{ published: true }, { published: false }])
})

test('a draft of 200 clauses and 100 amendments is read in a handful of queries', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: Array.from({ length: 200 }, (_, at) => `Clause ${at}`) })
  await db.amendment.createMany({
    data: Array.from({ length: 100 }, (_, at) => ({
      campaignId: draft.campaign.id,
      clauseId: draft.clauses[at]?.id ?? '',
      organisationId: draft.other.id,
      authorId: draft.proposer.id,
      kind: 'remove' as const,
      reasons: 'Too many.',
      againstRevision: 1,
    })),
  })
  let calls = 0
  const counting = db.$extends({
    query: {
      $allOperations({ args, query }) {
        calls++
        return query(args)
      },
    },
  })
  const statement = await statementOf(counting as unknown as Database, draft.campaign.id)
  expect(statement?.clauses).toHaveLength(200)
  expect(statement?.clauses.flatMap(({ amendments }) => amendments)).toHaveLength(100)
  expect(calls).toBeLessThanOrEqual(8)
})
