import type { Database } from '#lib/platform/database.ts'
import type { Person } from './schema.ts'

/** What a person stands for today: organisations that left the coalition take their people's rights with them. */
export async function membershipsOf(
  db: Database,
  { userId, now }: { userId: string; now: Date },
): Promise<Person['memberships']> {
  const rows = await db.membership.findMany({
    where: { userId, organisation: { OR: [{ leftOn: null }, { leftOn: { gt: now } }] } },
    orderBy: { organisation: { name: 'asc' } },
    select: { organisationId: true, role: true, organisation: { select: { name: true } } },
  })
  return rows.map(({ organisation, ...row }) => ({ ...row, organisationName: organisation.name }))
}
