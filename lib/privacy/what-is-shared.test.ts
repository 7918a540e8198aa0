import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { shareAnswer, unshareAnswer } from '#lib/replies/share-answer.ts'
import { sharedAnswers } from '#lib/replies/shared-answers.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makePerson, makeReply } from '#prisma/seed/factories.ts'
import { ownPage } from './data.ts'
import { eraseWriter } from './erase-writer.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

/** A letter sent through the pages, whose writer so agreed to the wording of today, and the answer to it, shared. */
async function shared() {
  const { db } = letters
  const { letter } = await letters.confirmed()
  await letters.delivery(letter.id, 'accepted')
  const reply = await makeReply(db, {
    letterId: letter.id,
    text: `Dear ${letter.senderName},\n\nI will ask.`,
  })
  const person = await makePerson(db)
  const press = { db, person, replyId: reply.id, now }
  expect(await shareAnswer({ ...press, words: 'Dear ▇▇▇,\n\nI will ask.' })).toEqual({ ok: true })
  return { letter, press, token: ownPageToken(letter.supporterId) }
}
const answersOf = async (token: string) => (await ownPage(letters.db, { token, now }))?.letters[0]?.answers
const read = async (member: number) => (await sharedAnswers(letters.db, { member, mayOpen: [] })).items

it('its supporter sees on their own page what member organisations read, until that is taken back', async () => {
  const { press, token } = await shared()
  expect(await answersOf(token)).toMatchObject([
    { shared: { words: 'Dear ▇▇▇,\n\nI will ask.', since: now } },
  ])
  await unshareAnswer(press)
  expect(await answersOf(token)).toMatchObject([{ shared: null }])
})

it('once everything of its supporter is erased, what the office wrote stays, and nothing in it is theirs', async () => {
  const { letter, token } = await shared()
  expect(await eraseWriter({ db: letters.db, token, now, language: 'en' })).toMatchObject({ ok: true })
  const items = await read(letter.memberId)
  expect(items.map(({ words }) => words)).toContain('Dear ▇▇▇,\n\nI will ask.')
  const all = JSON.stringify(items)
  for (const theirs of [letter.senderName, letter.senderEmail, letter.senderPostcode, letter.reference])
    expect(all).not.toContain(theirs)
})
