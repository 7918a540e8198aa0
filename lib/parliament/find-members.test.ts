import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeSeatAndMember } from '#prisma/seed/factories.ts'
import { findMembers, sittingMembers } from './find-members.ts'

let test: TestDatabase
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  await makeSeatAndMember(test.db, {
    member: { name: 'Siân Ó Dálaigh', postOnly: true },
    seat: { name: 'Ynys Môn' },
  })
  await makeSeatAndMember(test.db, {
    member: { name: 'Alex Example', email: 'a@mp.example', emailSuspect: true },
    seat: { name: 'Weston-super-Mare' },
  })
  const { member } = await makeSeatAndMember(test.db, { member: { name: 'Former Member' } })
  await test.db.incumbency.updateMany({
    where: { memberId: member.id },
    data: { endedOn: new Date('2025-01-01') },
  })
})
afterAll(() => test.drop())

it.each([
  ['sian o dalaigh', ['Siân Ó Dálaigh']],
  ['ynys mon', ['Siân Ó Dálaigh']],
  ['WESTON super mare', ['Alex Example']],
  ['example weston', ['Alex Example']],
  ['', ['Alex Example', 'Siân Ó Dálaigh']],
  ['former', []],
])('“%s” finds %j', async (search, names) => {
  const found = findMembers(await sittingMembers(test.db, now), search)
  expect(found.map(({ name }) => name)).toEqual(names)
})

it('says how letters reach them', async () => {
  const reach = (await sittingMembers(test.db, now)).map(({ name, reach }) => [name, reach])
  expect(reach).toEqual([
    ['Alex Example', 'doubt'],
    ['Siân Ó Dálaigh', 'post'],
  ])
})
