import { z } from 'zod'
import type { Database } from '#lib/platform/database.ts'
import { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { addUpDays } from './add-up-days.ts'
import { statesOf } from './letter-groups.ts'

const DAYS_SHOWN = 28

const rows = z.array(
  z.object({
    day: z.iso.date(),
    kind: z.enum(['written', 'confirmed', 'delivered']),
    count: z.number().int(),
  }),
)

/** The totals written, confirmed and delivered at the end of each of the last 28 days, by the clocks of London. */
export async function lettersByDay(
  db: Database,
  { campaignId, now }: { campaignId: string | undefined; now: Date },
) {
  const ours = campaignId ? Prisma.sql`AND "campaignId" = ${campaignId}` : Prisma.empty
  const delivered = Prisma.join(statesOf('delivered'))
  const counts = await db.$queryRaw`
    SELECT kind, to_char(at AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/London', 'YYYY-MM-DD') AS day, count(*)::int
    FROM (
      SELECT 'written' AS kind, "createdAt" AS at FROM "Letter" WHERE TRUE ${ours}
      UNION ALL
      SELECT 'confirmed', "confirmedAt" FROM "Letter" WHERE "confirmedAt" IS NOT NULL ${ours}
      UNION ALL
      SELECT 'delivered', "acceptedAt" FROM "Letter"
      WHERE "acceptedAt" IS NOT NULL AND state::text IN (${delivered}) ${ours}
    ) AS events
    GROUP BY 1, 2`
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(now)
  return addUpDays(rows.parse(counts), today, DAYS_SHOWN)
}
