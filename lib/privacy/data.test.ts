import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeLetter, makeReply } from '#prisma/seed/factories.ts'
import { ownPage } from './data.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

const pageOf = (supporterId: string) => ownPage(letters.db, { token: ownPageToken(supporterId), now })

it('shows of a letter that nobody confirmed no more than its writer needs to know it again', async () => {
  const ownWords = `${'My hands hurt so much that I cannot open my own front door on a bad day. '.repeat(3)}Secretly.`
  const { letter } = await letters.submitted({ ownWords })
  const page = await pageOf(letter.supporterId)
  expect(page?.letters).toMatchObject([{ where: { at: 'waits' }, text: null }])
  expect(JSON.stringify(page)).not.toMatch(/Secretly|1 Test Street/)
})

it('shows the whole letter once it is confirmed, and when it was answered', async () => {
  const { letter } = await letters.confirmed()
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([
    { where: { at: 'on_its_way' }, text: { body: letter.body } },
  ])
  await letters.delivery(letter.id, 'accepted')
  await makeReply(letters.db, { letterId: letter.id, state: 'auto_reply', receivedAt: now })
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([{ where: { at: 'delivered' } }])
  await makeReply(letters.db, { letterId: letter.id, receivedAt: now })
  expect((await pageOf(letter.supporterId))?.letters).toMatchObject([{ where: { at: 'answered', on: now } }])
})

it('is one for a writer, for whomever they write, and another for whoever shares the mailbox', async () => {
  const couple = { name: 'Ann Other', email: 'home@supporter.example' }
  await letters.submitted(couple)
  await letters.submitted({ ...couple, representedName: 'Mair Jones', relation: 'my mother' })
  await makeLetter(letters.db, { senderName: 'Ben Other', senderEmail: couple.email })
  const rows = await letters.db.supporter.findMany({ where: { email: couple.email } })
  expect(rows).toHaveLength(3)
  const counts = await Promise.all(rows.map(async ({ id }) => (await pageOf(id))?.letters.length))
  expect(counts.sort()).toEqual([1, 2, 2])
})

it('leads nowhere for a token that nobody was given', async () => {
  expect(await ownPage(letters.db, { token: 'aaaa', now })).toBeNull()
})
