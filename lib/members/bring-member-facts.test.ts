import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringFactsUpToDate } from '#lib/parliament/bring-facts-up-to-date.ts'
import type { Database } from '#lib/platform/database.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { bundledMemberFacts } from '#prisma/seed/member-facts.ts'
import { bundledFacts, seedSeats } from '#prisma/seed/parliament.ts'
import { bringMemberFacts } from './bring-member-facts.ts'

const CLACTON = 'E14001174'
const facts = bundledMemberFacts()

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  await db.$transaction(async (tx) => {
    await seedSeats(tx)
    await bringFactsUpToDate(tx, bundledFacts())
  })
})
afterAll(() => test.drop())

const bring = (file: typeof facts) => db.$transaction((tx) => bringMemberFacts(tx, file))

let { edition } = facts
/** Newer than any that another of these tests brought. */
const newer = (changed: Partial<typeof facts> = {}) => ({ ...facts, ...changed, edition: ++edition })

it('brings posts, groups, results and figures once; a newer edition replaces them and leaves what was imported here', async () => {
  const mine = await db.figure.create({
    data: { slug: 'our-survey', name: 'Our survey', source: 'Us', asOf: dateOf('2026-01-01') },
  })

  const first = newer()
  const brought = await bring(first)
  expect(brought).toMatchObject({ results: facts.results.length, figures: 6 })
  expect(await db.groupPlace.count()).toBe(brought?.groups)
  expect(await db.memberPost.count()).toBe(brought?.posts)
  const clacton = await db.seatResult.findMany({
    where: { gssCode: CLACTON },
    orderBy: { electedOn: 'desc' },
  })
  expect(
    clacton.map(({ firstParty, secondParty, majority }) => ({ firstParty, secondParty, majority })),
  ).toEqual([
    { firstParty: 'Reform UK', secondParty: '', majority: 12_784 },
    { firstParty: 'Reform UK', secondParty: 'Conservative', majority: 8_405 },
  ])
  expect(await bring(first)).toBeNull()

  await bring(newer({ groups: [], posts: facts.posts.slice(0, 1) }))
  expect(await db.groupPlace.count()).toBe(0)
  expect(await db.memberPost.count()).toBe(1)
  expect(await db.figure.count({ where: { bundled: true } })).toBe(6)
  expect(await db.figure.findUnique({ where: { id: mine.id } })).not.toBeNull()
})

it('leaves out and counts members that this database does not know', async () => {
  const brought = await bring(
    newer({
      posts: [
        { memberId: 999_999_999, title: 'Minister', department: '', startedOn: null, asOf: '2026-06-19' },
      ],
      groups: [{ memberId: 999_999_999, group: 'A group', role: '', asOf: '2026-06-29' }],
    }),
  )
  expect(brought).toMatchObject({ posts: 0, groups: 0, leftOut: 2 })
})
