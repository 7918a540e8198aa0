import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { editMember } from './edit-member.ts'
import { memberValues } from './member-values.ts'

let test: TestDatabase
let db: Database
let coordinator: { id: string }
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  coordinator = await makePerson(db)
})
afterAll(() => test.drop())

async function desk(given: Parameters<typeof makeSeatAndMember>[1] = {}) {
  const { member } = await makeSeatAndMember(db, given)
  const startedFrom = memberValues(member)
  const edit = (changes: FormValues, person = coordinator) =>
    editMember({ db, person, memberId: member.id, startedFrom, typed: { ...startedFrom, ...changes }, now })
  const saved = () => db.member.findUniqueOrThrow({ where: { id: member.id } })
  const told = () =>
    db.auditEntry.findMany({ where: { subjectKind: 'member', subjectId: String(member.id) } })
  return { member, edit, saved, told }
}

describe('what is known of a member', () => {
  it('is saved, and the audit says what changed but not the address', async () => {
    const { edit, saved, told } = await desk()
    expect(await edit({ email: 'office@mp.example', kind: 'minister' })).toEqual({ ok: true })
    expect(await saved()).toMatchObject({ email: 'office@mp.example', kind: 'minister', postOnly: false })
    expect(await told()).toMatchObject([{ action: 'member.edited', detail: { changed: ['email', 'kind'] } }])
    expect(JSON.stringify(await told())).not.toContain('office@')
  })

  it('may be that letters go by post alone, and that there is no address', async () => {
    const { edit, saved } = await desk({ member: { email: 'old@mp.example' } })
    await edit({ email: '', postOnly: 'yes' })
    expect(await saved()).toMatchObject({ email: null, postOnly: true })
  })

  it.each([
    ['no address', 'office at parliament'],
    ['two lines', 'office@mp.example\nBcc: all@mp.example'],
    ['more than an address can be', `${'a'.repeat(250)}@mp.example`],
  ])('is refused with %s', async (_, email) => {
    const { edit, saved } = await desk()
    expect(await edit({ email })).toMatchObject({ reason: 'invalid', fields: { email: expect.any(String) } })
    expect((await saved()).email).toBeNull()
  })

  it('is refused with a kind there is not', async () => {
    const { edit } = await desk()
    expect(await edit({ kind: 'king' })).toMatchObject({ fields: { kind: expect.any(String) } })
  })

  it('loses its doubt with a new address, and only then', async () => {
    const { edit, saved } = await desk({ member: { email: 'old@mp.example', emailSuspect: true } })
    await edit({ kind: 'minister' })
    expect((await saved()).emailSuspect).toBe(true)
    await edit({ email: 'new@mp.example' })
    expect((await saved()).emailSuspect).toBe(false)
  })

  it('leaves no audit row when nothing changed', async () => {
    const { edit, told } = await desk()
    expect(await edit({})).toEqual({ ok: true })
    expect(await told()).toEqual([])
  })

  it('is a coordinator’s to change, and a member’s who is there', async () => {
    const { edit, told } = await desk()
    const officer = await makePerson(db, { role: 'officer' })
    expect(await edit({ kind: 'minister' }, officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await told()).toEqual([])
    const nobody = { db, person: coordinator, memberId: 3, startedFrom: {}, typed: {}, now }
    expect(await editMember(nobody)).toMatchObject({ reason: 'no_such_member' })
  })

  it('saved by two at once: different fields are both kept, of one field the second gets both', async () => {
    const { edit, saved } = await desk()
    const apart = await Promise.all([edit({ email: 'a@mp.example' }), edit({ kind: 'minister' })])
    expect(apart.every(({ ok }) => ok)).toBe(true)
    expect(await saved()).toMatchObject({ email: 'a@mp.example', kind: 'minister' })
    const other = await desk()
    const both = await Promise.all(['b@mp.example', 'c@mp.example'].map((email) => other.edit({ email })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ reason: 'changed_meanwhile' }))
  })
})
