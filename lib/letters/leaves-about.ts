import { waitingByMember } from '#lib/counts/data.ts'
import { aheadOf, MOST_AHEAD, slotsOf } from '#lib/outbox/data.ts'
import { leavesWhen } from '#lib/outbox/leaves-when.ts'
import { config, type MemberPace } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'

/** About when a letter leaves; `orLater` where more wait before it than are counted. */
export type LeavesAbout = { at: Date; orLater: boolean }

/** How long all members' lane takes to come round once to each that letters wait for. */
export const roundMs = ({ perSecond }: MemberPace, members: number) => (members * 1000) / perSecond

/**
 * About when a confirmed letter leaves for its member, by how many wait before it, the hours and the pace; null where it is
 * no longer waiting, or leaves as soon as it can because nothing is paced.
 */
export async function leavesAbout(
  db: Database,
  { letterId, now }: { letterId: string; now: Date },
): Promise<LeavesAbout | null> {
  const pace = config().memberPace
  if (!pace) return null
  const waits = await aheadOf(db, { kind: 'letter', correlationId: letterId })
  if (!waits) return null
  const { mailbox, ahead } = waits
  const [slots, waiting] = await Promise.all([slotsOf(db, mailbox), waitingByMember(db)])
  const at = leavesWhen({ pace, slots, ahead, roundMs: roundMs(pace, waiting.size), now })
  return { at, orLater: ahead === MOST_AHEAD }
}
