import { countPosted } from '#lib/counts/change-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import { londonDate } from '#lib/platform/london-day.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'

type Posted = {
  db: Database
  campaign: { id: string; call: number }
  memberId: number
  gssCode: string
  /** The draft's: chance, kept on the writer's device alone. */
  mark: string
  now: Date
}

/**
 * Keeps that somebody says they posted a printed letter, and nothing of them: the campaign, the member, the seat, the day,
 * and a hash by which a second press for the same call is known to be one. Says whether it was the first.
 */
export async function recordPosted({ db, campaign, memberId, gssCode, mark, now }: Posted): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const place = { campaignId: campaign.id, memberId, gssCode }
    const { count } = await tx.postedLetter.createMany({
      data: [
        { ...place, mark: sha256Of(`${campaign.id} ${campaign.call} ${mark}`), postedOn: londonDate(now) },
      ],
      skipDuplicates: true,
    })
    if (count > 0) await countPosted(tx, place)
    return count > 0
  })
}
