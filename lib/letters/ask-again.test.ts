import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendMailAgain } from './ask-again.ts'
import { confirmLetter } from './confirm-letter.ts'
import { submitLetter } from './submit-letter.ts'
import { anAddress, type LettersForTests, lettersForTests, now, PAGE } from './testing/letters.ts'

let letters: LettersForTests
beforeAll(async () => {
  letters = await lettersForTests()
})
afterAll(() => letters.drop())

const again = (letterId: string) => sendMailAgain({ db: letters.db, letterId, from: anAddress(), now })
const mailTo = async (email: string, kind: 'confirmation' | 'receipt') =>
  letters.db.outboxMessage.findMany({ where: { envelopeTo: email, kind } })

it('sends the same link once more while the letter waits, and says the same when it does not', async () => {
  const { letter, input, token } = await letters.submitted()
  expect(await again(letter.id)).toEqual({ ok: true })
  expect(await letters.tokensMailedTo(input.email)).toEqual([token, token])
  await confirmLetter({ db: letters.db, now, token })
  expect(await again(letter.id)).toEqual({ ok: true })
  expect(await again('')).toEqual({ ok: true })
  expect(await mailTo(input.email, 'confirmation')).toHaveLength(2)
})

it('counts like any other mail to its mailbox', async () => {
  const { letter, input } = await letters.submitted()
  const from = anAddress()
  const answers = []
  for (let press = 0; press < 8; press += 1) {
    answers.push(await sendMailAgain({ db: letters.db, letterId: letter.id, from, now }))
  }
  expect(answers.filter(({ ok }) => ok).length).toBeLessThan(8)
  expect(answers.at(-1)).toMatchObject({ ok: false, full: 'mailbox' })
  expect((await mailTo(input.email, 'confirmation')).length).toBeLessThan(8)
})

it('the mail leads whoever did not write it to their own page, and a yes brings a receipt with the letter', async () => {
  const { letter, input, token } = await letters.submitted()
  const [asked] = await mailTo(input.email, 'confirmation')
  const { text = '' } = await PostalMime.parse(asked?.raw ?? '')
  expect(text).toMatch(/This was not me:\nhttp.*\/yours\/[a-z2-7]+\n/)
  await confirmLetter({ db: letters.db, now, token })
  await confirmLetter({ db: letters.db, now, token })
  const [receipt, ...more] = await mailTo(input.email, 'receipt')
  expect(more).toEqual([])
  const mail = await PostalMime.parse(receipt?.raw ?? '')
  expect(mail.subject).toMatch(/^Your letter to .* is on its way$/)
  expect(mail.text?.replaceAll('\r\n', '\n')).toContain(letter.body.trim())
  expect(mail.html).toContain('My hands hurt.')
  expect(mail.text).toContain(text.match(/\/yours\/[a-z2-7]+/)?.[0])
})

it('a second letter of somebody who has written before names the same own page', async () => {
  const input = await letters.aLetter()
  const db = letters.db
  for (const mark of ['a', 'b']) {
    const device = { mark, made: '' }
    const sent = await submitLetter({ db, now, input, page: PAGE, from: anAddress(), device })
    // The first mail of its mailbox leads to it too, so this one is asked for.
    if (mark === 'b' && sent.ok) await sendMailAgain({ db, letterId: sent.letterId, from: anAddress(), now })
  }
  const mails = await mailTo(input.email, 'confirmation')
  const pages = await Promise.all(
    mails.map(async ({ raw }) => (await PostalMime.parse(raw)).text?.match(/\/yours\/[a-z2-7]+/)?.[0]),
  )
  expect(pages).toHaveLength(2)
  expect(new Set(pages).size).toBe(1)
})

it('whoever heard nothing may write once more in the same call, and no more', async () => {
  const first = await letters.confirmed()
  const send = async () => {
    await letters.submit({ ...first.input, ownWords: `Again, ${Math.random()}.` })
    const token = (await letters.tokensMailedTo(first.input.email)).at(-1) ?? ''
    return confirmLetter({ db: letters.db, now, token })
  }
  expect(await send()).toEqual({ ok: false, reason: 'superseded' })
  await letters.db.letter.update({
    where: { id: first.letter.id },
    data: { heard: 'not_yet', heardAt: now },
  })
  expect(await send()).toMatchObject({ ok: true })
  expect(await send()).toEqual({ ok: false, reason: 'superseded' })
})
