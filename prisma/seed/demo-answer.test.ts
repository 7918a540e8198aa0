import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { judgeTrust } from '#lib/replies/judge-trust.ts'
import { seedDoubtfulAnswer } from './demo-answer.ts'
import { seedJointLetter } from './demo-joint-letter.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePerson,
  makePosition,
  makeSeatAndMember,
  makeVersion,
} from './factories.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

test('the demonstration has one answer that waits for somebody, for the reason that our rules give', async () => {
  await makeSeatAndMember(data.db)
  const { id } = await makeCampaign(data.db)
  await data.db.$transaction((tx) => seedDoubtfulAnswer(tx, id, new Date()))
  const [reply, ...others] = await data.db.reply.findMany({
    where: { campaignId: id },
    include: { inbound: true },
  })
  expect(others).toEqual([])
  expect(reply).toMatchObject({ passedOnAt: null, waitsSince: expect.any(Date) })
  const { trust, reason } = judgeTrust({
    message: { from: { name: 'Office of your MP', address: reply?.fromAddress ?? '' }, headers: new Map() },
    toLetter: true,
    authenticated: 'not_asked',
    known: false,
    knownDomains: ['parliament.uk'],
    trustedForwarders: [],
  })
  expect(reply?.inbound).toMatchObject({ trust, trustReason: reason })
  expect(await compareCounts(data.db)).toEqual([])
})

test('the demonstration’s joint letter was answered by an office that only says that it came', async () => {
  const { db } = data
  await makePerson(db)
  const { id: campaignId, slug } = await makeCampaign(db)
  const { id: versionId } = await makeVersion(db, { campaignId, publishedAt: new Date() })
  await makePosition(db, { versionId, organisationId: (await makeOrganisation(db)).id })
  await db.$transaction((tx) => seedJointLetter(tx, { slug, now: new Date() }))
  const replies = await db.reply.findMany({ where: { campaignId }, include: { jointMail: true } })
  expect(replies).toMatchObject([{ state: 'acknowledgement', jointMail: { memberId: null, state: 'sent' } }])
  expect(await compareCounts(db)).toEqual([])
})
