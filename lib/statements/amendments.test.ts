import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AmendmentKind } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation } from '#prisma/seed/factories.ts'
import { makeDraft, makeMember } from '#prisma/seed/make-draft.ts'
import { acceptAmendment } from './accept-amendment.ts'
import { statementOf } from './data.ts'
import { declineAmendment } from './decline-amendment.ts'
import { mergeAmendments } from './merge-amendments.ts'
import { proposeAmendment } from './propose-amendment.ts'
import { removeClause } from './remove-clause.ts'
import { saveClause } from './save-clause.ts'
import { viewAmendment } from './view-amendment.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'
import { writeComment } from './write-comment.ts'

let testing: TestDatabase
const now = new Date()

beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

type Draft = Awaited<ReturnType<typeof makeDraft>>

async function propose(draft: Draft, { kind = 'replace', text = 'Better words' }: Partial<Proposal> = {}) {
  const result = await proposeAmendment({
    db: testing.db,
    person: draft.proposer,
    organisationId: draft.other.id,
    clauseId: draft.first.id,
    kind,
    text,
    reasons: 'Because it is clearer.',
    revision: 1,
    now,
  })
  if (!result.ok) throw new Error(result.reason)
  return result.amendmentId
}
type Proposal = { kind: AmendmentKind; text: string | null }

const stateOf = async (id: string) => (await testing.db.amendment.findUniqueOrThrow({ where: { id } })).state
const textsOf = async ({ campaign }: Draft) =>
  (await statementOf(testing.db, campaign.id))?.clauses.map(({ text }) => text)
const movesOf = (id: string) =>
  testing.db.auditEntry.count({ where: { subjectId: id, action: 'amendment.moved' } })

describe('accepting makes the change at once', () => {
  test.each([
    ['replace', 'New', ['New', 'Two']],
    ['insert_after', 'New', ['One', 'New', 'Two']],
    ['remove', null, ['Two']],
  ] as const)('%s', async (kind, text, after) => {
    const { db } = testing
    const draft = await makeDraft(db, { texts: ['One', 'Two'] })
    const amendmentId = await propose(draft, { kind, text })
    expect(await acceptAmendment({ db, person: draft.editor, amendmentId, now })).toEqual({ ok: true })
    expect(await textsOf(draft)).toEqual(after)
    expect(await stateOf(amendmentId)).toBe('accepted')
  })
})

test('a double click accepts once', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  const amendmentId = await propose(draft, { kind: 'insert_after', text: 'New' })
  const accept = { db, person: draft.editor, amendmentId, now }
  const results = await Promise.all([acceptAmendment(accept), acceptAmendment(accept)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_decided' })
  expect(await textsOf(draft)).toEqual(['One', 'New'])
  expect(await movesOf(amendmentId)).toBe(1)
})

test('accepted and withdrawn at once: one of the two', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  const amendmentId = await propose(draft, { text: 'New' })
  const [accepted, withdrawn] = await Promise.all([
    acceptAmendment({ db, person: draft.editor, amendmentId, now }),
    withdrawAmendment({ db, person: draft.proposer, amendmentId, now }),
  ])
  expect([accepted.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
  expect(await stateOf(amendmentId)).toBe(accepted.ok ? 'accepted' : 'withdrawn')
  expect(await textsOf(draft)).toEqual([accepted.ok ? 'New' : 'One'])
  expect(await movesOf(amendmentId)).toBe(1)
})

test('two of the lead decide differently at once: one decision', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  const amendmentId = await propose(draft, { text: 'New' })
  const [accepted, declined] = await Promise.all([
    acceptAmendment({ db, person: draft.editor, amendmentId, now }),
    declineAmendment({ db, person: draft.secondEditor, amendmentId, why: 'Too long.', now }),
  ])
  expect([accepted.ok, declined.ok].filter(Boolean)).toHaveLength(1)
  expect(await stateOf(amendmentId)).toBe(accepted.ok ? 'accepted' : 'declined')
  expect(await textsOf(draft)).toEqual([accepted.ok ? 'New' : 'One'])
})

test('two amendments to one clause accepted at once: one is made, the other shows its conflict', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  const ids = [await propose(draft, { text: 'Left' }), await propose(draft, { text: 'Right' })]
  const results = await Promise.all(
    ids.map((amendmentId) => acceptAmendment({ db, person: draft.editor, amendmentId, now })),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'clause_changed' })
  expect(await textsOf(draft)).toEqual([results[0]?.ok ? 'Left' : 'Right'])
  const statement = await statementOf(db, draft.campaign.id)
  expect(statement?.clauses[0]?.amendments.map(({ base }) => base)).toEqual(['One', 'One'])
})

