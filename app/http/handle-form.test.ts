import { expect, test } from 'vitest'
import { z } from 'zod'
import { refused } from '#lib/platform/refused.ts'
import type { Outcome } from './handle-form.ts'
import { openAction } from './open-action.ts'
import { post, routesForTests } from './testing/routes.ts'

routesForTests()

const form = { note: 'Two <b>words</b>', password: 'secret words of mine', do: 'up:1' }

/** A form that answers as it is told. */
const formThat = (verb: () => Outcome, page: () => string = () => '/here') =>
  openAction({
    door: 'journey',
    page,
    input: z.object({ note: z.string().max(20, 'That is too long.'), number: z.string().optional() }),
    labels: { note: 'Your note' },
    verb,
    done: 'noted',
  })

const fails = () => {
  throw new TypeError('the database is gone')
}

test('a fault of ours loses no word and names none, even where the page cannot be looked up', async () => {
  const json = await post(formThat(fails), {}, { form })
  expect(json.status).toBe(500)
  expect(await json.json()).toEqual({
    reason: 'fault',
    message: expect.stringMatching(/nothing you typed is lost/),
  })
  const plain = await post(formThat(fails, fails), {}, { form, plain: true })
  expect(plain.status).toBe(500)
  const html = await plain.text()
  expect(html).toContain('Two &lt;b&gt;words&lt;/b&gt;</textarea>')
  expect(html).toContain('href="/"')
  expect(html).not.toMatch(/secret words|up:1|database/)
})

test('what is wrong with a field is said in our words, never in a machine’s', async () => {
  const long = { note: 'x'.repeat(21), number: ['1', '2'] }
  const answer = await post(formThat(fails), {}, { form: long })
  expect(answer.status).toBe(422)
  expect((await answer.json()).fields).toEqual({
    note: 'That is too long.',
    number: 'This is not what the form asks for.',
  })
})

test('what is done leads to its page with its word; what is refused says when to try again', async () => {
  const done = formThat(() => ({ ok: true, cookies: ['kept=yes'] }))
  const plain = await post(done, {}, { form, plain: true })
  expect([plain.status, plain.headers.get('location'), plain.headers.getSetCookie()]).toEqual([
    303,
    '/here?done=noted',
    ['kept=yes'],
  ])
  expect(await (await post(done, {}, { form })).json()).toEqual({ ok: true, to: '/here?done=noted' })
  const later = await post(
    formThat(() => refused('too_many', 'Later.', { retryAfter: 60 })),
    {},
    { form },
  )
  expect([later.status, later.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await later.json()).toEqual({ reason: 'too_many', message: 'Later.' })
})
