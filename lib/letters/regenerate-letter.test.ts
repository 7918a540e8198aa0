import { afterAll, beforeAll, expect, test } from 'vitest'
import { visibleCampaign } from '#lib/campaigns/data.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeLetter, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { letterText } from './letter-text.ts'
import { regenerateLetter } from './regenerate-letter.ts'

const now = new Date()
let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

/** A letter written on a page of a language, to a seat in a nation, for somebody else. */
async function written(language: 'en' | 'cy', nation: 'wales' | 'scotland') {
  const { db } = testing
  const { slug } = await makeCampaign(db)
  const campaign = await visibleCampaign(db, slug)
  if (!campaign) throw new Error('the campaign is live')
  const { seat, member } = await makeSeatAndMember(db, { seat: { nation } })
  const reference = `CH-${seat.gssCode}`
  const sender = {
    name: 'Sam',
    address: '1 Test Street',
    postcode: 'SW1A 1AA',
    email: 'sam@supporter.example',
  }
  const text = letterText({
    campaign,
    coalitionName: 'The Umbrella',
    member,
    seat,
    ownWords: 'Mine.',
    signatories: [],
    sender,
    representedName: 'Rhian Rees',
    reference,
    language,
  })
  const letter = await makeLetter(db, {
    campaignId: campaign.id,
    memberId: member.id,
    gssCode: seat.gssCode,
    ...text,
    ownWords: 'Mine.',
    language,
    representedName: 'Rhian Rees',
    reference,
    senderName: sender.name,
    senderAddress: sender.address,
    senderEmail: `${reference}@supporter.example`,
  })
  return { letter, campaign }
}
async function again({ id }: { id: string }) {
  await testing.db.$transaction((tx) => regenerateLetter(tx, id, now))
  return testing.db.letter.findUniqueOrThrow({ where: { id } })
}

test.each([
  ['cy', 'wales', 'Cyfeirnod: '],
  ['cy', 'scotland', 'Reference: '],
  ['en', 'wales', 'Reference: '],
] as const)(
  'a letter from a %s page to %s is written anew in its own language',
  async (language, nation, line) => {
    const { letter } = await written(language, nation)
    const after = await again(letter)
    expect(after.body).toContain(`\n${line}${letter.reference}\n`)
    expect(after.body).toContain('Rhian Rees\n1 Test Street')
    expect(after).toMatchObject({ subject: letter.subject, ownWords: 'Mine.', ownPercent: letter.ownPercent })
  },
)

test('a letter that was English stays so when the campaign has Welsh later', async () => {
  const { db } = testing
  const { letter, campaign } = await written('cy', 'wales')
  await db.campaign.update({ where: { id: campaign.id }, data: { letterTemplateCy: '' } })
  const english = await again(letter)
  expect(english.body).toContain('Reference: ')
  await db.campaign.update({
    where: { id: campaign.id },
    data: { letterTemplateCy: campaign.letterTemplateCy },
  })
  expect((await again(letter)).body).toContain('Reference: ')
})
