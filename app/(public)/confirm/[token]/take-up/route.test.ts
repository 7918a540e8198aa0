import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftIn } from '#lib/letters/testing/draft-in.ts'
import { type LettersForTests, later, lettersForTests } from '#lib/letters/testing/letters.ts'
import { useDatabase } from '#lib/platform/database.ts'
import { POST } from './route.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
  useDatabase(letters.db)
})
afterAll(() => letters.drop())

async function press(token: string, form: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/confirm/${token}/take-up`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const response = await POST(request, { params: Promise.resolve({ token }) })
  const to = response.headers.get('location') ?? ''
  const slug = /campaigns\/([^/]+)/.exec(to)?.[1] ?? ''
  const draft = draftIn(response, slug)
  return { status: response.status, to, draft }
}

/** A letter whose link ran out today. */
async function ranOut() {
  const { input, token, letter } = await letters.submitted()
  const data = { createdAt: later(-6), confirmExpiresAt: later(-1) }
  await letters.db.letter.update({ where: { id: letter.id }, data })
  return { input, token, letter }
}

test('a link that has run out gives its letter to the device that presses there, to be changed', async () => {
  const { token, input, letter } = await ranOut()
  const { to, draft } = await press(`${token}.`)
  expect(to).toMatch(/\/letter$/)
  expect(draft).toMatchObject({ name: input.name, ownWords: 'My hands hurt.', made: letter.id })
  expect((await letters.db.letter.findMany({ where: { senderEmail: input.email } })).length).toBe(1)
})

test('or is renewed: a new letter of the same words waits, and its mail has another link', async () => {
  const { token, input } = await ranOut()
  const { to, draft } = await press(token, { send: 'yes' })
  expect(to).toMatch(/\/look-at-your-mail$/)
  expect(draft?.sent).toMatchObject({ email: input.email })
  const [, renewed] = await letters.tokensOf(input.email)
  expect(renewed).not.toBe(token)
})

test('nothing is given away for a link that nobody was sent', async () => {
  expect(await press('a'.repeat(39))).toMatchObject({ draft: null })
})
