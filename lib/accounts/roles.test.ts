import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDatabase } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation, makePerson, theUmbrella } from '#prisma/seed/factories.ts'
import { mailPreferencesOf, peopleOf } from './data.ts'
import { giveRole } from './give-role.ts'
import { setMailPreferences } from './set-mail-preferences.ts'
import { takeRole } from './take-role.ts'

const now = new Date()
let testing: TestDatabase
let organisationId: string
let officer: { id: string }
let colleague: { id: string }

beforeAll(async () => {
  vi.stubEnv('BASE_URL', 'http://localhost:3000')
  vi.stubEnv('SECRET', randomUUID())
  testing = await testDatabase()
  useDatabase(testing.db)
})
afterAll(() => testing.drop())

beforeEach(async () => {
  organisationId = (await makeOrganisation(testing.db)).id
  officer = await makePerson(testing.db, { role: 'officer', organisationId })
  colleague = await makePerson(testing.db, { role: 'viewer', organisationId })
})

const give = (person: { id: string }, to: { id: string }, role: Role, at = organisationId) =>
  giveRole({ db: testing.db, person, personId: to.id, organisationId: at, role, now })
const take = (person: { id: string }, from: { id: string }, at = organisationId) =>
  takeRole({ db: testing.db, person, personId: from.id, organisationId: at, now })

async function roleOf({ id }: { id: string }, at = organisationId) {
  return (await peopleOf(testing.db, at)).find((each) => each.id === id)?.role ?? null
}

describe('giving a role', () => {
  test('an officer makes a colleague an officer, with an audit row', async () => {
    expect(await give(officer, colleague, 'officer')).toEqual({ ok: true })
    expect(await roleOf(colleague)).toBe('officer')
    const audit = await testing.db.auditEntry.findMany({ where: { subjectId: colleague.id } })
    expect(audit).toMatchObject([
      {
        actorId: officer.id,
        action: 'role.given',
        from: 'viewer',
        to: 'officer',
        detail: { organisationId },
      },
    ])
  })

  test.each(['viewer', 'editor'] as const)('a %s gives none', async (role) => {
    const person = await makePerson(testing.db, { role, organisationId })
    expect(await give(person, colleague, 'editor')).toMatchObject({ reason: 'not_allowed' })
    expect(await take(person, colleague)).toMatchObject({ reason: 'not_allowed' })
    expect(await roleOf(colleague)).toBe('viewer')
  })

  test('an officer gives none at another organisation; a coordinator does everywhere', async () => {
    const stranger = await makePerson(testing.db, { role: 'officer' })
    expect(await give(stranger, colleague, 'editor')).toMatchObject({ reason: 'not_allowed' })
    expect(await give(await makePerson(testing.db), colleague, 'officer')).toEqual({ ok: true })
  })

  test('nobody gives themselves one', async () => {
    expect(await give(officer, officer, 'viewer')).toMatchObject({ reason: 'not_yourself' })
    const coordinator = await makePerson(testing.db)
    const umbrella = await theUmbrella(testing.db)
    expect(await give(coordinator, coordinator, 'officer', umbrella.id)).toMatchObject({
      reason: 'not_yourself',
    })
  })

  test('a coordinator’s role stands on the umbrella, and only a coordinator gives or takes it', async () => {
    const coordinator = await makePerson(testing.db)
    expect(await give(coordinator, colleague, 'coordinator')).toMatchObject({ reason: 'only_on_umbrella' })
    const { id } = await theUmbrella(testing.db)
    const clerk = await makePerson(testing.db, { role: 'officer', organisationId: id })
    const other = await makePerson(testing.db, { role: 'viewer', organisationId: id })
    expect(await give(clerk, other, 'coordinator', id)).toMatchObject({ reason: 'coordinators_only' })
    expect(await take(clerk, coordinator, id)).toMatchObject({ reason: 'coordinators_only' })
    expect(await give(clerk, coordinator, 'viewer', id)).toMatchObject({ reason: 'coordinators_only' })
    expect(await give(coordinator, other, 'coordinator', id)).toEqual({ ok: true })
  })

  test('somebody without a role here is invited, not given one', async () => {
    const stranger = await makePerson(testing.db, { role: 'viewer' })
    expect(await give(officer, stranger, 'editor')).toMatchObject({ reason: 'no_role_here' })
  })
})

describe('taking a role', () => {
  test('two officers who take each other’s at once: one of them stays', async () => {
    const second = await makePerson(testing.db, { role: 'officer', organisationId })
    const results = await Promise.all([take(officer, second), take(second, officer)])
    expect(results.map((result) => (result.ok ? 'taken' : result.reason)).toSorted()).toEqual([
      'not_allowed',
      'taken',
    ])
    const left = [await roleOf(officer), await roleOf(second)].filter(Boolean)
    expect(left).toEqual(['officer'])
  })

  test('one taken while another is given leaves one defined end', async () => {
    const second = await makePerson(testing.db, { role: 'officer', organisationId })
    const results = await Promise.all([take(officer, colleague), give(second, colleague, 'editor')])
    expect(results[0]).toEqual({ ok: true })
    expect(['no_role_here', undefined]).toContain(results[1].ok ? undefined : results[1].reason)
    expect(await roleOf(colleague)).toBeNull()
  })

  test('people may give up their own', async () => {
    expect(await take(officer, officer)).toEqual({ ok: true })
    expect(await roleOf(officer)).toBeNull()
  })
})

test('of the last two coordinators who take each other’s role at once, one stays', async () => {
  const { id } = await theUmbrella(testing.db)
  await testing.db.membership.deleteMany({ where: { organisationId: id } })
  const [one, two] = [await makePerson(testing.db), await makePerson(testing.db)]
  const results = await Promise.all([take(one, two, id), take(two, one, id)])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  const [left] = await peopleOf(testing.db, id)
  if (!left) throw new Error('nobody is left')
  expect(await take(left, left, id)).toMatchObject({ reason: 'last_coordinator' })
  expect(await roleOf(left, id)).toBe('coordinator')
})

test('of two coordinators who give up their roles at once, one stays', async () => {
  const { id } = await theUmbrella(testing.db)
  await testing.db.membership.deleteMany({ where: { organisationId: id } })
  const [one, two] = [await makePerson(testing.db), await makePerson(testing.db)]
  const results = await Promise.all([take(one, one, id), take(two, two, id)])
  expect(results.map((result) => (result.ok ? 'gone' : result.reason)).toSorted()).toEqual([
    'gone',
    'last_coordinator',
  ])
})

test('each organisation’s mails are chosen by the person who gets them', async () => {
  const set = (at: string) =>
    setMailPreferences({
      db: testing.db,
      person: colleague,
      organisationId: at,
      mailWhenAsked: false,
      mailDigest: true,
      mailFollowUps: false,
      mailMorning: true,
    })
  expect(await set(organisationId)).toEqual({ ok: true })
  expect(await mailPreferencesOf(testing.db, { userId: colleague.id, now })).toMatchObject([
    { organisationId, mailWhenAsked: false, mailDigest: true, mailFollowUps: false, mailMorning: true },
  ])
  expect(await set((await makeOrganisation(testing.db)).id)).toMatchObject({ reason: 'no_role_here' })
})
