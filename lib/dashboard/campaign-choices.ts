import type { Database } from '#lib/platform/database.ts'

/** The campaigns that a list can be narrowed down to, the newest first. */
export async function campaignChoices(
  db: Database,
  campaigns: 'all' | string[],
): Promise<{ value: string; label: string }[]> {
  const rows = await db.campaign.findMany({
    where: campaigns === 'all' ? {} : { id: { in: campaigns } },
    orderBy: { createdAt: 'desc' },
    select: { slug: true, title: true },
  })
  return rows.map(({ slug: value, title: label }) => ({ value, label }))
}
