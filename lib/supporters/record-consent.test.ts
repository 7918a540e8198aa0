import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
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
  const { id: letterId, supporterId } = await makeLetter(db)
  const organisation = await makeOrganisation(db, { name: 'Young Joints', nameCy: 'Cymalau Ifanc' })
  return { supporterId, letterId, organisation, organisationId: organisation.id }
}

test('a yes is kept with its exact words, their version and language, the page and the time', async () => {
  const { supporterId, letterId, organisation, organisationId } = await somebodyAndSomewhere()
  const wording = consentToUpdates(organisation, { language: 'cy' })
  await db.$transaction((tx) =>
    recordConsent(tx, {
      supporterId,
      letterId,
      organisationId,
      wording,
      language: 'cy',
      page: '/cy/campaigns/x',
      now,
    }),
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

test('a second yes with the same letter changes nothing, nor do two at once', async () => {
  const { supporterId, letterId, organisation, organisationId } = await somebodyAndSomewhere()
  const say = (language: 'en' | 'cy', at: Date) =>
    db.$transaction((tx) =>
      recordConsent(tx, {
        supporterId,
        letterId,
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

test('sending one’s own letter and another’s are two wordings', () => {
  const [own, other] = [false, true].map((forOther) =>
    consentToSend({ name: 'Young Joints' }, { language: 'en', forOther }),
  )
  expect([own?.version, other?.version]).toEqual(['send-1', 'send-for-other-1'])
  expect(other?.text).toContain('the person I write for')
})
