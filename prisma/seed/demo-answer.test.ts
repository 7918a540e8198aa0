import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareCounts } from '#lib/counts/compare-counts.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { judgeTrust } from '#lib/replies/judge-trust.ts'
import { seedDoubtfulAnswer } from './demo-answer.ts'
import { makeCampaign, makeSeatAndMember } from './factories.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

test('the demonstration has one answer that waits for somebody, for the reason that our rules give', async () => {
  await makeSeatAndMember(data.db)
  const { id } = await makeCampaign(data.db)
  await data.db.$transaction((tx) => seedDoubtfulAnswer(tx, id, new Date()))
  const [reply, ...others] = await data.db.reply.findMany({ include: { inbound: true } })
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
