import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign } from '#prisma/seed/factories.ts'
import { moveCampaign } from './move-campaign.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const actor = { kind: 'person', id: 'somebody' } as const

describe('moving a campaign', () => {
  it('goes along the table and leaves an audit row', async () => {
    const { id, slug } = await makeCampaign(db)
    expect(await moveCampaign({ db, actor, slug, to: 'paused' })).toEqual({ ok: true, from: 'live' })
    const rows = await db.auditEntry.findMany({ where: { subjectId: id } })
    expect(rows).toMatchObject([
      { actorId: 'somebody', action: 'campaign.moved', from: 'live', to: 'paused' },
    ])
  })

  it('goes nowhere else', async () => {
    const { id, slug } = await makeCampaign(db)
    expect(await moveCampaign({ db, actor, slug, to: 'drafting' })).toEqual({
      ok: false,
      reason: 'not_allowed',
      state: 'live',
    })
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(0)
    expect(await moveCampaign({ db, actor, slug: 'nowhere', to: 'paused' })).toMatchObject({ ok: false })
  })

  it('is done once when two press at once', async () => {
    const { id, slug } = await makeCampaign(db)
    const both = await Promise.all([1, 2].map(() => moveCampaign({ db, actor, slug, to: 'paused' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.auditEntry.count({ where: { subjectId: id } })).toBe(1)
  })
})
