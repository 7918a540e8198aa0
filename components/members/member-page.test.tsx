import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { QueryProvider } from '#components/providers/query-provider.tsx'
import { membershipsOf } from '#lib/accounts/data.ts'
import { memberView } from '#lib/members/member-view.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeContact } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { MemberPage } from './member-page.tsx'

const now = new Date('2026-11-20T10:00:00Z')

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  await makeCampaign(db)
})
afterAll(() => test.drop())

/** The page of a member as somebody of an organisation sees it. */
async function pageFor(of: { memberId: number; role: Role; organisationId?: string }) {
  const { id, name, email } = await makePerson(db, of)
  const person = {
    id,
    name,
    email,
    twoFactor: false,
    memberships: await membershipsOf(db, { userId: id, now }),
  }
  const view = await memberView(db, { memberId: of.memberId, person, now })
  if (!view) throw new Error('the member is there')
  return renderToStaticMarkup(
    <QueryProvider>
      <MemberPage
        view={view}
        person={person}
        edit=""
        parts={{ watch: null, records: null, remarks: null }}
        done={undefined}
      />
    </QueryProvider>,
  )
}

it('an organisation’s own words are on the page for its people alone', async () => {
  const ours = await makeOrganisation(db, { name: 'Ours' })
  const { member } = await makeSeatAndMember(db)
  const author = await makePerson(db, { role: 'editor', organisationId: ours.id })
  const of = { memberId: member.id, organisationId: ours.id }
  await makeContact(db, { ...of, note: 'Her mother has it.', shared: false })
  await db.memberNote.create({ data: { ...of, authorId: author.id, text: 'Likes plain words.' } })
  const own = await pageFor({ ...of, role: 'viewer' })
  expect(own).toContain('Her mother has it.')
  expect(own).toContain('Likes plain words.')
  for (const role of ['officer', 'coordinator'] as const) {
    const other = await pageFor({ memberId: member.id, role })
    expect(other).toContain('What was said stays with Ours.')
    expect(other).not.toContain('Her mother has it.')
    expect(other).not.toContain('Likes plain words.')
  }
})

it('who may only read sees no button; who may write sees them', async () => {
  const { member } = await makeSeatAndMember(db)
  const buttons = ['Meeting today', 'Write a note', 'Say who knows them']
  const seen = async (role: Role) => {
    const page = await pageFor({ memberId: member.id, role })
    return buttons.filter((button) => page.includes(button))
  }
  expect(await seen('viewer')).toEqual([])
  expect(await seen('editor')).toEqual(buttons)
  expect(await seen('caseworker')).toEqual(buttons)
})

it('an invented MP says so; one who left says since when and why, and who holds the seat now', async () => {
  const { seat, member } = await makeSeatAndMember(db, { member: { name: 'Una Untrue', invented: true } })
  expect(await pageFor({ memberId: member.id, role: 'viewer' })).toContain('Invented')

  const successor = await makeSeatAndMember(db, { member: { name: 'Nora New' } })
  await db.incumbency.updateMany({
    where: { gssCode: seat.gssCode },
    data: { endedOn: dateOf('2026-05-18'), endedBy: 'resigned' },
  })
  await db.incumbency.create({
    data: {
      gssCode: seat.gssCode,
      memberId: successor.member.id,
      party: 'Independent',
      startedOn: dateOf('2026-06-19'),
      beganBy: 'by_election',
    },
  })
  const page = await pageFor({ memberId: member.id, role: 'viewer' })
  expect(page).toContain('Holds no seat now')
  expect(page).toContain('18 May 2026 (resigned)')
  expect(page).toContain('Nora New')
  expect(page).toContain('has held it since 19 June 2026')
})
