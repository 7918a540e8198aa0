import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { get, PASSWORD, post, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { makeCampaign, makeFile, makeLetter, makePerson, makeReply } from '#prisma/seed/factories.ts'

/** A caseworker, to whom one campaign was given, at every route of answers: that campaign's are theirs, and nothing of others'. */

const testing = routesForTests()
let cookie: string
let given: string
let other: string
beforeAll(async () => {
  given = (await makeCampaign(testing.db)).id
  other = (await makeCampaign(testing.db)).id
  cookie = await sessionOf(
    await makePerson(testing.db, { role: 'caseworker', campaignIds: [given], password: PASSWORD }),
  )
})

async function answerOf(campaignId: string) {
  const letter = await makeLetter(testing.db, { campaignId, state: 'sent', sentAt: new Date() })
  const reply = await makeReply(testing.db, {
    letterId: letter.id,
    text: `Words of ${campaignId}.`,
    waitsSince: new Date(),
  })
  await makeFile(testing.db, { inboundId: reply.inboundId })
  return reply
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/** What does the thing, for those that take more than a press. */
const forms: Record<string, Record<string, string>> = {
  classification: { to: 'neutral' },
  assignment: { to: 'me' },
}

const routes = globSync('app/api/replies/*/**/route.ts').map((file) => ({
  name: file.replace(/^app\/api\/replies\/\[id\]\/?/, '').replace(/\/?route\.ts$/, '') || 'the answer itself',
  file,
}))

test('the routes of one answer are all here', () => {
  expect(routes.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'the answer itself',
      'source',
      'files/[number]',
      'classification',
      'claim',
      'assignment',
      'passing-on',
      'keeping-back',
    ]),
  )
})

describe.each(routes)('$name', ({ name, file }) => {
  test('gives and does nothing of another campaign’s answers', async () => {
    const reply = await answerOf(other)
    const before = await testing.db.reply.findUnique({ where: { id: reply.id } })
    const audit = await testing.db.auditEntry.count({ where: { subjectId: reply.id } })
    const handlers: Record<string, unknown> = await import(resolve(file))
    const params = { id: reply.id, number: '1' }
    for (const handler of [handlers.GET].filter(isHandler)) {
      const read = await get(handler, params, { cookie })
      expect([name, read.status]).toEqual([name, 404])
      expect(await read.text()).not.toContain(other)
    }
    for (const handler of [handlers.POST].filter(isHandler)) {
      const pressed = await post(handler, params, { cookie, form: forms[name] ?? {} })
      expect([name, [403, 404, 422].includes(pressed.status)]).toEqual([name, true])
    }
    expect(await testing.db.reply.findUnique({ where: { id: reply.id } })).toEqual(before)
    expect(await testing.db.auditEntry.count({ where: { subjectId: reply.id } })).toBe(audit)
  })
})

test.each(['', 'source', 'files/[number]'])('of the campaign that was given they read %j', async (name) => {
  const reply = await answerOf(given)
  const handlers: Record<string, unknown> = await import(resolve('app/api/replies/[id]', name, 'route.ts'))
  if (!isHandler(handlers.GET)) throw new Error('it is not read')
  const read = await get(handlers.GET, { id: reply.id, number: '1' }, { cookie })
  expect([200, 303]).toContain(read.status)
})

test.each(['classification', 'claim', 'assignment', 'passing-on', 'keeping-back'])(
  'of the campaign that was given they press %j',
  async (name) => {
    const reply = await answerOf(given)
    const handlers: Record<string, unknown> = await import(resolve('app/api/replies/[id]', name, 'route.ts'))
    if (!isHandler(handlers.POST)) throw new Error('it is not pressed')
    const pressed = await post(handlers.POST, { id: reply.id }, { cookie, form: forms[name] ?? {} })
    expect([pressed.status, pressed.status === 200 ? '' : await pressed.text()]).toEqual([200, ''])
  },
)

test('the list holds those alone, however it is asked', async () => {
  const [mine, theirs] = [await answerOf(given), await answerOf(other)]
  const { GET } = await import('./route.ts')
  const { slug } = await testing.db.campaign.findUniqueOrThrow({ where: { id: other } })
  for (const query of [
    'show=all',
    'show=waiting',
    'show=unread&order=oldest',
    'words=words',
    `campaign=${slug}`,
  ]) {
    const read = await get(GET, {}, { cookie, path: `/api/replies?${query}` })
    const text = await read.text()
    expect([query, text.includes(theirs.id), text.includes(other)]).toEqual([query, false, false])
    expect([query, text.includes(mine.id)]).toEqual([query, !query.startsWith('campaign')])
  }
})

test('once the campaign is taken from them, nothing is theirs', async () => {
  const { id: campaignId } = await makeCampaign(testing.db)
  const person = await makePerson(testing.db, {
    role: 'caseworker',
    campaignIds: [campaignId],
    password: PASSWORD,
  })
  const session = await sessionOf(person)
  const reply = await answerOf(campaignId)
  const { GET } = await import('./[id]/route.ts')
  expect((await get(GET, { id: reply.id }, { cookie: session })).status).toBe(200)
  await testing.db.givenCampaign.deleteMany({ where: { campaignId } })
  expect((await get(GET, { id: reply.id }, { cookie: session })).status).toBe(404)
  const { POST } = await import('./[id]/classification/route.ts')
  expect((await post(POST, { id: reply.id }, { cookie: session, form: { to: 'neutral' } })).status).toBe(403)
})
