import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeLetter, makeOrganisation } from '#prisma/seed/factories.ts'
import { agreesToSharing, consentToSend, consentToUpdates } from './consent-wordings.ts'
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

test('one’s own letter and another’s, read by staff or by nobody here, are four wordings', () => {
  const wording = (forOther: boolean, answersGoTo: AnswersGoTo) =>
    consentToSend({ name: 'Young Joints' }, { language: 'en', forOther, answersGoTo })
  const [own, other] = [wording(false, 'supporter_and_staff'), wording(true, 'supporter_and_staff')]
  const [ownAlone, otherAlone] = [wording(false, 'supporter_alone'), wording(true, 'supporter_alone')]
  expect([own, other, ownAlone, otherAlone].map(({ version }) => version)).toEqual([
    'send-3',
    'send-for-other-3',
    'send-alone-1',
    'send-for-other-alone-1',
  ])
  expect(other.text).toContain('the person I write for')
  expect(own.text).toContain(
    'Their staff read the answer too. They may show their member organisations what the MP says',
  )
  expect(other.text).toContain('without our names or anything about us')
  expect(ownAlone.text).toContain('The answer is for me alone')
  expect(otherAlone.text).not.toContain('staff')
  expect([own, other].every(({ version }) => agreesToSharing(version))).toBe(true)
  expect(
    [ownAlone.version, otherAlone.version, 'send-2', 'send-for-other-2', 'updates-1'].some(agreesToSharing),
  ).toBe(false)
})
