import { afterAll, beforeAll, expect, test } from 'vitest'
import { countThrough } from '#lib/counts/data.ts'
import { campaignForVisitors } from '#lib/letters/for-visitors.ts'
import type { Database } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import {
  makeCampaign,
  makeLetter,
  makeOrganisation,
  makePosition,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { publicStatement } from './data.ts'
import { peopleThrough } from './people-through.ts'

const now = new Date()
const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
let testing: TestDatabase
let db: Database

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing.drop())

const shown = (slug: string, sha256?: string) => publicStatement(db, { slug, sha256, now })
const namesOn = async (slug: string) => (await shown(slug))?.signatories.map(({ name }) => name)

test('a campaign that the public may see says that nothing is published; one in the making is not there', async () => {
  const live = await makeCampaign(db)
  expect(await shown(live.slug)).toMatchObject({ version: null, signatories: [], versions: [] })
  const draft = await makeCampaign(db, { state: 'signing' })
  await makeVersion(db, { campaignId: draft.id })
  expect(await shown(draft.slug)).toBeNull()
  expect(await shown('nothing-of-the-kind')).toBeNull()
  expect((await campaignForVisitors(db, live.slug))?.signatures).toBeNull()
})

test('only those who sign are named, with their reservations, and only dissents made public', async () => {
  const campaign = await makeCampaign(db)
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: ago(1) })
  const take = async (name: string, position: Partial<Parameters<typeof makePosition>[1]>) =>
    makePosition(db, {
      versionId: version.id,
      organisationId: (await makeOrganisation(db, { name })).id,
      ...position,
    })
  await take('Aye', { kind: 'signs' })
  await take('But', { kind: 'signs_with_reservation', reservation: 'Only in Wales.' })
  await take('Silent', { kind: 'abstains' })
  await take('No', { kind: 'declines', reasons: 'Too soon.', reasonsPublic: true })
  await take('Loud', { kind: 'dissents', dissent: 'We say otherwise.', dissentPublic: true })
  await take('Private', { kind: 'dissents', dissent: 'Not for all.', dissentPublic: false })
  const page = await shown(campaign.slug)
  expect(page?.signatories.map(({ name, reservation }) => [name, reservation])).toEqual([
    ['Aye', null],
    ['But', 'Only in Wales.'],
  ])
  expect(page?.dissents.map(({ name, dissent }) => [name, dissent])).toEqual([['Loud', 'We say otherwise.']])
  expect(JSON.stringify(page)).not.toMatch(/Silent|"No"|Too soon|Private|Not for all/)
})

test('a withdrawal, and leaving the coalition, are gone at the next look', async () => {
  const campaign = await makeCampaign(db)
  const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: ago(1) })
  const [first, second] = [
    await makeOrganisation(db, { name: 'First' }),
    await makeOrganisation(db, { name: 'Second' }),
  ]
  const position = await makePosition(db, { versionId: version.id, organisationId: first.id })
  await makePosition(db, { versionId: version.id, organisationId: second.id })
  expect(await namesOn(campaign.slug)).toEqual(['First', 'Second'])
  await db.position.update({
    where: { id: position.id },
    data: { state: 'withdrawn', current: null, endedAt: now },
  })
  expect(await namesOn(campaign.slug)).toEqual(['Second'])
  await db.coalitionPeriod.updateMany({ where: { organisationId: second.id }, data: { leftOn: ago(1) } })
  expect(await namesOn(campaign.slug)).toEqual([])
  expect((await campaignForVisitors(db, campaign.slug))?.signatures).toBe(0)
})

test('each version that was ever published stays at its address, without names; another is nowhere', async () => {
  const campaign = await makeCampaign(db, { state: 'closed' })
  const make = (texts: string[], publishedAt: Date | null) =>
    makeVersion(db, { campaignId: campaign.id, texts, publishedAt })
  const first = await make(['One.'], ago(9))
  const second = await make(['Two.'], ago(2))
  const third = await make(['Three.'], null)
  const organisation = await makeOrganisation(db)
  await makePosition(db, { versionId: second.id, organisationId: organisation.id })
  expect(await shown(campaign.slug)).toMatchObject({ version: { number: 2 }, isPresent: true, open: false })
  expect(await shown(campaign.slug, second.sha256)).toMatchObject({ isPresent: true })
  const earlier = await shown(campaign.slug, first.sha256)
  expect(earlier).toMatchObject({ version: { number: 1 }, isPresent: false, signatories: [] })
  expect(earlier?.versions.map(({ number }) => number)).toEqual([2, 1])
  expect(await shown(campaign.slug, third.sha256)).toBeNull()
  const other = await makeCampaign(db)
  expect(await shown(other.slug, first.sha256)).toBeNull()
})

test('what an organisation brought is what was confirmed, and is told from five on', async () => {
  const campaign = await makeCampaign(db)
  const { id: organisationId } = await makeOrganisation(db)
  const write = (confirmedAt: Date | null) =>
    makeLetter(db, { campaignId: campaign.id, throughOrganisationId: organisationId, confirmedAt })
  for (let at = 0; at < 4; at += 1) await write(now)
  await write(null)
  const count = () => countThrough(db, { campaignId: campaign.id, organisationId })
  expect(peopleThrough(await count(), 'Open Hands')).toBeNull()
  await write(now)
  expect(peopleThrough(await count(), 'Open Hands')).toBe('At least 5 people wrote through Open Hands.')
})
