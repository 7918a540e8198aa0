import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson } from '#prisma/seed/factories.ts'
import { pictureOf } from './data.ts'
import { editCampaign } from './edit-campaign.ts'
import { detailValues } from './form-values.ts'
import { setPicture } from './set-picture.ts'

let data: TestDatabase
let db: Database
const now = new Date()
beforeAll(async () => {
  data = await testDatabase()
  db = data.db
})
afterAll(() => data.drop())

const red = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer()

test('a picture needs its words and the yes of whoever is seen in it; strangers see it once the campaign is open', async () => {
  const person = await makePerson(db)
  const { slug } = await makeCampaign(db, { state: 'drafting' })
  const set = async (typed: Record<string, unknown>) =>
    setPicture({ db, person, slug, bytes: await red(), typed: { altCy: '', ...typed }, now })
  expect(await set({ alt: '', agreed: true })).toMatchObject({
    ok: false,
    fields: { alt: expect.any(String) },
  })
  expect(await set({ alt: 'A hand' })).toMatchObject({ ok: false, fields: { agreed: expect.any(String) } })
  expect(await set({ alt: 'A hand', agreed: 'yes' })).toMatchObject({ ok: true })
  const { hash } = await db.campaignPicture.findFirstOrThrow({ where: { campaign: { slug } } })
  expect(await pictureOf(db, { slug, hash: '' })).toBeNull()
  expect(await pictureOf(db, { slug, hash })).toMatchObject({ alt: 'A hand', width: 40 })
  await db.campaign.update({ where: { slug }, data: { state: 'live' } })
  expect(await pictureOf(db, { slug, hash: '' })).toMatchObject({ hash })
})

test('a quote needs a name and a recorded yes, and a figure its source', async () => {
  const person = await makePerson(db)
  const campaign = await makeCampaign(db, { state: 'drafting' })
  const startedFrom = detailValues(campaign)
  const typed = { ...startedFrom, quoteName: '', quoteAgreed: '', figureSource: '', goalSeats: '651' }
  const refused = await editCampaign({ db, person, slug: campaign.slug, startedFrom, typed, now })
  expect(refused).toMatchObject({ ok: false, fields: { goalSeats: expect.any(String) } })
  const next = await editCampaign({
    db,
    person,
    slug: campaign.slug,
    startedFrom,
    typed: { ...typed, goalSeats: '' },
    now,
  })
  expect(next).toMatchObject({
    ok: false,
    fields: {
      quoteName: expect.any(String),
      quoteAgreed: expect.any(String),
      figureSource: expect.any(String),
    },
  })
})
