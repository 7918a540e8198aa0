import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeDraft } from '#prisma/seed/make-draft.ts'
import { addClause } from './add-clause.ts'
import { statementOf } from './data.ts'
import { moveClause } from './move-clause.ts'
import { removeClause } from './remove-clause.ts'
import { saveClause } from './save-clause.ts'

let testing: TestDatabase
const now = new Date()

beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

const textsOf = async (campaignId: string) =>
  (await statementOf(testing.db, campaignId))?.clauses.map(({ text }) => text)

test('a clause is added at the end or after another, cleaned of what Word left in it', async () => {
  const { db } = testing
  const { campaign, first, editor: person } = await makeDraft(db, { texts: ['One', 'Two'] })
  const options = { db, person, campaignId: campaign.id, now }
  await addClause({ ...options, text: 'Three\r\n•\tand\u00AD more' })
  await addClause({ ...options, text: 'One and a half', after: first.id })
  expect(await textsOf(campaign.id)).toEqual(['One', 'One and a half', 'Two', 'Three\n- and more'])
})

test('there is always room between two clauses', async () => {
  const { db } = testing
  const { campaign, first, editor: person } = await makeDraft(db, { texts: ['First', 'Last'] })
  for (let at = 0; at < 14; at++) {
    await addClause({ db, person, campaignId: campaign.id, text: `Added ${at}`, after: first.id, now })
  }
  const added = Array.from({ length: 14 }, (_, at) => `Added ${13 - at}`)
  expect(await textsOf(campaign.id)).toEqual(['First', ...added, 'Last'])
})

test('a double click adds one clause', async () => {
  const { db } = testing
  const { campaign, editor: person } = await makeDraft(db, { texts: ['One'] })
  const add = { db, person, campaignId: campaign.id, clauseId: randomUUID(), text: 'Two', now }
  const both = await Promise.all([addClause(add), addClause(add)])
  expect(both).toMatchObject([{ ok: true }, { ok: true }])
  expect(await textsOf(campaign.id)).toEqual(['One', 'Two'])
})

test('of two saves at once the first wins and the second gets both texts', async () => {
  const { db } = testing
  const { campaign, first, editor, secondEditor } = await makeDraft(db, { texts: ['Before'] })
  const save = (person: { id: string }, text: string) =>
    saveClause({ db, person, clauseId: first.id, revision: 1, text, now })
  const results = await Promise.all([save(editor, 'Hers'), save(secondEditor, 'His')])
  expect(results.filter(({ ok }) => ok)).toEqual([{ ok: true, revision: 2 }])
  const lost = results.find(({ ok }) => !ok)
  const [won, refused] = (await textsOf(campaign.id))?.[0] === 'Hers' ? ['Hers', 'His'] : ['His', 'Hers']
  expect(lost).toMatchObject({
    reason: 'changed_meanwhile',
    message: expect.stringContaining((won === 'Hers' ? editor : secondEditor).name),
    conflicts: [{ name: 'text', saved: won, yours: refused }],
    values: { revision: '2' },
  })
  const chosen = await saveClause({
    db,
    person: editor,
    clauseId: first.id,
    revision: 2,
    text: 'Hers and his',
    now,
  })
  expect(chosen).toEqual({ ok: true, revision: 3 })
  const kept = await db.clauseRevision.findMany({
    where: { clauseId: first.id },
    orderBy: { revision: 'asc' },
  })
  expect(kept.map(({ text }) => text)).toEqual(['Before', won, 'Hers and his'])
})

test('saving the same words at once is one save', async () => {
  const { db } = testing
  const { first, editor: person } = await makeDraft(db)
  const save = { db, person, clauseId: first.id, revision: 1, text: 'The same', now }
  expect(await Promise.all([saveClause(save), saveClause(save)])).toEqual([
    { ok: true, revision: 2 },
    { ok: true, revision: 2 },
  ])
})

test('saving into a clause that is being removed: one of the two happens, and the other is told', async () => {
  const { db } = testing
  const { first, editor, secondEditor } = await makeDraft(db)
  const [saved, removed] = await Promise.all([
    saveClause({ db, person: editor, clauseId: first.id, revision: 1, text: 'New words', now }),
    removeClause({ db, person: secondEditor, clauseId: first.id, revision: 1, now }),
  ])
  expect([saved.ok, removed.ok].filter(Boolean)).toHaveLength(1)
  if (!saved.ok) expect(saved.reason).toBe('clause_removed')
  if (!removed.ok) expect(removed.reason).toBe('changed_meanwhile')
})

test('the Welsh is saved with the English, and stays when nothing is said of it', async () => {
  const { db } = testing
  const { first, editor: person } = await makeDraft(db)
  const save = { db, person, clauseId: first.id, now }
  await saveClause({ ...save, revision: 1, text: 'English', textCy: 'Cymraeg' })
  await saveClause({ ...save, revision: 2, text: 'More English' })
  const clause = await db.clause.findUniqueOrThrow({ where: { id: first.id } })
  expect(clause).toMatchObject({ text: 'More English', textCy: 'Cymraeg', revision: 3 })
})

