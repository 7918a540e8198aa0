import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAddress, NO_DEVICE } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePosition,
  makeSeatAndMember,
  makeVersion,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import { letterInput } from './schema.ts'
import { submitLetter } from './submit-letter.ts'
import { throughOrganisation } from './through-organisation.ts'

const now = new Date()
const GSS_CODE = 'E14001172'
let testing: TestDatabase
let db: Database

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
  await makeSeatAndMember(db, { seat: { gssCode: GSS_CODE } })
})
afterAll(() => testing.drop())

let count = 0
async function write(given: { through: string; consentTo?: string[]; campaignSlug: string }) {
  count += 1
  const input = letterInput.parse({
    gssCode: GSS_CODE,
    postcode: 'SW1A 1AA',
    ownWords: '',
    name: `Sam ${count}`,
    email: `through${count}@supporter.example`,
    address: '1 Test Street',
    consentToSend: true,
    ...given,
  })
  const page = `/campaigns/${given.campaignSlug}/${given.through}`
  const from = anAddress()
  expect(await submitLetter({ db, now, input, page, from, device: NO_DEVICE })).toMatchObject({ ok: true })
  const letter = await db.letter.findFirstOrThrow({ where: { senderEmail: input.email } })
  const consents = await db.consent.findMany({ where: { supporterId: letter.supporterId, channel: 'email' } })
  return { letter, consents }
}

const pageOf = (slug: string, campaignId: string) => throughOrganisation(db, { slug, campaignId, now })

test('a letter keeps through whom it came, and a yes to that organisation is to it alone', async () => {
  const campaign = await makeCampaign(db)
  const { id, slug, name } = await makeOrganisation(db)
  const { letter, consents } = await write({
    through: slug,
    consentTo: [id],
    campaignSlug: campaign.slug,
  })
  expect(letter.throughOrganisationId).toBe(id)
  expect(consents).toEqual([
    expect.objectContaining({ organisationId: id, page: `/campaigns/${campaign.slug}/${slug}` }),
  ])
  expect(consents[0]?.wording).toContain(name)
})

test('no yes is taken that was not given', async () => {
  const campaign = await makeCampaign(db)
  const { id, slug } = await makeOrganisation(db)
  const { letter, consents } = await write({ through: slug, campaignSlug: campaign.slug })
  expect(letter.throughOrganisationId).toBe(id)
  expect(consents).toEqual([])
})

test('an organisation that left, the umbrella and a name nobody has bring no letter and take no yes', async () => {
  const campaign = await makeCampaign(db)
  const gone = await makeOrganisation(db)
  await db.coalitionPeriod.updateMany({
    where: { organisationId: gone.id },
    data: { leftOn: new Date('2025-01-01') },
  })
  for (const through of [gone.slug, (await theUmbrella(db)).slug, 'nobody']) {
    expect(await pageOf(through, campaign.id)).toBeNull()
    const { letter, consents } = await write({
      through,
      consentTo: [gone.id],
      campaignSlug: campaign.slug,
    })
    expect(letter.throughOrganisationId).toBeNull()
    expect(consents).toEqual([])
  }
})

test('once a statement is published, only those who sign it lend their name', async () => {
  const campaign = await makeCampaign(db)
  const [signs, declines] = [await makeOrganisation(db), await makeOrganisation(db)]
  expect(await pageOf(declines.slug, campaign.id)).toMatchObject({ id: declines.id })
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
  await makePosition(db, { versionId: version.id, organisationId: signs.id })
  await makePosition(db, { versionId: version.id, organisationId: declines.id, kind: 'declines' })
  expect(await pageOf(signs.slug, campaign.id)).toMatchObject({ id: signs.id })
  expect(await pageOf(declines.slug, campaign.id)).toBeNull()
})
