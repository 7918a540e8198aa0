import { inCoalition } from '#lib/accounts/data.ts'
import { mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'

/**
 * The organisations with a page of their own in a campaign whose letters this person may see counted, by name: see
 * `throughOrganisation`, which decides anew when somebody comes in.
 */
export async function pagesToShare(
  db: Database,
  { campaignId, person, now }: { campaignId: string; person: Person; now: Date },
): Promise<{ slug: string; name: string }[]> {
  const [organisations, published, signing] = await Promise.all([
    db.organisation.findMany({
      where: { ...inCoalition(now), kind: { not: 'umbrella' } },
      orderBy: { name: 'asc' },
      select: { id: true, slug: true, name: true },
    }),
    db.version.count({ where: { campaignId, publishedAt: { not: null } } }),
    signatories(db, campaignId, now),
  ])
  const signs = new Set(signing.map(({ organisationId }) => organisationId))
  return organisations
    .filter(({ id }) => published === 0 || signs.has(id))
    .filter(({ id }) => mayPerson(person, 'ways.read', { organisationId: id }))
    .map(({ slug, name }) => ({ slug, name }))
}