test('two amendments are merged by hand, once', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One', 'Two'] })
  const amendmentIds = [
    await propose(draft, { text: 'Left' }),
    await propose(draft, { kind: 'insert_after', text: 'After' }),
  ]
  const merge = {
    db,
    person: draft.editor,
    clauseId: draft.first.id,
    amendmentIds,
    revision: 1,
    text: 'Left and right',
    textAfter: 'After all',
    now,
  }
  const results = await Promise.all([mergeAmendments(merge), mergeAmendments(merge)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.find(({ ok }) => !ok)).toMatchObject({ reason: 'already_decided' })
  expect(await textsOf(draft)).toEqual(['Left and right', 'After all', 'Two'])
  for (const id of amendmentIds) expect(await stateOf(id)).toBe('merged')
})

test('a merge takes all of its amendments or none', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One'] })
  const [kept, withdrawn] = [await propose(draft, { text: 'Left' }), await propose(draft, { text: 'Right' })]
  await withdrawAmendment({ db, person: draft.proposer, amendmentId: withdrawn, now })
  const merge = { db, person: draft.editor, clauseId: draft.first.id, revision: 1, text: 'Both', now }
  expect(await mergeAmendments({ ...merge, amendmentIds: [kept, withdrawn] })).toMatchObject({
    reason: 'already_decided',
  })
  expect(await stateOf(kept)).toBe('proposed')
  await saveClause({ db, person: draft.editor, clauseId: draft.first.id, revision: 1, text: 'Newer', now })
  expect(await mergeAmendments({ ...merge, amendmentIds: [kept] })).toMatchObject({
    reason: 'changed_meanwhile',
  })
  expect(await mergeAmendments({ ...merge, amendmentIds: [kept], revision: 2, text: null })).toEqual({
    ok: true,
  })
  expect(await textsOf(draft)).toEqual([])
})

test('an amendment to a clause that is gone is shown until it is settled', async () => {
  const { db } = testing
  const draft = await makeDraft(db, { texts: ['One', 'Two'] })
  const amendmentId = await propose(draft)
  await removeClause({ db, person: draft.editor, clauseId: draft.first.id, revision: 1, now })
  expect(await acceptAmendment({ db, person: draft.editor, amendmentId, now })).toMatchObject({
    reason: 'clause_removed',
  })
  expect((await statementOf(db, draft.campaign.id))?.removed).toMatchObject([{ id: draft.first.id }])
  await declineAmendment({ db, person: draft.editor, amendmentId, why: 'The clause is gone.', now })
  expect((await statementOf(db, draft.campaign.id))?.removed).toEqual([])
})

