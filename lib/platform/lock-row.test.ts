import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { makeCampaign, makeLetter, makeOrganisation, makePerson } from '#prisma/seed/factories.ts'
import type { Transaction } from './database.ts'
import { keepRows, lockRow } from './lock-row.ts'
import { type TestDatabase, testDatabase } from './testing/database.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await testDatabase()
})
afterAll(() => data.drop())

it('tells the value that stands under the lock, and null where there is no row', async () => {
  const { id, slug } = await makeCampaign(data.db, { state: 'paused' })
  await data.db.$transaction(async (tx) => {
    expect(await lockRow(tx, 'Campaign', { slug }, 'state')).toBe('paused')
    expect(await lockRow(tx, 'Campaign', { id, slug: 'another' }, 'state')).toBeNull()
  })
})

// In the embedded database all share one session: there a transaction waits for the one before it, whatever that holds.
describe.runIf(inject('testDatabase').kind === 'server')('while one transaction holds a row, another', () => {
  /** What the other does goes through, or waits for what is held and gives up. */
  async function meanwhile(
    hold: (tx: Transaction) => Promise<unknown>,
    act: (tx: Transaction) => Promise<unknown>,
  ) {
    return data.db.$transaction(async (holder) => {
      await hold(holder)
      const other = data.db.$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL lock_timeout = '200ms'`
        await act(tx)
      })
      return other.then(
        () => 'goes on',
        () => 'waits',
      )
    })
  }

  it('writes letters of a campaign that is held, but does not change it', async () => {
    const { id: campaignId } = await makeCampaign(data.db)
    const hold = (tx: Transaction) => lockRow(tx, 'Campaign', { id: campaignId }, 'id')
    const pause = { where: { id: campaignId }, data: { state: 'paused' } } as const
    expect(await meanwhile(hold, (tx) => makeLetter(tx, { campaignId }))).toBe('goes on')
    expect(await meanwhile(hold, (tx) => tx.campaign.update(pause))).toBe('waits')
  })

  it('keeps a role that is kept, but does not take it away', async () => {
    const { id: organisationId } = await makeOrganisation(data.db)
    const { id: userId } = await makePerson(data.db, { organisationId, role: 'editor' })
    const keep = (tx: Transaction) => keepRows(tx, 'Membership', { userId, organisationId })
    expect(await meanwhile(keep, keep)).toBe('goes on')
    expect(await meanwhile(keep, (tx) => tx.membership.deleteMany({ where: { userId } }))).toBe('waits')
  })
})
