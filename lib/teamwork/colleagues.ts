import { inCoalition } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'

export type ColleagueWithRights = { id: string; name: string; email: string } & Pick<Person, 'memberships'>

/** Everybody who has a role in the coalition today, with what they may do, by name: some hundreds at most. */
export async function colleagues(db: Database | Transaction, now: Date): Promise<ColleagueWithRights[]> {
  const rows = await db.membership.findMany({
    where: { organisation: inCoalition(now) },
    orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
    select: {
      role: true,
      organisationId: true,
      organisation: { select: { name: true } },
      given: { select: { campaignId: true } },
      user: { select: { id: true, name: true, email: true } },
    },
  })
  return [...Map.groupBy(rows, ({ user }) => user.id).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const memberships = of.map(({ role, organisationId, organisation, given }) => ({
      role,
      organisationId,
      organisationName: organisation.name,
      campaignIds: given.map(({ campaignId }) => campaignId),
    }))
    return [{ ...first.user, memberships }]
  })
}
