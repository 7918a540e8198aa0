import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeOrganisation, makePosition, makeVersion } from '#prisma/seed/factories.ts'
import { publicStatement } from './data.ts'
import { campaignPictureWords, sharePictureWords } from './share-picture-words.ts'

const now = new Date()
let testing: TestDatabase
beforeAll(async () => {
  testing = await testDatabase()
})
afterAll(() => testing.drop())

async function statementSignedBy(count: number) {
  const { db } = testing
  const campaign = await makeCampaign(db, { title: 'Seen in time', titleCy: 'Eich gweld mewn pryd' })
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
  for (let at = 1; at <= count; at += 1) {
    const { id } = await makeOrganisation(db, { name: `Society ${at}`, nameCy: `Cymdeithas ${at}` })
    await makePosition(db, { versionId: version.id, organisationId: id })
  }
  const statement = await publicStatement(db, { slug: campaign.slug, now })
  if (!statement) throw new Error('no statement')
  return statement
}

test('the picture says whose statement it is, and names the first of those who signed', async () => {
  const statement = await statementSignedBy(8)
  expect(sharePictureWords('en', statement)).toMatchObject({
    title: 'Seen in time',
    names: 'Society 1 · Society 2 · Society 3 · Society 4 · Society 5 · Society 6 · and 2 more',
  })
  expect(sharePictureWords('cy', statement)).toMatchObject({
    title: 'Eich gweld mewn pryd',
    names: expect.stringContaining('Cymdeithas 1 · '),
  })
})

test('with nobody under it the picture names nobody', async () => {
  expect(sharePictureWords('en', await statementSignedBy(0))).toMatchObject({ signed: null, names: null })
})

test('the picture of a campaign says whose page it is, what to do and the one figure, in the page’s language', async () => {
  const campaign = await makeCampaign(testing.db, { title: 'Seen in time', titleCy: 'Eich gweld mewn pryd' })
  const whose = { name: 'Young Joints 🦴', nameCy: 'Cymalau Ifanc' }
  expect(campaignPictureWords('en', campaign, whose)).toEqual({
    whose: 'Young Joints',
    title: 'Seen in time',
    signed: 'Write to your MP',
    names: `${campaign.figure} ${campaign.figureMeans}`,
  })
  expect(campaignPictureWords('cy', { ...campaign, figure: '', figureCy: null }, whose)).toMatchObject({
    whose: 'Cymalau Ifanc',
    title: 'Eich gweld mewn pryd',
    names: expect.stringContaining('phum munud'),
  })
})
