import { beforeAll, describe, expect, test } from 'vitest'
import { get, post, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { makeInbound, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'
import { GET as readDashboard } from '../dashboard/route.ts'
import { POST as place } from '../holding-pen/[id]/placement/route.ts'
import { GET as readHeld } from '../holding-pen/[id]/route.ts'
import { POST as setAside } from '../holding-pen/[id]/set-aside/route.ts'
import { POST as classify } from './[id]/classification/route.ts'
import { GET as readReply } from './[id]/route.ts'
import { GET as readSource } from './[id]/source/route.ts'

const testing = routesForTests()
let cookie: string
beforeAll(async () => {
  cookie = await sessionOf(await makePerson(testing.db))
})

async function makeAnswer() {
  const letter = await makeLetter(testing.db)
  return { letter, ...(await makeReply(testing.db, { letterId: letter.id })) }
}
const makeHeld = () => makeInbound(testing.db, { state: 'held', text: 'Hello' })

test.each(['viewer', 'editor', 'officer'] as const)(
  'a %s sees no small counts and no answers',
  async (role) => {
    const own = await sessionOf(await makePerson(testing.db, { role }))
    const read = await get(readDashboard, {}, { cookie: own })
    expect(await read.json()).toMatchObject({ exact: false, answers: { newest: null } })
    const all = await get(readDashboard, {}, { cookie })
    expect(await all.json()).toMatchObject({ exact: true })
  },
)

test('an answer is read, and saved as it arrived', async () => {
  const { id, letter } = await makeAnswer()
  const read = await get(readReply, { id }, { cookie })
  expect(await read.json()).toMatchObject({ letter: { reference: letter.reference } })
  const source = await get(readSource, { id }, { cookie })
  expect(source.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(source.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await source.text()).toContain('Thank you')
})

describe('marking an answer', () => {
  test('leads to the next unread; one that was read stays', async () => {
    const [first, second] = [await makeAnswer(), await makeAnswer()]
    const marked = await post(classify, { id: second.id }, { cookie, json: { to: 'action_promised' } })
    expect(await marked.json()).toMatchObject({ nextUnreadId: first.id })
    expect(await testing.db.reply.findUnique({ where: { id: second.id } })).toMatchObject({
      state: 'action_promised',
    })
    const press = async (to: string) => {
      const plain = await post(
        classify,
        { id: second.id },
        { cookie, form: { to, show: 'all' }, plain: true },
      )
      return plain.headers.get('location')
    }
    expect(await press('neutral')).toBe(`/replies/${second.id}?show=all&done=marked`)
    await testing.db.reply.update({
      where: { id: second.id },
      data: { state: 'unclassified', classifiedAt: null, classifiedById: null },
    })
    expect(await press('neutral')).toBe(`/replies/${first.id}?show=all&marked=${second.id}`)
  })

  test.each([{ to: 'unclassified' }, { to: 'nonsense' }, {}])('as %o is refused', async (json) => {
    const { id } = await makeAnswer()
    expect((await post(classify, { id }, { cookie, json })).status).toBe(422)
  })
})

test('a held message is placed by the reference of its letter, once', async () => {
  const { id } = await makeHeld()
  const { reference } = await makeLetter(testing.db)
  const send = (letterReference: string) => post(place, { id }, { cookie, form: { letterReference } })
  expect((await send('')).status).toBe(422)
  expect((await send('NO-SUCH')).status).toBe(404)
  const placed = await send(` ${reference.toLowerCase()} `)
  const { replyId } = await placed.json()
  expect(await testing.db.reply.findUnique({ where: { id: replyId } })).toMatchObject({ inboundId: id })
  expect((await send(reference)).status).toBe(409)
  expect(await (await get(readHeld, { id }, { cookie })).json()).toMatchObject({
    state: 'placed',
    reply: { id: replyId },
  })
})

test('a wrong reference is given back on a plain page', async () => {
  const { id } = await makeHeld()
  const plain = await post(place, { id }, { cookie, form: { letterReference: '<CH>' }, plain: true })
  expect(plain.status).toBe(404)
  const html = await plain.text()
  expect(html).toContain('&lt;CH&gt;</textarea>')
  expect(html).toContain(`href="/holding-pen/${id}"`)
})

test('a held message is set aside, once, and may still be placed', async () => {
  const { id } = await makeHeld()
  const { reference } = await makeLetter(testing.db)
  expect((await post(setAside, { id }, { cookie })).status).toBe(200)
  expect((await post(setAside, { id }, { cookie })).status).toBe(409)
  expect((await post(setAside, { id: 'no-id' }, { cookie })).status).toBe(404)
  expect(await (await get(readHeld, { id }, { cookie })).json()).toMatchObject({ state: 'set_aside' })
  expect((await post(place, { id }, { cookie, form: { letterReference: reference } })).status).toBe(200)
})
