import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAddress, type LettersForTests, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import { supporterOfToken } from '#lib/supporters/own-page.ts'
import { sendOwnLinks } from './send-own-links.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

const asks = (email: string) =>
  sendOwnLinks({ db: letters.db, email, language: 'en', from: anAddress(), now })

async function linksMailedTo(email: string) {
  const mails = await letters.db.outboxMessage.findMany({
    where: { kind: 'own_page_link', envelopeTo: email },
  })
  const [mail] = await Promise.all(mails.map(({ raw }) => PostalMime.parse(raw)))
  return [...(mail?.text?.matchAll(/\/yours\/([a-z2-7]+)/g) ?? [])].map(([, token = '']) => token)
}

it('answers the same whether anything is kept or not, and tells the mailbox alone which', async () => {
  const home = 'home@supporter.example'
  await letters.submit(await letters.aLetter({ email: home, name: 'Ann Other' }))
  const forMair = { name: 'Ben Other', representedName: 'Mair', relation: 'my mother' }
  await letters.submit(await letters.aLetter({ email: home, ...forMair }))
  const writers = await letters.db.supporter.findMany({ where: { email: home } })
  expect(await asks('HOME@supporter.example')).toEqual(await asks('nobody@supporter.example'))
  const tokens = await linksMailedTo('HOME@supporter.example')
  expect(tokens.map(supporterOfToken).sort()).toEqual(writers.map(({ id }) => id).sort())
  expect(await linksMailedTo('nobody@supporter.example')).toEqual([])
  const asked = ['HOME@supporter.example', 'nobody@supporter.example']
  const mailed = await letters.db.outboxMessage.findMany({ where: { envelopeTo: { in: asked } } })
  expect(mailed.map(({ kind }) => kind)).toEqual(['own_page_link', 'own_page_link'])
})

it('fills nobody’s mailbox', async () => {
  const answers = []
  for (let count = 0; count < 8; count += 1) {
    answers.push(
      await sendOwnLinks({
        db: letters.db,
        email: 'often@supporter.example',
        language: 'en',
        from: '192.0.2.9',
        now,
      }),
    )
  }
  expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(7)
  expect(answers.at(-1)).toMatchObject({ reason: 'too_many', retryAfter: expect.any(Number) })
})
