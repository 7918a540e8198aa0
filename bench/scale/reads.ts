import { dashboardFor } from '#lib/dashboard/dashboard-for.ts'
import { campaignForVisitors, homeForVisitors } from '#lib/letters/for-visitors.ts'
import type { Database } from '#lib/platform/database.ts'
import { replyDetail, replyList } from '#lib/replies/data.ts'
import { allAnswers } from '#lib/replies/testing/all-answers.ts'

const SLUG = 'seen-in-three-weeks'

/** Whoever handles letters sees every count exactly, and the answers. */
const COORDINATOR = {
  id: '00000000-0000-7000-8000-000000000000',
  name: 'Cara Coordinator',
  email: 'cara@team.example',
  twoFactor: false,
  memberships: [
    {
      organisationId: '00000000-0000-7000-8000-000000000001',
      organisationName: 'The Umbrella',
      role: 'coordinator' as const,
      campaignIds: [],
    },
  ],
}

export type Read = (turn: number) => Promise<unknown>

const found = <Found>(thing: Found | null | undefined): Found => {
  if (thing === null || thing === undefined) throw new Error('what is read is not there')
  return thing
}

/** What each page asks of the database while somebody waits for it, by its own functions. */
export async function pageReads(db: Database) {
  const { items } = await replyList(db, { show: 'all', limit: 50 }, allAnswers)
  const ids = items.map(({ id }) => id)
  return {
    home: () => homeForVisitors(db, null),
    campaign: async () => found(await campaignForVisitors(db, SLUG)),
    /** In turns one campaign's, and that of all. */
    dashboard: async (turn) =>
      found(await dashboardFor(db, { person: COORDINATOR, campaign: turn % 2 === 0 ? SLUG : null })),
    /** In turns the unread, all, and one of the newest. */
    async replies(turn) {
      if (turn % 3 === 0) return replyList(db, { show: 'unread', limit: 50 }, allAnswers)
      if (turn % 3 === 1) return replyList(db, { show: 'all', limit: 50 }, allAnswers)
      return found(
        await replyDetail(db, {
          id: found(ids[turn % ids.length]),
          filter: { show: 'all' },
          reader: allAnswers,
        }),
      )
    },
  } satisfies Record<string, Read>
}
