import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { invitationsOf, membershipsOf } from '#lib/accounts/data.ts'
import { invitePerson } from '#lib/accounts/invite-person.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation, makePerson, theUmbrella } from '#prisma/seed/factories.ts'
import { createOrganisation } from './create-organisation.ts'
import { allOrganisations, currentMembers, organisationBySlug, organisationsOf } from './data.ts'
import { detailsMark } from './details-mark.ts'
import { editOrganisation } from './edit-organisation.ts'
import { endMembership } from './end-membership.ts'
import { rejoin } from './rejoin.ts'
import type { OrganisationDetails } from './schema.ts'

const now = new Date()
const details = (given: object = {}) => ({
  name: `Charity ${randomUUID()}`,
  kind: 'patient',
  nations: [],
  ...given,
})
let testing: TestDatabase
let coordinator: { id: string; name: string; email: string }

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
  coordinator = await makePerson(testing.db)
})
afterAll(() => testing.drop())

const create = (input: object, person = coordinator) =>
  createOrganisation({ db: testing.db, person, input, now })
const end = (organisationId: string, at = now, person = coordinator) =>
  endMembership({ db: testing.db, person, organisationId, now: at })
const again = (organisationId: string, at = now, person = coordinator) =>
  rejoin({ db: testing.db, person, organisationId, now: at })
const edit = (there: OrganisationDetails & { id: string }, input: object, person = coordinator) =>
  editOrganisation({ db: testing.db, person, organisationId: there.id, mark: detailsMark(there), input, now })

describe('adding', () => {
  test('makes a member from today, with what its form says', async () => {
    const input = details({
      name: 'Cymdeithas Sjögren’s',
      nameCy: 'Cymdeithas',
      website: 'example.org/about',
      charityRegulator: 'scotland',
      charityNumber: 'sc 012345',
      nations: ['wales', 'scotland', 'wales'],
    })
    expect(await create(input)).toMatchObject({ ok: true, slug: 'cymdeithas-sjogrens' })
    const made = await organisationBySlug(testing.db, 'cymdeithas-sjogrens')
    expect(made).toMatchObject({
      website: 'https://example.org/about',
      charityNumber: 'SC012345',
      nations: ['wales', 'scotland'],
      periods: [{ leftOn: null }],
    })
    expect((await currentMembers(testing.db, now)).map(({ slug }) => slug)).toContain('cymdeithas-sjogrens')
  })

  test('is for coordinators', async () => {
    const officer = await makePerson(testing.db, { role: 'officer' })
    expect(await create(details(), officer)).toMatchObject({
      reason: 'not_allowed',
      message: expect.stringMatching(/role of coordinator/),
    })
  })

  test('the same name by two at once gives one organisation', async () => {
    const name = `Twice ${randomUUID()}`
    const results = await Promise.all([create(details({ name })), create(details({ name: `${name} ` }))])
    expect(results.map((result) => (result.ok ? 'added' : result.reason)).toSorted()).toEqual([
      'added',
      'name_taken',
    ])
    expect(await testing.db.organisation.count({ where: { name } })).toBe(1)
  })

  test('never takes the address of one of our own pages', async () => {
    expect(await create(details({ name: 'Letter' }))).toMatchObject({ slug: 'letter-organisation' })
    expect(await create(details({ name: '関節' }))).toMatchObject({ fields: { name: expect.any(String) } })
  })

  test.each([
    ['website', { website: 'javascript:alert(1)' }],
    ['website', { website: 'ftp://example.org' }],
    ['website', { website: 'localhost' }],
    ['kind', { kind: 'umbrella' }],
    ['name', { name: ' ' }],
    ['charityRegulator', { charityNumber: '1234567' }],
    ['charityNumber', { charityRegulator: 'scotland' }],
    ['charityNumber', { charityRegulator: 'england_and_wales', charityNumber: '12345' }],
    ['charityNumber', { charityRegulator: 'england_and_wales', charityNumber: 'SC012345' }],
    ['charityNumber', { charityRegulator: 'scotland', charityNumber: 'SC112345' }],
    ['charityNumber', { charityRegulator: 'northern_ireland', charityNumber: '201234' }],
    ['nations', { nations: ['atlantis'] }],
  ])('refuses a wrong %s: %o', async (field, given) => {
    const result = await create(details(given))
    expect(result).toMatchObject({ ok: false, reason: 'invalid' })
    expect(Object.keys(result.ok ? {} : (result.fields ?? {}))).toEqual([field])
  })

  test.each([
    ['england_and_wales', '123456', '123456'],
    ['england_and_wales', '1 234 567', '1234567'],
    ['northern_ireland', 'NIC101234', '101234'],
  ])('takes the number of %s %s', async (charityRegulator, charityNumber, kept) => {
    const result = await create(details({ charityRegulator, charityNumber }))
    const slug = result.ok ? result.slug : ''
    expect(await organisationBySlug(testing.db, slug)).toMatchObject({ charityNumber: kept })
  })
})

