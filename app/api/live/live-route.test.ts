import { afterEach, expect, test, vi } from 'vitest'
import { get, PASSWORD, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { tellLive } from '#lib/platform/live.ts'
import { makePerson } from '#prisma/seed/factories.ts'
import { GET } from './route.ts'

const testing = routesForTests()
const ending: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0)) await end()
})

/** Opens the stream, and gathers what it says. */
async function listen(cookie: string, topics: string) {
  const response = await get(GET, {}, { cookie, path: `/api/live?topics=${topics}` })
  const said: string[] = []
  let ended = false
  if (response.status === 200 && response.body) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    const read = async () => {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        said.push(value)
      }
      ended = true
    }
    read().catch(() => {})
    ending.push(() => reader.cancel())
  }
  return { response, said, hasEnded: () => ended }
}

const tell = (topic: 'answers' | 'stances') => testing.db.$transaction((tx) => tellLive(tx, topic))

test('a coordinator’s screen hears that answers changed, and not whose', async () => {
  const cookie = await sessionOf(await makePerson(testing.db, { password: PASSWORD }))
  const screen = await listen(cookie, 'answers,nonsense')
  expect(screen.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  await vi.waitFor(() => expect(screen.said).toContain('data: answers\n\n'), 5_000)
  screen.said.length = 0
  await tell('stances')
  await tell('answers')
  await vi.waitFor(() => expect(screen.said).toEqual(['data: answers\n\n']), 3_000)
})

test('a viewer hears of stances and never of answers; asking for answers alone is refused', async () => {
  const cookie = await sessionOf(await makePerson(testing.db, { role: 'viewer', password: PASSWORD }))
  expect((await listen(cookie, 'answers,claims')).response.status).toBe(403)
  const screen = await listen(cookie, 'answers,stances')
  await vi.waitFor(() => expect(screen.said).toContain('data: stances\n\n'), 5_000)
  await tell('answers')
  await tell('stances')
  await vi.waitFor(() => expect(screen.said.length).toBeGreaterThan(2), 3_000)
  expect(screen.said.join('')).not.toContain('answers')
})

test('a screen ends when its person signs out, or loses the role', async () => {
  const [one, other] = [
    await makePerson(testing.db, { password: PASSWORD }),
    await makePerson(testing.db, { password: PASSWORD }),
  ]
  const screens = [
    await listen(await sessionOf(one), 'answers'),
    await listen(await sessionOf(other), 'answers'),
  ]
  for (const { said } of screens) await vi.waitFor(() => expect(said.length).toBeGreaterThan(0), 5_000)
  await testing.db.session.deleteMany({ where: { userId: one.id } })
  await testing.db.membership.deleteMany({ where: { userId: other.id } })
  for (const { said } of screens) said.length = 0
  await tell('answers')
  await vi.waitFor(() => expect(screens.map(({ hasEnded }) => hasEnded())).toEqual([true, true]), 3_000)
  expect(screens.flatMap(({ said }) => said)).toEqual([])
})

test('nobody signed out hears anything', async () => {
  expect((await get(GET, {}, { path: '/api/live?topics=answers' })).status).toBe(401)
})
