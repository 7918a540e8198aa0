import { fittingAsks } from '#lib/letters/compose-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'

export type AskedOf = { id: string; slug: string; title: string; asks: { id: string; text: string }[] }

/** What each campaign that runs asks of a member of this kind in this nation; what asks nothing of them is left out. */
export async function askedOf(
  db: Database,
  { nation, kind, campaign }: { nation: Nation; kind: MemberKind; campaign?: string },
): Promise<AskedOf[]> {
  const campaigns = await db.campaign.findMany({
    where: { state: { in: ['live', 'paused'] }, nations: { has: nation }, slug: campaign },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      slug: true,
      title: true,
      asks: {
        orderBy: { position: 'asc' },
        select: { id: true, text: true, nations: true, kinds: true },
      },
    },
  })
  return campaigns
    .map(({ asks, ...rest }) => ({
      ...rest,
      asks: fittingAsks(asks, { nation, kind }).map(({ id, text }) => ({ id, text })),
    }))
    .filter(({ asks }) => asks.length > 0)
}
