import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeOrganisation, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { findAnything } from './find-anything.ts'

const now = new Date()
let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

const someone = (role: Role): Person => ({
  id: 'somebody',
  name: 'Somebody',
  email: 'somebody@team.example',
  twoFactor: false,
  memberships: [{ organisationId: 'one', organisationName: 'One', role, campaignIds: [] }],
})

const find = (q: string, { role = 'coordinator', pages = [] as { href: string; name: string }[] } = {}) =>
  findAnything({ db: data.db, person: someone(role as Role), now, q, pages })

const titles = async (q: string) =>
  (await find(q)).groups.flatMap(({ kind, hits }) => hits.map(({ title }) => `${kind}: ${title}`))

test('an MP is found by name with titles and without accents, and a whole name leads straight there', async () => {
  const { member } = await makeSeatAndMember(data.db, {
    member: { name: 'Siân Quillfeather' },
    seat: { name: 'Pentre Quill' },
  })
  const found = await find('Rt Hon Sian Quillfeather MP')
  expect(found.exact).toBe(`/desk/members/${member.id}`)
  expect(found.groups[0]?.hits[0]).toMatchObject({
    title: 'Siân Quillfeather',
    note: 'Independent, Pentre Quill',
  })
  expect(await titles('quillf')).toEqual(['members: Siân Quillfeather'])
  expect((await find('quillf')).exact).toBeNull()
})

test('an MP is found by their seat too, below the seat of that name', async () => {
  await makeSeatAndMember(data.db, { member: { name: 'Ada Lorrimer' }, seat: { name: 'Ostrich Hill' } })
  expect(await titles('ostrich')).toEqual(['members: Ada Lorrimer', 'seats: Ostrich Hill'])
  expect((await find('Ostrich Hill')).exact).toMatch(/^\/desk\/seats\//)
})

test('of two of a name neither is led to straight', async () => {
  await makeSeatAndMember(data.db, { member: { name: 'Tam Twice' } })
  await makeSeatAndMember(data.db, { member: { name: 'Tam Twice' } })
  expect((await find('Tam Twice')).exact).toBeNull()
  expect(await titles('Tam Twice')).toHaveLength(2)
})

test('an invented MP is called so, and one who left keeps their page', async () => {
  await makeSeatAndMember(data.db, { member: { name: 'Ivo Invented', invented: true } })
  const { member } = await makeSeatAndMember(data.db, {
    member: { name: 'Fen Former' },
    seat: { name: 'Fensea' },
  })
  await data.db.incumbency.updateMany({
    where: { memberId: member.id },
    data: { endedOn: new Date('2026-01-01'), endedBy: 'resigned' },
  })
  expect((await find('Ivo Invented')).groups[0]?.hits[0]?.invented).toBe(true)
  expect((await find('Fen Former')).groups[0]?.hits[0]?.note).toBe('Independent, Fensea until they left')
  expect((await find('Fensea')).groups.find(({ kind }) => kind === 'seats')?.hits[0]?.note).toBe(
    'Nobody holds it now',
  )
})

test('a slip of the keyboard finds what is close, and says so', async () => {
  await makeSeatAndMember(data.db, { member: { name: 'Orla Bramblewood' } })
  const found = await find('Bramblewodo')
  expect(found.note).toBe('Nothing has just that name. These are close to it.')
  expect(found.groups[0]?.hits[0]?.title).toBe('Orla Bramblewood')
})

test('a postcode leads to its seat, however it is typed', async () => {
  const { member } = await makeSeatAndMember(data.db, {
    member: { name: 'Una Westminster' },
    seat: { gssCode: 'E14001172', name: 'Cities of London and Westminster' },
  })
  const found = await find('sw1a1aa')
  expect(found.exact).toBe('/desk/seats/E14001172')
  expect(found.groups.find(({ kind }) => kind === 'members')?.hits[0]?.to).toBe(`/desk/members/${member.id}`)
})

test('the beginning of a postcode finds nothing, and says that the whole is needed', async () => {
  const found = await find('SW1A')
  expect(found).toMatchObject({ groups: [], exact: null })
  expect(found.note).toMatch(/whole|all of it|postcode/i)
})

test('a letter is found by its whole reference alone, and by whoever may read letters alone', async () => {
  const letter = await makeLetter(data.db, { senderName: 'Philippa Privately' })
  const found = await find(`re: your letter ${letter.reference.toLowerCase()}`)
  expect(found.exact).toBe(`/desk/letters?find=${letter.reference}`)
  expect(JSON.stringify(found)).not.toContain('Privately')
  for (const role of ['officer', 'caseworker', 'viewer'] as const) {
    const refused = await find(letter.reference, { role })
    expect(refused).toMatchObject({ groups: [], exact: null })
    expect(refused.note).toContain('ask one of them')
  }
  expect((await find('Philippa Privately')).groups).toEqual([])
  expect((await find('CH-2222-2222')).note).toContain('There is no letter CH-2222-2222')
})

test('campaigns, organisations and pages of the menu are found by their names', async () => {
  await makeCampaign(data.db, { title: 'Zebra crossings for stiff knees', slug: 'zebra' })
  const { slug, name } = await makeOrganisation(data.db, { name: 'Zebra Alliance' })
  const pages = [{ href: '/desk/zebras', name: 'Zebras' }]
  const found = await find('zebra', { pages })
  expect(found.groups.map(({ kind, hits }) => [kind, hits.map(({ to }) => to)])).toEqual([
    ['campaigns', ['/desk/campaigns/zebra']],
    ['organisations', [`/organisations/${slug}`]],
    ['pages', ['/desk/zebras']],
  ])
  expect((await find(name)).exact).toBe(`/organisations/${slug}`)
})

test('whoever has no role is told of nobody', async () => {
  await makeSeatAndMember(data.db, { member: { name: 'Nell Nowhere' } })
  const person = { ...someone('viewer'), memberships: [] }
  expect((await findAnything({ db: data.db, person, now, q: 'Nell Nowhere', pages: [] })).groups).toEqual([])
})
