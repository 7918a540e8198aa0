import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { membershipsOf } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeContact, makePromise } from '#prisma/seed/casework-factories.ts'
import { makeCampaign, makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { editContact } from './edit-contact.ts'
import { editNote } from './edit-note.ts'
import { forgetWhoKnows } from './forget-who-knows.ts'
import { contactValues, noteValues } from './form-values.ts'
import { logContact } from './log-contact.ts'
import { contactsOf, notesOf, whoKnows } from './member-log.ts'
import { readingFor } from './recording-for.ts'
import { removeContact } from './remove-contact.ts'
import { removeNote } from './remove-note.ts'
import { sayWhoKnows } from './say-who-knows.ts'
import { writeNote } from './write-note.ts'

const now = new Date('2026-11-20T10:00:00Z')

let test: TestDatabase
let db: Database
let ours: { id: string }
let ann: Awaited<ReturnType<typeof makePerson>>
let ben: typeof ann
/** An officer of another organisation. */
let stranger: typeof ann
let viewer: typeof ann
let coordinator: typeof ann
let memberId: number

beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  ours = await makeOrganisation(db)
  ann = await makePerson(db, { role: 'editor', organisationId: ours.id, name: 'Ann' })
  ben = await makePerson(db, { role: 'officer', organisationId: ours.id, name: 'Ben' })
  viewer = await makePerson(db, { role: 'viewer', organisationId: ours.id })
  stranger = await makePerson(db, { role: 'officer' })
  coordinator = await makePerson(db)
})
afterAll(() => test.drop())
beforeEach(async () => {
  memberId = (await makeSeatAndMember(db)).member.id
})

const log = (person: { id: string }, more: { id?: string; organisationId?: string } = {}) =>
  logContact({ db, person, memberId, organisationId: ours.id, kind: 'call', now, ...more })
const note = (text: string, shared = false) =>
  writeNote({ db, person: ann, memberId, organisationId: ours.id, text, shared, now })

async function asSeenBy(person: { id: string }) {
  const memberships: Person['memberships'] = await membershipsOf(db, { userId: person.id, now })
  const of = { memberId, organisationIds: readingFor({ memberships }) }
  return {
    contacts: await contactsOf(db, of),
    notes: await notesOf(db, of),
    contact: async () => {
      const [first] = await contactsOf(db, of)
      if (!first) throw new Error('no contact is seen')
      return first
    },
    note: async () => {
      const [first] = await notesOf(db, of)
      if (!first) throw new Error('no note is seen')
      return first
    },
  }
}

describe('a meeting or call', () => {
  it('is logged for today with one press, however often it is pressed at once', async () => {
    const id = '01900000-0000-7000-8000-00000000000a'
    const pressed = await Promise.all([log(ann, { id }), log(ann, { id }), log(ann, { id })])
    expect(pressed.map(({ ok }) => ok)).toEqual([true, true, true])
    const { contacts } = await asSeenBy(ann)
    expect(contacts).toMatchObject([{ kind: 'call', happenedOn: londonDate(now), note: '' }])
    const told = { action: 'member.contact_logged', subjectId: String(memberId) }
    expect(await db.auditEntry.count({ where: told })).toBe(1)
  })

  it('is logged by nobody for an organisation that is not theirs, a coordinator neither', async () => {
    for (const person of [stranger, viewer, coordinator]) {
      expect(await log(person)).toMatchObject({ ok: false, reason: 'not_allowed' })
    }
    expect((await asSeenBy(ann)).contacts).toEqual([])
  })

  it('is seen by all, and what was said by whom it is for', async () => {
    await makeContact(db, {
      memberId,
      organisationId: ours.id,
      note: 'Her own mother has it.',
      shared: false,
    })
    expect((await asSeenBy(ben)).contacts).toMatchObject([{ note: 'Her own mother has it.' }])
    for (const person of [stranger, coordinator]) {
      expect((await asSeenBy(person)).contacts).toMatchObject([{ kind: 'meeting', note: null }])
    }
  })

  it('is not changed or removed by another organisation, and a private one is not even there for it', async () => {
    const shared = await makeContact(db, { memberId, organisationId: ours.id, note: 'Shared.' })
    const own = await makeContact(db, { memberId, organisationId: ours.id, note: 'Own.', shared: false })
    const change = (contactId: string) =>
      editContact({ db, person: stranger, memberId, contactId, startedFrom: {}, typed: { note: 'Ha.' }, now })
    const remove = (contactId: string) => removeContact({ db, person: stranger, memberId, contactId, now })
    expect(await change(shared.id)).toMatchObject({ reason: 'not_allowed' })
    expect(await remove(shared.id)).toMatchObject({ reason: 'not_allowed' })
    expect(await change(own.id)).toMatchObject({ reason: 'no_such_contact' })
    expect(await remove(own.id)).toMatchObject({ reason: 'no_such_contact' })
  })

  it('keeps what each of two wrote who change it at once', async () => {
    await log(ann)
    const { contact } = await asSeenBy(ann)
    const before = await contact()
    const startedFrom = contactValues({ ...before, note: before.note ?? '' })
    const change = (person: { id: string }, typed: Record<string, string>) =>
      editContact({
        db,
        person,
        memberId,
        contactId: before.id,
        startedFrom,
        typed: { ...startedFrom, ...typed },
        now,
      })
    const [first, second] = await Promise.all([
      change(ann, { note: 'She will write.' }),
      change(ben, { happenedOn: '2026-11-18' }),
    ])
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
    expect(await contact()).toMatchObject({
      note: 'She will write.',
      happenedOn: new Date('2026-11-18T00:00:00Z'),
    })
    expect(await change(ben, { note: 'She said no.' })).toMatchObject({
      reason: 'changed_meanwhile',
      conflicts: [{ name: 'note', saved: 'She will write.', yours: 'She said no.' }],
    })
  })

  it('is never still to come', async () => {
    const { id } = await makeContact(db, { memberId, organisationId: ours.id, recordedById: ann.id })
    const typed = { kind: 'meeting', happenedOn: '2026-11-21', campaignId: '', note: '', shared: 'yes' }
    expect(
      await editContact({ db, person: ann, memberId, contactId: id, startedFrom: {}, typed, now }),
    ).toMatchObject({ reason: 'invalid', fields: { happenedOn: expect.stringContaining('still to come') } })
  })

  it('goes off the page with its words, unless a promise rests on it', async () => {
    const { id } = await makeContact(db, { memberId, organisationId: ours.id, note: 'Nothing new.' })
    expect(await removeContact({ db, person: ben, memberId, contactId: id, now })).toEqual({ ok: true })
    expect((await asSeenBy(ann)).contacts).toEqual([])
    expect(await db.memberContact.findUnique({ where: { id } })).toMatchObject({ note: '' })

    const rests = await makeContact(db, { memberId, organisationId: ours.id })
    const promise = await makePromise(db, { memberId, campaignId: (await makeCampaign(db)).id })
    await db.evidence.create({
      data: {
        promiseId: promise.id,
        kind: 'contact',
        contactId: rests.id,
        happenedOn: rests.happenedOn,
        addedById: ann.id,
      },
    })
    expect(await removeContact({ db, person: ben, memberId, contactId: rests.id, now })).toMatchObject({
      reason: 'is_evidence',
    })
  })
})