test('a clause moves up and down and keeps its identity and its thread', async () => {
  const { db } = testing
  const { campaign, clauses, editor: person } = await makeDraft(db, { texts: ['One', 'Two', 'Three'] })
  const clauseId = clauses[2]?.id ?? ''
  await db.comment.create({
    data: { clauseId, organisationId: person.organisationId, authorId: person.id, text: 'Mine' },
  })
  expect(await moveClause({ db, person, clauseId, from: 3, to: 2, now })).toEqual({ ok: true, number: 2 })
  expect(await textsOf(campaign.id)).toEqual(['One', 'Three', 'Two'])
  expect(await moveClause({ db, person, clauseId, from: 2, to: 99, now })).toEqual({ ok: true, number: 3 })
  const statement = await statementOf(db, campaign.id)
  expect(statement?.clauses[2]).toMatchObject({ id: clauseId, comments: [{ text: 'Mine' }] })
})

test('a move pressed twice at once moves once', async () => {
  const { db } = testing
  const { campaign, clauses, editor: person } = await makeDraft(db, { texts: ['One', 'Two', 'Three'] })
  const move = { db, person, clauseId: clauses[2]?.id ?? '', from: 3, to: 2, now }
  expect(await Promise.all([moveClause(move), moveClause(move)])).toMatchObject([{ ok: true }, { ok: true }])
  expect(await textsOf(campaign.id)).toEqual(['One', 'Three', 'Two'])
})

test('two clauses moved at once: nobody moves what they did not see', async () => {
  const { db } = testing
  const { campaign, clauses, editor: person } = await makeDraft(db, { texts: ['One', 'Two', 'Three'] })
  const move = { db, person, from: 3, to: 1, now }
  const [third, second] = await Promise.all([
    moveClause({ ...move, clauseId: clauses[2]?.id ?? '' }),
    moveClause({ ...move, clauseId: clauses[1]?.id ?? '', from: 2 }),
  ])
  const both = [third, second].map(({ ok }) => ok)
  expect(both).toContain(true)
  expect(await textsOf(campaign.id)).toHaveLength(3)
  if (both.includes(false)) {
    expect([third, second].find(({ ok }) => !ok)).toMatchObject({ reason: 'changed_meanwhile' })
  }
})

describe('who may not, may not', () => {
  test('neither another organisation nor a viewer edits; the lead’s editors, officers and coordinators do', async () => {
    const { db } = testing
    const draft = await makeDraft(db)
    const add = (person: { id: string }) =>
      addClause({ db, person, campaignId: draft.campaign.id, text: 'Mine', now })
    expect(await add(draft.proposer)).toMatchObject({ ok: false, reason: 'not_allowed' })
    expect(await add(draft.viewer)).toMatchObject({ ok: false, reason: 'not_allowed' })
    for (const person of [draft.editor, draft.officer, draft.coordinator]) {
      expect(await add(person)).toMatchObject({ ok: true })
    }
  })

  test('a role taken away counts at the next save', async () => {
    const { db } = testing
    const { first, editor: person } = await makeDraft(db)
    await db.membership.deleteMany({ where: { userId: person.id } })
    expect(
      await saveClause({ db, person, clauseId: first.id, revision: 1, text: 'Too late', now }),
    ).toMatchObject({ reason: 'not_allowed' })
  })

  test.each(['paused', 'closed', 'archived'] as const)('nothing is edited while %s', async (state) => {
    const { db } = testing
    const { first, editor: person } = await makeDraft(db, { state })
    const result = await saveClause({ db, person, clauseId: first.id, revision: 1, text: 'No', now })
    expect(result).toMatchObject({ ok: false, reason: 'not_open' })
  })

  test.each(['', ' \n\u200B', 'x'.repeat(10_001)])('an empty or endless clause is refused', async (text) => {
    const { db } = testing
    const { campaign, editor: person } = await makeDraft(db)
    const result = await addClause({ db, person, campaignId: campaign.id, text, now })
    expect(result).toMatchObject({ ok: false, reason: 'invalid' })
  })
})

test('every change leaves an audit row', async () => {
  const { db } = testing
  const { campaign, clauses, editor: person } = await makeDraft(db)
  const clauseId = clauses[1]?.id ?? ''
  await saveClause({ db, person, clauseId, revision: 1, text: 'New', now })
  await moveClause({ db, person, clauseId, from: 2, to: 1, now })
  await removeClause({ db, person, clauseId, revision: 2, now })
  const rows = await db.auditEntry.findMany({ where: { subjectId: clauseId }, orderBy: { id: 'asc' } })
  expect(rows.map(({ action }) => action).sort()).toEqual(['clause.moved', 'clause.removed', 'clause.saved'])
  expect(await textsOf(campaign.id)).toHaveLength(2)
})
