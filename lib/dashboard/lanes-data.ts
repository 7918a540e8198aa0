import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts, waitingByMember } from '#lib/counts/data.ts'
import { roundMs } from '#lib/letters/leaves-about.ts'
import { memberAddress } from '#lib/letters/letter-address.ts'
import { countWaitingMails, MOST_WAITING, slotsOf } from '#lib/outbox/data.ts'
import { leavesWhen } from '#lib/outbox/leaves-when.ts'
import { isOpen, openFrom } from '#lib/outbox/mailbox-pace.ts'
import { config, type MemberPace } from '#lib/platform/config.ts'
import type { Database } from '#lib/platform/database.ts'
import type { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import type { Dashboard } from './schema.ts'

type Lane = Dashboard['lanes'][number]

/** What leaves, lane by lane: how many went today, how many wait, when the last of them will have left, and what stops them. */
export async function lanesNow(db: Database, now: Date): Promise<Lane[]> {
  const pace = config().memberPace
  const [waiting, mails, left, rests] = await Promise.all([
    waitingByMember(db),
    countWaitingMails(db, 'supporters'),
    keptCounts(db, ['mails_left']),
    db.laneRest.findMany(),
  ])
  const ofLane = (lane: OutboxLane) => {
    const rest = rests.find((each) => each.lane === lane && each.until > now)
    return {
      lane,
      left: addUpCounts(left, { state: lane, day: londonDay(now) }),
      rest: rest
        ? {
            reason: rest.reason,
            answer: rest.answer,
            since: rest.since.toISOString(),
            until: rest.until.toISOString(),
          }
        : null,
    }
  }
  return [
    {
      ...ofLane('members'),
      waiting: [...waiting.values()].reduce((sum, n) => sum + n, 0),
      more: false,
      opensAt: pace && !isOpen(pace, now) ? openFrom(pace, now).toISOString() : null,
      doneAt: pace && ((await lastLeaves(db, { pace, waiting, now }))?.toISOString() ?? null),
    },
    {
      ...ofLane('supporters'),
      waiting: Math.min(mails, MOST_WAITING),
      more: mails > MOST_WAITING,
      opensAt: null,
      doneAt: null,
    },
  ]
}

/** The member with the most letters waiting is the last to be done; null while none wait. */
async function lastLeaves(
  db: Database,
  { pace, waiting, now }: { pace: MemberPace; waiting: Map<number, number>; now: Date },
): Promise<Date | null> {
  const [most] = [...waiting].sort(([, one], [, other]) => other - one)
  if (!most) return null
  const [id, count] = most
  const member = await db.member.findUnique({
    where: { id },
    select: { id: true, email: true, emailSuspect: true },
  })
  const mailbox = member && memberAddress(member)
  const slots = mailbox ? await slotsOf(db, mailbox) : null
  return leavesWhen({ pace, slots, ahead: count - 1, roundMs: roundMs(pace, waiting.size), now })
}