describe('proposing', () => {
  test('twice at once proposes once', async () => {
    const { db } = testing
    const draft = await makeDraft(db)
    const proposal = {
      db,
      person: draft.proposer,
      organisationId: draft.other.id,
      clauseId: draft.first.id,
      amendmentId: randomUUID(),
      kind: 'remove' as const,
      text: null,
      reasons: 'Said elsewhere.',
      revision: 1,
      now,
    }
    const results = await Promise.all([proposeAmendment(proposal), proposeAmendment(proposal)])
    expect(results).toMatchObject([{ ok: true }, { ok: true }])
    expect(await db.amendment.count({ where: { clauseId: draft.first.id } })).toBe(1)
    const foreign = { ...proposal, organisationId: draft.lead.id, amendmentId: randomUUID() }
    expect(await proposeAmendment(foreign)).toMatchObject({ reason: 'not_allowed' })
    const old = { ...proposal, amendmentId: randomUUID(), revision: 0 }
    expect(await proposeAmendment(old)).toMatchObject({ reason: 'changed_meanwhile' })
    const unreasoned = { ...proposal, amendmentId: randomUUID(), reasons: ' ' }
    expect(await proposeAmendment(unreasoned)).toMatchObject({ reason: 'invalid' })
    const coordinator = { ...proposal, amendmentId: randomUUID(), person: draft.coordinator }
    expect(await proposeAmendment(coordinator)).toMatchObject({ reason: 'not_allowed' })
  })

  test('a decision needs the lead and, to decline, a reason', async () => {
    const { db } = testing
    const draft = await makeDraft(db)
    const amendmentId = await propose(draft)
    const decide = { db, amendmentId, now }
    expect(await acceptAmendment({ ...decide, person: draft.proposer })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await withdrawAmendment({ ...decide, person: draft.editor })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await declineAmendment({ ...decide, person: draft.editor, why: '' })).toMatchObject({
      reason: 'invalid',
    })
    expect(await stateOf(amendmentId)).toBe('proposed')
  })
})

describe('what others think', () => {
  test('an organisation has one view, the last it gave, even from two at once', async () => {
    const { db } = testing
    const draft = await makeDraft(db)
    const amendmentId = await propose(draft)
    const third = await makeOrganisation(db)
    const people = [
      await makeMember(db, { role: 'editor', organisationId: third.id }),
      await makeMember(db, { role: 'officer', organisationId: third.id }),
    ]
    const view = { db, organisationId: third.id, amendmentId, now }
    const results = await Promise.all(
      people.map((person, at) => viewAmendment({ ...view, person, supports: at === 0 })),
    )
    expect(results).toEqual([{ ok: true }, { ok: true }])
    expect(await db.amendmentView.count({ where: { amendmentId } })).toBe(1)
    const own = { ...view, organisationId: draft.other.id, person: draft.proposer, supports: true }
    expect(await viewAmendment(own)).toMatchObject({ reason: 'invalid' })
    await withdrawAmendment({ db, person: draft.proposer, amendmentId, now })
    expect(await viewAmendment({ ...view, person: draft.viewer, supports: true })).toMatchObject({
      reason: 'not_allowed',
    })
    const late = { ...view, person: people[0] ?? draft.viewer, supports: true }
    expect(await viewAmendment(late)).toMatchObject({ reason: 'already_decided' })
  })

  test('comments stand in the thread of the clause or of the amendment, once', async () => {
    const { db } = testing
    const draft = await makeDraft(db)
    const amendmentId = await propose(draft)
    const write = { db, clauseId: draft.first.id, organisationId: draft.other.id, now }
    const twice = { ...write, person: draft.proposer, commentId: randomUUID(), text: 'To the clause' }
    await Promise.all([writeComment(twice), writeComment(twice)])
    await writeComment({ ...write, person: draft.proposer, amendmentId, text: 'To the amendment' })
    const clause = (await statementOf(db, draft.campaign.id))?.clauses[0]
    expect(clause?.comments).toMatchObject([{ text: 'To the clause', author: draft.proposer.name }])
    expect(clause?.amendments[0]?.comments).toMatchObject([{ text: 'To the amendment' }])
    const foreign = { ...write, person: draft.coordinator, text: 'Not mine to say' }
    expect(await writeComment(foreign)).toMatchObject({ reason: 'not_allowed' })
    const elsewhere = { ...write, person: draft.proposer, clauseId: draft.clauses[1]?.id ?? '', amendmentId }
    expect(await writeComment({ ...elsewhere, text: 'Lost' })).toMatchObject({ reason: 'no_such_amendment' })
  })
})
