import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { untilWaitedFor } from '#lib/platform/testing/until-waited-for.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePerson,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import { createCampaign } from './create-campaign.ts'
import { editCampaign } from './edit-campaign.ts'
import { editLetter } from './edit-letter.ts'
import { detailValues, letterValues } from './form-values.ts'

let test: TestDatabase
let db: Database
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

/** A campaign in drafting with an editor and an officer of the organisation that leads it. */
async function desk(given: Parameters<typeof makeCampaign>[1] = {}) {
  const { id: organisationId } = await makeOrganisation(db)
  const editor = await makePerson(db, { role: 'editor', organisationId })
  const officer = await makePerson(db, { role: 'officer', organisationId })
  const campaign = await makeCampaign(db, { state: 'drafting', leadOrganisationId: organisationId, ...given })
  const startedFrom = detailValues(campaign)
  const edit = (changes: FormValues, person: { id: string } = editor) =>
    editCampaign({
      db,
      person,
      slug: campaign.slug,
      startedFrom,
      typed: { ...startedFrom, ...changes },
      now,
    })
  return { campaign, editor, officer, organisationId, edit, startedFrom }
}
const saved = (id: string) => db.campaign.findUniqueOrThrow({ where: { id } })

describe('starting a campaign', () => {
  const values = (leadOrganisationId: string, given: FormValues = {}): FormValues => ({
    title: `Ŵyth wythnos ${randomUUID().slice(0, 8)}`,
    titleCy: '',
    summary: 'What it is about.',
    summaryCy: '',
    aimCy: '',
    aim: 'What will be different.',
    nations: 'wales,england',
    leadOrganisationId,
    opensOn: '2027-03-01',
    closesOn: '',
    imprint: '',
    quote: '',
    quoteCy: '',
    quoteName: '',
    quoteAgreed: '',
    figure: '',
    figureCy: '',
    figureMeans: '',
    figureMeansCy: '',
    figureSource: '',
    figureUrl: '',
    goalSeats: '',
    regulatedPeriod: '',
    whenSignatoriesChange: '',
    answersGoTo: '',
    ...given,
  })

  it('makes a draft with an address from its title, and an audit row', async () => {
    const { officer, organisationId } = await desk()
    const title = `Cyflymder nawr! ${randomUUID().slice(0, 4)}`
    const id = randomUUID()
    const made = await createCampaign({
      db,
      person: officer,
      id,
      typed: values(organisationId, { title }),
      now,
    })
    const slug = title.toLowerCase().replace('!', '').replace(/ /g, '-')
    expect(made).toEqual({ ok: true, slug, again: false })
    expect(await saved(id)).toMatchObject({ state: 'drafting', titleCy: null, nations: ['wales', 'england'] })
    expect(await db.auditEntry.count({ where: { subjectId: id, action: 'campaign.created' } })).toBe(1)
  })

  it('is refused to an editor, and to an officer for another organisation', async () => {
    const { editor, officer, organisationId } = await desk()
    const other = await makeOrganisation(db)
    for (const [person, lead] of [
      [editor, organisationId],
      [officer, other.id],
    ] as const) {
      const made = await createCampaign({ db, person, id: randomUUID(), typed: values(lead), now })
      expect(made).toMatchObject({ ok: false, reason: 'not_allowed' })
    }
  })

  it('says what is wrong with each field', async () => {
    const { officer, organisationId } = await desk()
    const typed = values(organisationId, {
      title: '',
      nations: '',
      closesOn: '2027-02-28',
      aim: 'a'.repeat(601),
    })
    const made = await createCampaign({ db, person: officer, id: randomUUID(), typed, now })
    expect(made).toEqual({
      ok: false,
      reason: 'invalid',
      message: expect.any(String),
      fields: {
        title: expect.stringContaining('title'),
        nations: expect.stringContaining('at least one'),
        aim: expect.stringContaining('600 characters'),
        closesOn: expect.stringContaining('before'),
      },
    })
  })

  it('is done once by a double press, and gives two of one title two addresses', async () => {
    const { officer, organisationId } = await desk()
    const typed = values(organisationId)
    const start = (id: string) => createCampaign({ db, person: officer, id, typed, now })
    const [first, second] = [randomUUID(), randomUUID()]
    const made = await Promise.all([start(first), start(first), start(second)])
    expect(made.every(({ ok }) => ok)).toBe(true)
    const rows = await db.campaign.findMany({ where: { title: typed.title } })
    expect(rows.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(2)
  })
})

describe('editing a campaign', () => {
  it('saves, keeps the address, and says in the audit what changed', async () => {
    const { campaign, edit } = await desk()
    expect(await edit({ title: 'Another title', titleCy: 'Teitl arall' })).toMatchObject({ ok: true })
    expect(await saved(campaign.id)).toMatchObject({ title: 'Another title', slug: campaign.slug })
    const rows = await db.auditEntry.findMany({ where: { subjectId: campaign.id } })
    expect(rows).toMatchObject([{ action: 'campaign.edited', detail: { changed: ['title', 'titleCy'] } }])
  })

  it('is refused to others, and once the campaign is closed', async () => {
    const { campaign, edit, officer } = await desk()
    const stranger = await makePerson(db, { role: 'officer' })
    expect(await edit({ title: 'Mine' }, stranger)).toMatchObject({ reason: 'not_allowed' })
    await db.campaign.update({ where: { id: campaign.id }, data: { state: 'closed' } })
    expect(await edit({ title: 'Late' }, officer)).toMatchObject({ reason: 'over' })
    expect((await saved(campaign.id)).title).toBe(campaign.title)
  })

  it('lets only a coordinator give it to another organisation', async () => {
    const { edit, officer } = await desk()
    const coordinator = await makePerson(db)
    const umbrella = await theUmbrella(db)
    const left = await makeOrganisation(db, {
      periods: { create: { joinedOn: new Date('2020-01-01'), leftOn: new Date('2021-01-01') } },
    })
    expect(await edit({ leadOrganisationId: umbrella.id }, officer)).toMatchObject({ reason: 'not_allowed' })
    expect(await edit({ leadOrganisationId: left.id }, coordinator)).toMatchObject({ reason: 'invalid' })
    expect(await edit({ leadOrganisationId: umbrella.id }, coordinator)).toMatchObject({ ok: true })
  })

  it('does not take from a live campaign what letters rest on', async () => {
    const { campaign, edit, editor } = await desk({ state: 'live' })
    expect(await edit({ imprint: '' })).toMatchObject({
      reason: 'would_break',
      missing: [{ need: 'imprint', page: 'details' }],
    })
    expect(await edit({ closesOn: '2020-01-01', opensOn: '' })).toMatchObject({ reason: 'would_break' })
    expect((await saved(campaign.id)).imprint).toBe(campaign.imprint)
    expect(await db.auditEntry.count({ where: { subjectId: campaign.id } })).toBe(0)
    const letter = { ...letterValues(campaign), letterTemplate: 'Dear {{ member_name }}' }
    const startedFrom = letterValues(campaign)
    const edited = await editLetter({
      db,
      person: editor,
      slug: campaign.slug,
      startedFrom,
      typed: letter,
      now,
    })
    expect(edited).toMatchObject({ reason: 'would_break', missing: [{ need: 'letter' }] })
    expect(await edit({ aim: 'A clearer aim' })).toMatchObject({ ok: true })
  })

  it('refuses a letter with a field there is not', async () => {
    const { campaign, editor } = await desk()
    const startedFrom = letterValues(campaign)
    const typed = { letterSubject: 'Hello {{ mp_name }}', letterTemplate: '{{ own_words }}' }
    const edited = await editLetter({ db, person: editor, slug: campaign.slug, startedFrom, typed, now })
    expect(edited).toMatchObject({ fields: { letterSubject: expect.stringContaining('“mp_name”') } })
    expect((await saved(campaign.id)).letterTemplate).toBe(campaign.letterTemplate)
  })
})

describe('the letter in Welsh', () => {
  const save = async (given: FormValues) => {
    const { campaign, editor } = await desk({ letterSubjectCy: '', letterTemplateCy: '' })
    const startedFrom = letterValues(campaign)
    const typed = { ...startedFrom, ...given }
    const edited = await editLetter({ db, person: editor, slug: campaign.slug, startedFrom, typed, now })
    return { edited, kept: await saved(campaign.id) }
  }

  it('is kept beside the English', async () => {
    const given = {
      letterSubjectCy: 'Arthritis yn {{ seat_name }}',
      letterTemplateCy: 'Annwyl\n\n{{ own_words }}',
    }
    const { edited, kept } = await save(given)
    expect(edited).toMatchObject({ ok: true, detail: { changed: Object.keys(given) } })
    expect(kept).toMatchObject(given)
  })

  it.each([
    ['letterSubjectCy', '{{ aelod }}', '“aelod”'],
    ['letterTemplateCy', '{{ own_words }} {{ aelod }}', '“aelod”'],
    ['letterTemplateCy', 'Annwyl Aelod', 'own_words'],
  ])('is checked like the English: %s %s', async (field, text, says) => {
    const { edited, kept } = await save({ [field]: text })
    expect(edited).toMatchObject({ reason: 'invalid', fields: { [field]: expect.stringContaining(says) } })
    expect(kept).toMatchObject({ letterSubjectCy: '', letterTemplateCy: '' })
  })
})

describe('two people save at once', () => {
  it('the second of the same field gets both texts, and can choose', async () => {
    const { campaign, edit, editor, officer, startedFrom } = await desk()
    const [one, two] = await Promise.all([
      edit({ aim: 'One aim' }, editor),
      edit({ aim: 'Two aims' }, officer),
    ])
    expect([one.ok, two.ok].toSorted()).toEqual([false, true])
    const lost = one.ok ? two : one
    const [kept, other] = one.ok ? ['One aim', 'Two aims'] : ['Two aims', 'One aim']
    expect((await saved(campaign.id)).aim).toBe(kept)
    expect(lost).toMatchObject({
      reason: 'changed_meanwhile',
      conflicts: [{ name: 'aim', saved: kept, yours: other }],
      values: { aim: other },
      saved: { aim: kept },
    })
    const again = await editCampaign({
      db,
      person: editor,
      slug: campaign.slug,
      startedFrom: { ...startedFrom, aim: kept },
      typed: { ...startedFrom, aim: other },
      now,
    })
    expect(again).toMatchObject({ ok: true })
    expect((await saved(campaign.id)).aim).toBe(other)
  })

  it('different fields are both kept', async () => {
    const { campaign, edit, officer } = await desk()
    const both = await Promise.all([edit({ aim: 'New aim' }), edit({ summary: 'New summary' }, officer)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await saved(campaign.id)).toMatchObject({ aim: 'New aim', summary: 'New summary' })
  })

  it('an edit while the role is taken away is saved before, or refused after', async () => {
    const { campaign, edit, editor } = await desk()
    const [edited] = await Promise.all([
      edit({ aim: 'A last word' }),
      db.membership.deleteMany({ where: { userId: editor.id } }),
    ])
    const { aim } = await saved(campaign.id)
    expect(aim).toBe(edited.ok ? 'A last word' : campaign.aim)
    if (!edited.ok) expect(edited.reason).toBe('not_allowed')
  })
})

describe('who reads the answers', () => {
  const change = { answersGoTo: 'supporter_alone' }

  it('is chosen as long as nobody has written, and stays from then on', async () => {
    const free = await desk()
    expect(await free.edit(change)).toMatchObject({ ok: true })
    expect(await saved(free.campaign.id)).toMatchObject(change)
    const { campaign, edit } = await desk()
    await makeLetter(db, { campaignId: campaign.id, state: 'awaiting_confirmation' })
    expect(await edit(change)).toMatchObject({
      ok: false,
      reason: 'invalid',
      fields: { answersGoTo: expect.stringContaining('stays as it was') },
    })
    expect(await edit({ title: 'Another title' })).toMatchObject({ ok: true })
  })

  it('is one thing for a campaign and its letters, whoever writes them', async () => {
    const { campaign } = await desk()
    await makeLetter(db, { campaignId: campaign.id })
    await expect(
      db.campaign.update({ where: { id: campaign.id }, data: { answersGoTo: 'supporter_alone' } }),
    ).rejects.toThrow()
    const letter = await db.letter.findFirstOrThrow({ where: { campaignId: campaign.id } })
    await expect(
      db.letter.update({ where: { id: letter.id }, data: { answersGoTo: 'supporter_alone' } }),
    ).rejects.toThrow()
  })

  // The embedded database has one session: there no transaction sees another half done.
  const server = inject('testDatabase').kind === 'server'

  it.runIf(server)('stays where a letter comes in at this very moment', async () => {
    const { campaign, edit } = await desk()
    let edited: ReturnType<typeof edit> | undefined
    await db.$transaction(async (tx) => {
      await makeLetter(tx, { campaignId: campaign.id })
      edited = edit(change)
      await untilWaitedFor(tx)
    })
    expect(await edited).toMatchObject({ ok: false, fields: { answersGoTo: expect.any(String) } })
    expect(await saved(campaign.id)).toMatchObject({ answersGoTo: 'supporter_and_staff' })
  })
})