describe('changing details', () => {
  test('is for an officer of its own and for coordinators', async () => {
    const there = await makeOrganisation(testing.db)
    const own = await makePerson(testing.db, { role: 'officer', organisationId: there.id })
    const editor = await makePerson(testing.db, { role: 'editor', organisationId: there.id })
    const stranger = await makePerson(testing.db, { role: 'officer' })
    const input = details({ website: 'https://example.org' })
    expect(await edit(there, input, editor)).toMatchObject({ reason: 'not_allowed' })
    expect(await edit(there, input, stranger)).toMatchObject({ reason: 'not_allowed' })
    expect(await edit(there, input, own)).toEqual({ ok: true })
    expect(await organisationBySlug(testing.db, there.slug)).toMatchObject({ website: 'https://example.org' })
  })

  test('of its kind is for coordinators, and there is one umbrella', async () => {
    const there = await makeOrganisation(testing.db)
    const own = await makePerson(testing.db, { role: 'officer', organisationId: there.id })
    const input = details({ kind: 'professional' })
    expect(await edit(there, input, own)).toMatchObject({
      fields: { kind: expect.stringMatching(/coordinator/) },
    })
    expect(await edit(there, details({ kind: 'umbrella' }))).toMatchObject({ reason: 'invalid' })
    expect(await edit(await theUmbrella(testing.db), input)).toMatchObject({ reason: 'invalid' })
    expect(await edit(there, input)).toEqual({ ok: true })
  })

  test('by two at once never overwrites what the other saved', async () => {
    const there = await makeOrganisation(testing.db)
    const [one, two] = [details(), details()]
    const results = await Promise.all([edit(there, one), edit(there, two)])
    expect(results.map((result) => (result.ok ? 'saved' : result.reason)).toSorted()).toEqual([
      'changed_meanwhile',
      'saved',
    ])
  })
})

describe('leaving and joining again', () => {
  test('keeps every period, and takes its people’s rights and open invitations along', async () => {
    const there = await makeOrganisation(testing.db)
    const organisationId = there.id
    const officer = await makePerson(testing.db, { role: 'officer', organisationId })
    const input = { name: 'Nia', email: `${randomUUID()}@newcomer.example`, role: 'viewer' }
    await invitePerson({ db: testing.db, person: officer, organisationId, input, now })
    const rights = (at: Date) => membershipsOf(testing.db, { userId: officer.id, now: at })
    expect(await rights(now)).toHaveLength(1)

    expect(await end(organisationId)).toEqual({ ok: true })
    expect(await rights(now)).toEqual([])
    expect(await invitationsOf(testing.db, { organisationId, now })).toMatchObject([{ state: 'called_back' }])
    expect((await currentMembers(testing.db, now)).map(({ id }) => id)).not.toContain(organisationId)
    expect((await allOrganisations(testing.db, now)).at(-1)?.id).toBe(organisationId)
    expect(await end(organisationId)).toMatchObject({ reason: 'left_already' })

    const comeback = new Date(now.getTime() + 40 * DAY_MS)
    expect(await again(organisationId, comeback)).toEqual({ ok: true })
    expect(await again(organisationId, comeback)).toMatchObject({ reason: 'here_already' })
    expect(await rights(comeback)).toHaveLength(1)
    const { periods } = (await organisationBySlug(testing.db, there.slug)) ?? { periods: [] }
    expect(periods.map(({ leftOn }) => leftOn === null)).toEqual([true, false])
    const audit = await testing.db.auditEntry.findMany({ where: { subjectId: organisationId } })
    expect(audit.map(({ action }) => action).toSorted()).toEqual([
      'organisation.joined_again',
      'organisation.left',
    ])
  })

  test('counts from midnight in London, in summer too', async () => {
    const { id: organisationId } = await makeOrganisation(testing.db)
    const officer = await makePerson(testing.db, { role: 'officer', organisationId })
    const midnight = new Date('2030-06-30T23:00:00Z')
    const rights = (at: Date) => membershipsOf(testing.db, { userId: officer.id, now: at })
    await end(organisationId, midnight)
    expect(await rights(new Date(midnight.getTime() - 1))).toHaveLength(1)
    expect(await rights(midnight)).toEqual([])
  })

  test('within one day goes on with that day’s period', async () => {
    const added = await create(details())
    const organisationId = added.ok ? added.organisationId : ''
    expect(await end(organisationId)).toEqual({ ok: true })
    expect(await again(organisationId)).toEqual({ ok: true })
    const periods = await testing.db.coalitionPeriod.findMany({ where: { organisationId } })
    expect(periods).toMatchObject([{ leftOn: null }])
  })

  test('joining again pressed twice at once opens one period', async () => {
    const { id } = await makeOrganisation(testing.db)
    await end(id)
    const results = await Promise.all([again(id), again(id)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const open = await testing.db.coalitionPeriod.count({ where: { organisationId: id, leftOn: null } })
    expect(open).toBe(1)
  })

  test('is for coordinators, and the umbrella stays', async () => {
    const there = await makeOrganisation(testing.db)
    const officer = await makePerson(testing.db, { role: 'officer', organisationId: there.id })
    expect(await end(there.id, now, officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await again(there.id, now, officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await end((await theUmbrella(testing.db)).id)).toMatchObject({ reason: 'umbrella_stays' })
  })
})

test('a person’s organisations are those of their memberships', async () => {
  const there = await makeOrganisation(testing.db)
  const { id } = await makePerson(testing.db, { role: 'viewer', organisationId: there.id })
  const memberships = await membershipsOf(testing.db, { userId: id, now })
  const rows = await organisationsOf(testing.db, { memberships })
  expect(rows.map(({ slug }) => slug)).toEqual([there.slug])
  expect(rows[0]).not.toHaveProperty('logo')
})
