import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { inCoalition } from './data.ts'

export type PersonToTell = {
  userId: string
  name: string
  email: string
  organisationId: string
  organisationName: string
}

/** People of organisations that belong to the coalition today, one for each role that fits. */
export async function peopleToTell(
  db: Database | Transaction,
  { now, where }: { now: Date; where: Prisma.MembershipWhereInput },
): Promise<PersonToTell[]> {
  const rows = await db.membership.findMany({
    where: { AND: [where, { organisation: inCoalition(now) }] },
    orderBy: [{ organisation: { name: 'asc' } }, { userId: 'asc' }],
    select: {
      userId: true,
      organisationId: true,
      user: { select: { name: true, email: true } },
      organisation: { select: { name: true } },
    },
  })
  return rows.map(({ user, organisation, ...row }) => ({
    ...row,
    ...user,
    organisationName: organisation.name,
  }))
}

/** Who is told of a campaign's course: coordinators, and the officers and editors of the organisation that leads it; each once. */
export async function peopleOfCampaign(
  db: Database | Transaction,
  { now, leadOrganisationId }: { now: Date; leadOrganisationId: string },
): Promise<PersonToTell[]> {
  const lead = {
    role: { in: ['officer', 'editor'] },
    organisationId: leadOrganisationId,
  } satisfies Prisma.MembershipWhereInput
  const people = await peopleToTell(db, { now, where: { OR: [{ role: 'coordinator' }, lead] } })
  return [...new Map(people.map((person) => [person.userId, person])).values()]
}
