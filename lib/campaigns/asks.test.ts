import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makePerson } from '#prisma/seed/factories.ts'
import { addAsk } from './add-ask.ts'
import { editAsk } from './edit-ask.ts'
import { askValues } from './form-values.ts'
import { moveAsk } from './move-ask.ts'
import { removeAsk } from './remove-ask.ts'

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
  return { on: { db, person, slug: campaign.slug, now }, asks, idOf }
}
const texts = (rows: { text: string }[]) => rows.map(({ text }) => text)

describe('asks', () => {
  it('are added at the end, once by a double press', async () => {
    const { on, asks } = await desk()
    const id = randomUUID()
    const both = await Promise.all([addAsk({ ...on, id, typed }), addAsk({ ...on, id, typed })])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(texts(await asks())).toEqual(['one', 'two', 'three', 'sign the motion'])
    expect((await asks())[3]).toMatchObject({ edmNumber: 123, event: null, nations: ['england', 'wales'] })
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
    const added = await addAsk({ ...on, id: randomUUID(), typed: { ...typed, ...given } })
    expect(added).toMatchObject({ reason: 'invalid', fields: { [field]: expect.any(String) } })
    expect(await asks()).toHaveLength(3)
  })

  it('move up and down, and stay put at the ends', async () => {
    const { on, asks, idOf } = await desk()
    await moveAsk({ ...on, askId: await idOf('three'), towards: 'start' })
    expect(texts(await asks())).toEqual(['one', 'three', 'two'])
    await moveAsk({ ...on, askId: await idOf('one'), towards: 'end' })
    expect(texts(await asks())).toEqual(['three', 'one', 'two'])
    await moveAsk({ ...on, askId: await idOf('two'), towards: 'end' })
    expect(texts(await asks())).toEqual(['three', 'one', 'two'])
  })

  it('moved by two at once are all still there, each in a place of its own', async () => {
    const { on, asks, idOf } = await desk()
    const [one, three] = [await idOf('one'), await idOf('three')]
    await Promise.all([
      moveAsk({ ...on, askId: three, towards: 'start' }),
      moveAsk({ ...on, askId: one, towards: 'end' }),
      moveAsk({ ...on, askId: three, towards: 'start' }),
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
      editAsk({ ...on, askId: ask.id, startedFrom, typed: { ...startedFrom, text } })
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
      editAsk({ ...on, askId: ask.id, ...change }),
      removeAsk({ ...on, askId: ask.id }),
    ])
    expect(removed).toEqual({ ok: true })
    if (!edited.ok) expect(edited).toMatchObject({ reason: 'no_such_ask' })
    expect(texts(await asks())).toEqual(['two', 'three'])
    expect(await removeAsk({ ...on, askId: ask.id })).toEqual({ ok: true })
  })

  it('of another campaign are out of reach', async () => {
    const { on } = await desk()
    const other = await desk()
    const askId = await other.idOf('one')
    expect(await moveAsk({ ...on, askId, towards: 'end' })).toMatchObject({ reason: 'no_such_ask' })
    await removeAsk({ ...on, askId })
    expect(await other.asks()).toHaveLength(3)
  })
})
