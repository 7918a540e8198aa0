import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import { removeSegment, renameSegment } from './change-segment.ts'
import { segmentsFor } from './data.ts'
import { readFilter } from './filter.ts'
import { saveSegment } from './save-segment.ts'
import { segmentInput } from './schema.ts'

let testing: TestDatabase
const now = new Date()
const filter = readFilter({ nation: 'wales', silent: 'yes' })
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

async function person(given: Parameters<typeof makePerson>[1] = {}): Promise<Person> {
  const { id, name, email } = await makePerson(testing.db, given)
  const memberships = await membershipsOf(testing.db, { userId: id, now })
  return { id, name, email, twoFactor: false, memberships }
}
const save = async (who: Person, organisationId?: string) => {
  const saved = await saveSegment({
    db: testing.db,
    person: who,
    name: 'Silent in Wales',
    filter,
    organisationId,
    now,
  })
  if (!saved.ok) throw new Error(saved.message)
  return saved.id
}
const seenBy = async (who: Person) => (await segmentsFor(testing.db, who)).map(({ id }) => id)

describe('a segment', () => {
  test('of one’s own is seen, renamed and removed by its owner alone', async () => {
    const { db } = testing
    const owner = await person({ role: 'viewer', organisationId: (await makeOrganisation(db)).id })
    const other = await person()
    const segmentId = await save(owner)
    expect(await segmentsFor(db, owner)).toMatchObject([{ name: 'Silent in Wales', filter, mine: true }])
    expect(await seenBy(other)).not.toContain(segmentId)
    expect(await renameSegment({ db, person: other, segmentId, name: 'Mine', now })).toMatchObject({
      reason: 'no_such_segment',
    })
    expect(await renameSegment({ db, person: owner, segmentId, name: 'Quiet in Wales', now })).toEqual({
      ok: true,
    })
    expect((await segmentsFor(db, owner))[0]?.name).toBe('Quiet in Wales')
    expect(await removeSegment({ db, person: owner, segmentId, now })).toEqual({ ok: true })
    expect(await removeSegment({ db, person: owner, segmentId, now })).toMatchObject({
      reason: 'no_such_segment',
    })
  })

  test('of an organisation is seen by its people, and changed by those who may write things down there', async () => {
    const { db } = testing
    const { id: organisationId } = await makeOrganisation(db)
    const editor = await person({ role: 'editor', organisationId })
    const viewer = await person({ role: 'viewer', organisationId })
    const stranger = await person({ role: 'officer', organisationId: (await makeOrganisation(db)).id })
    const segmentId = await save(editor, organisationId)
    expect(await segmentsFor(db, viewer)).toMatchObject([{ id: segmentId, mine: false }])
    expect(await seenBy(stranger)).not.toContain(segmentId)
    expect(await seenBy(await person())).toContain(segmentId)
    for (const who of [viewer, stranger])
      expect(await removeSegment({ db, person: who, segmentId, now })).toMatchObject({
        reason: 'not_allowed',
      })
    expect(
      await saveSegment({ db, person: viewer, name: 'Ours', filter, organisationId, now }),
    ).toMatchObject({ reason: 'not_allowed' })
    expect(await removeSegment({ db, person: editor, segmentId, now })).toEqual({ ok: true })
  })

  test('narrows something down: a campaign alone is none', () => {
    const read = (address: string) =>
      segmentInput.safeParse({ name: 'All', filter: address, organisationId: '' })
    expect(read('campaign=seen-in-time').success).toBe(false)
    expect(read('campaign=seen-in-time&nation=wales').success).toBe(true)
  })
})
