import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makeOrganisation } from '#prisma/seed/factories.ts'
import { countStandingYeses, standingYeses } from './data.ts'
import { supporterKey } from './supporter-key.ts'
import { rowsOfAddress, rowsOfWriter } from './writer.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const row = async (email: string, name: string, representedName = '') =>
  db.supporter.create({ data: { key: supporterKey({ email, name, representedName }), email, name } })
const now = new Date()
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

it.each([
  ['ann@bücher.example', 'Ann@xn--bcher-kva.example'],
  ['bea@supporter.example', 'BEA@Supporter.Example'],
  ['cat.lee@supporter.example', '"cat.lee"@supporter.example'],
  ['a|b@supporter.example', 'A|B@supporter.example'],
])('finds everybody who writes from %s, also as %s', async (one, other) => {
  const own = await row(one, 'Ann Other')
  const formother = await row(other, 'ANN  Öther', 'Mair Jones')
  const shared = await row(other, 'Ben Other')
  for (const stranger of [`x${one}`, `${one}x`, one.replace('@', '+x@')]) await row(stranger, 'Ann Other')
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
  expect(ids(await rowsOfAddress(db, other))).toEqual(ids([own, formother, shared]))
  expect(ids(await rowsOfWriter(db, own.id))).toEqual(ids([own, formother]))
  expect(ids(await rowsOfWriter(db, shared.id))).toEqual(ids([shared]))
})

it('counts a writer’s yes once, however they spell themself, and a withdrawal ends all of them', async () => {
  const { id: organisationId } = await makeOrganisation(db)
  const says = async (writer: { id: string }, givenAt: Date) => {
    const { id: letterId } = await makeLetter(db, { supporterId: writer.id, confirmedAt: givenAt })
    const wording = { wording: 'Yes', wordingVersion: '1', language: 'en', page: '/' } as const
    const whose = { letterId, supporterId: writer.id, organisationId }
    return db.consent.create({ data: { ...whose, ...wording, channel: 'email', givenAt } })
  }
  const own = await row('dee@bücher.example', 'Dee Smith')
  const forMother = await row('Dee@xn--bcher-kva.example', 'Dée  Smith', 'Mair')
  const shares = await row('dee@bücher.example', 'Ed Smith')
  await says(own, ago(30))
  const newest = await says(forMother, ago(20))
  await says(shares, ago(10))
  expect((await standingYeses(db, organisationId)).map(({ name }) => name).sort()).toEqual([
    'Dée  Smith',
    'Ed Smith',
  ])
  await db.consent.update({ where: { id: newest.id }, data: { withdrawnAt: now } })
  expect(await countStandingYeses(db, organisationId)).toBe(1)
})
