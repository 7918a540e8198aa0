import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson } from '#prisma/seed/factories.ts'
import { addPart } from './add-part.ts'
import { editPart } from './edit-part.ts'
import { askValues } from './form-values.ts'
import { movePart } from './move-part.ts'
import { removePart } from './remove-part.ts'

let test: TestDatabase
let db: Database
const now = new Date()
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const typed = {
  text: 'sign the motion',
  textCy: 'llofnodi’r cynnig',
  nations: 'england,wales',
  kinds: 'backbencher',
  edmNumber: '123',
  event: '',
}

async function desk(texts = ['one', 'two', 'three']) {
  const person = await makePerson(db)
  const campaign = await makeCampaign(db, {
    state: 'drafting',
    asks: {
      create: texts.map((text, at) => ({
        text,
        position: at + 1,
        nations: ['england' as const],
        kinds: ['backbencher' as const],
      })),
    },
  })
  const asks = () => db.ask.findMany({ where: { campaignId: campaign.id }, orderBy: { position: 'asc' } })
  const idOf = async (text: string) => (await asks()).find((ask) => ask.text === text)?.id ?? ''
  return { on: { db, person, part: 'ask' as const, slug: campaign.slug, now }, asks, idOf }
}
const texts = (rows: { text: string }[]) => rows.map(({ text }) => text)

