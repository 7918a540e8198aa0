import { organisationBySlug } from '#lib/coalition/data.ts'
import { currentPeriod } from '#lib/coalition/periods.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'

export type ThroughOrganisation = {
  id: string
  slug: string
  name: string
  nameCy: string | null
  website: string | null
  logoHash: string | null
}

/**
 * The organisation that has a page of its own in a campaign at this moment, and through which letters may come: one of
 * the coalition of today that stands under the published statement, or any of them while none is published. Nobody's
 * name is lent to a text it does not sign.
 */
export async function throughOrganisation(
  db: Database | Transaction,
  { slug, campaignId, now }: { slug: string; campaignId: string; now: Date },
): Promise<ThroughOrganisation | null> {
  const found = slug ? await organisationBySlug(db, slug) : null
  if (!found || found.kind === 'umbrella' || !currentPeriod(found.periods, now)) return null
  const published = await db.version.count({ where: { campaignId, publishedAt: { not: null } } })
  const signs = async () =>
    (await signatories(db, campaignId, now)).some(({ organisationId }) => organisationId === found.id)
  if (published > 0 && !(await signs())) return null
  const { id, name, nameCy, website, logoHash } = found
  return { id, slug: found.slug, name, nameCy, website, logoHash }
}
