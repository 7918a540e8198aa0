import { beforeAll, expect, test } from 'vitest'
import { post, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { POST as editMember } from './members/[id]/route.ts'

const testing = routesForTests()
let cookie: string
beforeAll(async () => {
  cookie = await sessionOf(await makePerson(testing.db))
})

const form = { email: '', postOnly: '', kind: 'minister' }

test.each(['0', '-1', 'abc', '99999999999', '1e3x', ''])('“%s” is no member', async (id) => {
  expect((await post(editMember, { id }, { cookie, form })).status).toBe(404)
})

test('without a script: what is wrong, all that was typed, and the way back', async () => {
  const id = String((await makeSeatAndMember(testing.db)).member.id)
  const save = (email: string) => post(editMember, { id }, { cookie, form: { ...form, email }, plain: true })
  const refused = await save('not <an> address')
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('not &lt;an&gt; address')
  expect(html).toContain(`href="/desk/parliament/${id}"`)
  expect((await save('')).headers.get('location')).toBe('/desk/parliament?done=member')
})