describe('a note', () => {
  it('is its organisation’s own unless it is shared', async () => {
    await note('Has a sister with gout.')
    await note('Chairs the group on Thursdays.', true)
    const texts = async (person: { id: string }) =>
      (await asSeenBy(person)).notes.map(({ text }) => text).sort()
    expect(await texts(ben)).toEqual(['Chairs the group on Thursdays.', 'Has a sister with gout.'])
    expect(await texts(viewer)).toEqual(['Chairs the group on Thursdays.', 'Has a sister with gout.'])
    expect(await texts(stranger)).toEqual(['Chairs the group on Thursdays.'])
    expect(await texts(coordinator)).toEqual(['Chairs the group on Thursdays.'])
  })

  it('is not there for another organisation that would change it, a coordinator’s neither', async () => {
    await note('Ours alone.')
    const { id } = await (await asSeenBy(ann)).note()
    for (const person of [stranger, coordinator]) {
      const where = { db, person, memberId, noteId: id, now }
      expect(await editNote({ ...where, startedFrom: {}, typed: { text: 'Mine.' } })).toMatchObject({
        reason: 'no_such_note',
      })
      expect(await removeNote(where)).toMatchObject({ reason: 'no_such_note' })
    }
  })

  it('that one removes while another changes it is gone, or changed and then gone', async () => {
    await note('To go.')
    const before = await (await asSeenBy(ann)).note()
    const where = { db, memberId, noteId: before.id, now }
    const startedFrom = noteValues(before)
    const [removed, changed] = await Promise.all([
      removeNote({ ...where, person: ann }),
      editNote({ ...where, person: ben, startedFrom, typed: { ...startedFrom, text: 'To stay.' } }),
    ])
    expect(removed).toEqual({ ok: true })
    expect(changed.ok || changed.reason === 'no_such_note').toBe(true)
    expect((await asSeenBy(ann)).notes).toEqual([])
    expect(await db.memberNote.findUnique({ where: { id: before.id } })).toMatchObject({ text: '' })
  })
})

describe('who knows a member', () => {
  const say = (person: { id: string }, userId: string, how: string) =>
    sayWhoKnows({ db, person, memberId, organisationId: ours.id, userId, how, now })

  it('is said of anybody of one’s own organisation, and the newer words stand', async () => {
    expect(await say(ann, ben.id, 'Met her once')).toEqual({ ok: true })
    expect(await say(ben, ben.id, 'My own MP')).toEqual({ ok: true })
    expect(await whoKnows(db, memberId)).toMatchObject([{ how: 'My own MP', user: { name: 'Ben' } }])
    expect(await say(ann, stranger.id, 'Old friends')).toMatchObject({ reason: 'not_of_it' })
  })

  it('is taken back by that organisation alone', async () => {
    await say(ann, ann.id, 'My own MP')
    const forget = (person: { id: string }) => forgetWhoKnows({ db, person, memberId, userId: ann.id, now })
    expect(await forget(stranger)).toMatchObject({ reason: 'not_allowed' })
    expect(await forget(ben)).toEqual({ ok: true })
    expect(await whoKnows(db, memberId)).toEqual([])
  })
})
