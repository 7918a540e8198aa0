import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makeLetter } from '#prisma/seed/factories.ts'
import { copyToSupporter } from './copy-to-supporter.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.drop())

const office = { name: 'The Office', address: 'office@mp.invalid' }

async function passOn(given: Parameters<typeof makeLetter>[1] = {}) {
  const { id, reference } = await makeLetter(test.db, { subject: 'Please help', ...given })
  await test.db.$transaction((tx) =>
    copyToSupporter(tx, { replyId: id, letterId: id, from: office, text: 'Thank you for writing.' }),
  )
  const message = await test.db.outboxMessage.findFirstOrThrow({ where: { correlationId: id } })
  return { mail: await PostalMime.parse(message.raw), reference }
}

it('wraps an answer in the supporter’s own language, and leaves its words as they are', async () => {
  const { id: campaignId } = await makeCampaign(test.db, {
    title: 'Seen in three weeks',
    titleCy: 'Cael eich gweld',
  })
  const { mail, reference } = await passOn({ campaignId, language: 'cy', senderName: 'Siân Hughes' })
  expect(mail.subject).toBe('Ateb i’ch llythyr: Please help')
  expect(mail.text).toContain('Helo Siân Hughes,')
  expect(mail.text).toContain(`am “Cael eich gweld” (cyfeirnod ${reference})`)
  expect(mail.text).toContain('The Office <office@mp.invalid>')
  expect(mail.text).toContain('Thank you for writing.')
  expect(mail.from?.name).toMatch(/ \(anfonwyd ymlaen\)$/)
})

it('is in English for everyone else', async () => {
  const { mail } = await passOn({ senderName: 'Ann Other' })
  expect(mail.subject).toBe('Answer to your letter: Please help')
  expect(mail.text).toContain('Hello Ann Other,')
  expect(mail.text).toContain('An answer has come to your letter')
})