describe('asks', () => {
  it('are added at the end, once by a double press', async () => {
    const { on, asks } = await desk()
    const id = randomUUID()
    const both = await Promise.all([addPart({ ...on, id, typed }), addPart({ ...on, id, typed })])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(texts(await asks())).toEqual(['one', 'two', 'three', 'sign the motion'])
    expect((await asks())[3]).toMatchObject({
      textCy: 'llofnodi’r cynnig',
      edmNumber: 123,
      event: null,
      nations: ['england', 'wales'],
    })
  })

  it.each([
    ['without text', { text: '' }, 'text'],
    ['for no nation', { nations: '' }, 'nations'],
    ['for a nation there is not', { nations: 'france' }, 'nations'],
    ['for nobody', { kinds: '' }, 'kinds'],
    ['with a motion that is no number', { edmNumber: 'EDM 12' }, 'edmNumber'],
    ['with a motion and an event', { event: 'Drop-in, 3 March' }, 'event'],
  ])('are refused %s', async (_, given, field) => {
    const { on, asks } = await desk()
    const added = await addPart({ ...on, id: randomUUID(), typed: { ...typed, ...given } })
    expect(added).toMatchObject({ reason: 'invalid', fields: { [field]: expect.any(String) } })
    expect(await asks()).toHaveLength(3)
  })

  it('move up and down, and stay put at the ends', async () => {
    const { on, asks, idOf } = await desk()
    await movePart({ ...on, id: await idOf('three'), towards: 'start' })
    expect(texts(await asks())).toEqual(['one', 'three', 'two'])
    await movePart({ ...on, id: await idOf('one'), towards: 'end' })
    expect(texts(await asks())).toEqual(['three', 'one', 'two'])
    await movePart({ ...on, id: await idOf('two'), towards: 'end' })
    expect(texts(await asks())).toEqual(['three', 'one', 'two'])
  })

  it('moved by two at once are all still there, each in a place of its own', async () => {
    const { on, asks, idOf } = await desk()
    const [one, three] = [await idOf('one'), await idOf('three')]
    await Promise.all([
      movePart({ ...on, id: three, towards: 'start' }),
      movePart({ ...on, id: one, towards: 'end' }),
      movePart({ ...on, id: three, towards: 'start' }),
    ])
    const rows = await asks()
    expect(texts(rows).toSorted()).toEqual(['one', 'three', 'two'])
    expect(rows.every(({ position }) => position > 0)).toBe(true)
  })

  it('saved by two at once: the second gets both texts', async () => {
    const { on, asks } = await desk()
    const [ask] = await asks()
    if (!ask) throw new Error('there is no ask')
    const startedFrom = askValues(ask)
    const edit = (text: string) =>
      editPart({ ...on, id: ask.id, startedFrom, typed: { ...startedFrom, text } })
    const both = await Promise.all([edit('mine'), edit('yours')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(
      expect.objectContaining({
        reason: 'changed_meanwhile',
        conflicts: [expect.objectContaining({ name: 'text' })],
      }),
    )
  })

  it('edited while it is removed: the words are handed back, or gone with it', async () => {
    const { on, asks } = await desk()
    const [ask] = await asks()
    if (!ask) throw new Error('there is no ask')
    const startedFrom = askValues(ask)
    const change = { startedFrom, typed: { ...startedFrom, text: 'changed' } }
    const [edited, removed] = await Promise.all([
      editPart({ ...on, id: ask.id, ...change }),
      removePart({ ...on, id: ask.id }),
    ])
    expect(removed).toEqual({ ok: true })
    if (!edited.ok) expect(edited).toMatchObject({ reason: 'no_such_part' })
    expect(texts(await asks())).toEqual(['two', 'three'])
    expect(await removePart({ ...on, id: ask.id })).toEqual({ ok: true })
  })

  it('of another campaign are out of reach', async () => {
    const { on } = await desk()
    const other = await desk()
    const id = await other.idOf('one')
    expect(await movePart({ ...on, id, towards: 'end' })).toMatchObject({ reason: 'no_such_part' })
    await removePart({ ...on, id })
    expect(await other.asks()).toHaveLength(3)
  })
})

describe('questions and paragraphs', () => {
  const forms = {
    question: { text: 'What can’t you do on a bad day?', textCy: '', starter: 'On a bad day', starterCy: '' },
    paragraph: { text: 'I wait.', textCy: 'Rwy’n aros.', nations: 'wales', kinds: 'minister', ready: 'yes' },
  }
  const fresh = async () => {
    const { on } = await desk([])
    const campaign = await db.campaign.findUniqueOrThrow({ where: { slug: on.slug } })
    await db.letterQuestion.deleteMany({ where: { campaignId: campaign.id } })
    await db.letterParagraph.deleteMany({ where: { campaignId: campaign.id } })
    const list = { where: { campaignId: campaign.id }, orderBy: { position: 'asc' as const } }
    const rows = {
      question: () => db.letterQuestion.findMany(list),
      paragraph: () => db.letterParagraph.findMany(list),
    }
    return { on, rows, campaign }
  }

  it.each(['question', 'paragraph'] as const)('a %s is added, changed, moved and removed', async (part) => {
    const { on, rows, campaign } = await fresh()
    const the = { ...on, part }
    const [first, second] = [randomUUID(), randomUUID()]
    for (const id of [first, second, second]) {
      expect(await addPart({ ...the, id, typed: forms[part] })).toMatchObject({ ok: true })
    }
    expect((await rows[part]()).map(({ id }) => id)).toEqual([first, second])
    await movePart({ ...the, id: second, towards: 'start' })
    const startedFrom = forms[part]
    const edit = (text: string) =>
      editPart({ ...the, id: first, startedFrom, typed: { ...startedFrom, text } })
    const both = await Promise.all([edit('mine'), edit('yours')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ reason: 'changed_meanwhile' }))
    expect(await removePart({ ...the, id: second })).toEqual({ ok: true })
    expect((await rows[part]()).map(({ text }) => text)).toEqual([expect.stringMatching(/mine|yours/)])
    const told = await db.auditEntry.findMany({ where: { subjectId: campaign.id }, orderBy: { at: 'asc' } })
    const actions = ['added', 'added', 'moved', 'edited', 'removed'].map((did) => `${part}.${did}`)
    expect(told.map(({ action }) => action)).toEqual(actions)
  })

  it('keep what was given, and know what is not there yet', async () => {
    const { on, rows } = await fresh()
    await addPart({ ...on, part: 'question', id: randomUUID(), typed: forms.question })
    await addPart({ ...on, part: 'paragraph', id: randomUUID(), typed: forms.paragraph })
    expect(await rows.question()).toMatchObject([{ textCy: null, starter: 'On a bad day', starterCy: null }])
    expect(await rows.paragraph()).toMatchObject([{ nations: ['wales'], kinds: ['minister'], ready: true }])
  })

  it('a paragraph with something to fill in is refused, in either language', async () => {
    const { on, rows } = await fresh()
    for (const given of [{ text: 'In {{ seat_name }}' }, { textCy: '{% if asks %}' }]) {
      const typed = { ...forms.paragraph, ...given }
      const added = await addPart({ ...on, part: 'paragraph', id: randomUUID(), typed })
      expect(added).toMatchObject({
        fields: { [Object.keys(given)[0] ?? '']: expect.stringMatching('plain') },
      })
    }
    expect(await rows.paragraph()).toEqual([])
  })

  it('are no more than people read, however many are added at once', async () => {
    const { on, rows } = await fresh()
    const add = () => addPart({ ...on, part: 'question', id: randomUUID(), typed: forms.question })
    const added = await Promise.all(Array.from({ length: 10 }, add))
    expect(added.filter(({ ok }) => ok)).toHaveLength(8)
    expect(added).toContainEqual(expect.objectContaining({ reason: 'enough' }))
    expect(await rows.question()).toHaveLength(8)
  })
})
