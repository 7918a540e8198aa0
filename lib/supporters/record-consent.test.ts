import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeLetter, makeOrganisation } from '#prisma/seed/factories.ts'
import { consentToSend, consentToUpdates } from './consent-wordings.ts'
import { recordConsent } from './record-consent.ts'

const now = new Date()
const later = new Date(now.getTime() + 60_000)
let testing: TestDatabase
let db: Database

beforeAll(async () => {
  testing = await testDatabase()
  db = testing.db
})
afterAll(() => testing.drop())

async function somebodyAndSomewhere() {
  const { supporterId } = await makeLetter(db)
  const organisation = await makeOrganisation(db, { name: 'Young Joints', nameCy: 'Cymalau Ifanc' })
  return { supporterId, organisation, organisationId: organisation.id }
}

test('a yes is kept with its exact words, their version and language, the page and the time', async () => {
  const { supporterId, organisation, organisationId } = await somebodyAndSomewhere()
  const wording = consentToUpdates(organisation, { language: 'cy' })
  await db.$transaction((tx) =>
    recordConsent(tx, { supporterId, organisationId, wording, language: 'cy', page: '/cy/campaigns/x', now }),
  )
  expect(await db.consent.findMany({ where: { supporterId } })).toEqual([
    expect.objectContaining({
      channel: 'email',
      wording: expect.stringContaining('Caiff Cymalau Ifanc e-bostio newyddion'),
      wordingVersion: 'updates-1',
      language: 'cy',
      page: '/cy/campaigns/x',
      givenAt: now,
      withdrawnAt: null,
    }),
  ])
})

test('a second yes in the other language changes nothing, nor do two at once', async () => {
  const { supporterId, organisation, organisationId } = await somebodyAndSomewhere()
  const say = (language: 'en' | 'cy', at: Date) =>
    db.$transaction((tx) =>
      recordConsent(tx, {
        supporterId,
        organisationId,
        wording: consentToUpdates(organisation, { language }),
        language,
        page: '/campaigns/x',
        now: at,
      }),
    )
  await Promise.all([say('en', now), say('en', now)])
  await say('cy', later)
  expect(await db.consent.findMany({ where: { supporterId } })).toEqual([
    expect.objectContaining({ language: 'en', givenAt: now }),
  ])
})

test('sending one’s own letter and another’s are two wordings', async () => {
  const { supporterId, organisation, organisationId } = await somebodyAndSomewhere()
  for (const forOther of [false, true]) {
    await db.$transaction((tx) =>
      recordConsent(tx, {
        supporterId,
        organisationId,
        wording: consentToSend(organisation, { language: 'en', forOther }),
        language: 'en',
        page: '/campaigns/x',
        now,
      }),
    )
  }
  const kept = await db.consent.findMany({ where: { supporterId }, orderBy: { wordingVersion: 'asc' } })
  expect(kept.map(({ wordingVersion }) => wordingVersion)).toEqual(['send-1', 'send-for-other-1'])
  expect(kept[1]?.wording).toContain('the person I write for')
})
