import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { amendmentInput, commentInput, cutInput, mergeInput, newClauseInput, viewInput } from './schema.ts'

const organisationId = randomUUID()

describe('a form and JSON are read alike', () => {
  const proposal = { organisationId, reasons: 'Why', revision: '3', text: 'As it reads', textAfter: '' }

  test.each([
    ['replace', proposal, 'As it reads'],
    ['insert_after', { ...proposal, textAfter: 'One more' }, 'One more'],
    ['remove', proposal, null],
  ] as const)('an amendment to %s takes the text that belongs to it', (kind, sent, text) => {
    expect(amendmentInput.parse({ ...sent, kind, amendmentId: '' })).toMatchObject({ text, revision: 3 })
  })

  test('a merge: one tick is a list, none is an empty one, and a removed clause has no text', () => {
    const merge = { revision: '2', text: 'Merged', textAfter: ' ' }
    expect(mergeInput.parse({ ...merge, amendmentIds: 'a' })).toEqual({
      amendmentIds: ['a'],
      revision: 2,
      text: 'Merged',
      textAfter: null,
    })
    expect(mergeInput.parse(merge).amendmentIds).toEqual([])
    expect(mergeInput.parse({ ...merge, amendmentIds: ['a', 'b'], remove: 'yes' })).toMatchObject({
      amendmentIds: ['a', 'b'],
      text: null,
    })
  })

  test.each([
    [true, true],
    ['true', true],
    ['false', false],
  ])('a view of %j', (supports, read) => {
    expect(viewInput.parse({ organisationId, supports }).supports).toBe(read)
  })

  test('what is left empty was not filled in', () => {
    expect(newClauseInput.parse({ clauseId: '', text: 'x', after: '' })).toEqual({ text: 'x' })
    expect(commentInput.parse({ commentId: '', amendmentId: '', organisationId, text: 'x' })).toEqual({
      organisationId,
      text: 'x',
    })
  })

  test('a cut: the draft as it was seen comes as text, a day may be missing', () => {
    const seen = [{ clauseId: randomUUID(), revision: 1 }]
    const cut = { change: 'first', askedUntil: '', expectedLatest: '0' }
    expect(cutInput.parse({ ...cut, expectedRevisions: JSON.stringify(seen) })).toEqual({
      change: 'first',
      askedUntil: null,
      expectedLatest: 0,
      expectedRevisions: seen,
    })
    expect(cutInput.safeParse({ ...cut, expectedRevisions: 'no JSON' }).success).toBe(false)
  })
})
