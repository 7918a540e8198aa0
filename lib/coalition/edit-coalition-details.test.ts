import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson, theUmbrella } from '#prisma/seed/factories.ts'
import { coalitionDetails } from './coalition-details.ts'
import { coalitionValues } from './coalition-form.ts'
import { detailsMark } from './details-mark.ts'
import { editCoalitionDetails } from './edit-coalition-details.ts'
import { editOrganisation } from './edit-organisation.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
beforeEach(async () => {
  await db.campaign.updateMany({ data: { state: 'paused' } })
  coordinator = await makePerson(db)
})
afterAll(() => test.drop())

/** Types over what the form holds now, or held before. */
async function edit(change: FormValues, startedFrom?: FormValues, person = coordinator) {
  const held = startedFrom ?? coalitionValues(await coalitionDetails(db))
  return editCoalitionDetails({ db, person, startedFrom: held, typed: { ...held, ...change }, now })
}

describe('the coalition’s details', () => {
  it('are there before anything is', async () => {
    const empty = await testDatabase()
    expect(await coalitionDetails(empty.db)).toMatchObject({
      name: 'Chorus',
      nameCy: 'Chorus',
      email: '',
      charity: null,
      missing: ['address', 'charity', 'email', 'data_place'],
    })
    await empty.drop()
  })

  it('take from the umbrella what stands there, and one address where no other is given', async () => {
    await edit({ email: 'hello@blar.example', privacyEmail: '', complaintsEmail: 'sorry@blar.example' })
    const { name } = await theUmbrella(db)
    expect(await coalitionDetails(db)).toMatchObject({
      name,
      nameCy: name,
      charity: { number: '0000000', regulator: 'england_and_wales' },
      privacyEmail: 'hello@blar.example',
      complaintsEmail: 'sorry@blar.example',
      missing: [],
    })
  })

  it('need no charity number of who is none', async () => {
    expect(await edit({ charityRegulator: 'none', charityNumber: '' })).toEqual({ ok: true })
    expect(await coalitionDetails(db)).toMatchObject({ charity: null, notACharity: true, missing: [] })
    expect(await edit({ charityRegulator: '', charityNumber: '' })).toEqual({ ok: true })
    expect(await coalitionDetails(db)).toMatchObject({ missing: ['charity'] })
    await edit({ charityRegulator: 'england_and_wales', charityNumber: '0000000' })
  })

  it('are one row, and an e-mail address has an @', async () => {
    await expect(db.coalitionDetails.create({ data: { id: 2 } })).rejects.toThrow('one_row')
    await expect(db.coalitionDetails.update({ where: { id: 1 }, data: { email: 'hello' } })).rejects.toThrow(
      'have_an_at',
    )
  })
})

describe('saving them', () => {
  it('is for coordinators, and leaves an audit row that names what changed', async () => {
    const officer = await makePerson(db, { role: 'officer' })
    expect(await edit({ telephone: '020 7946 0001' }, undefined, officer)).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await edit({ telephone: '020 7946 0002', helpers: ' A Ltd \n\nB Ltd' })).toEqual({ ok: true })
    expect(await coalitionDetails(db)).toMatchObject({ helpers: ['A Ltd', 'B Ltd'] })
    const { id: subjectId } = await theUmbrella(db)
    const row = await db.auditEntry.findFirst({
      where: { subjectId, action: 'coalition.edited', actorId: coordinator.id },
    })
    expect(row?.detail).toEqual({ changed: ['telephone', 'helpers'] })
  })

  it.each([
    ['email', 'nobody'],
    ['telephone', 'ring us'],
    ['icoNumber', 'none'],
    ['charityNumber', 'SC012345'],
    ['name', ''],
    ['dataPlace', 'the moon'],
  ])('refuses a wrong %s', async (name, typed) => {
    const refused = await edit({ [name]: typed })
    expect(refused).toMatchObject({ reason: 'invalid', fields: { [name]: expect.any(String) } })
  })

  it('brings two people’s changes together, and shows both where they met', async () => {
    const opened = coalitionValues(await coalitionDetails(db))
    expect(await edit({ telephone: '020 7946 0003' }, opened)).toEqual({ ok: true })
    expect(await edit({ icoNumber: 'ZB111111' }, opened)).toEqual({ ok: true })
    expect(await coalitionDetails(db)).toMatchObject({
      telephone: '020 7946 0003',
      icoNumber: 'ZB111111',
    })
    const meeting = await edit({ telephone: '020 7946 0004' }, opened)
    expect(meeting).toMatchObject({
      reason: 'changed_meanwhile',
      conflicts: [{ name: 'telephone', saved: '020 7946 0003', yours: '020 7946 0004' }],
    })
  })

  it('takes nothing away that supporters of a live campaign must be told, here or on the umbrella’s own page', async () => {
    await makeCampaign(db)
    expect(await edit({ email: '' })).toMatchObject({
      reason: 'invalid',
      fields: { email: expect.stringContaining('live') },
    })
    const { id: organisationId, ...umbrella } = await theUmbrella(db)
    const emptied = await editOrganisation({
      db,
      person: coordinator,
      organisationId,
      mark: detailsMark(umbrella),
      input: { ...umbrella, address: '' },
      now,
    })
    expect(emptied).toMatchObject({ fields: { address: expect.stringContaining('live') } })
  })
})
