import { londonDay, londonInstant } from '#lib/platform/london-day.ts'
import { betweenMs, type MailboxPace, openFrom, opensAfter, type Slots } from './mailbox-pace.ts'

/**
 * About when a message leaves that has `ahead` others before it to its mailbox, if nothing holds it up.
 * @param slots what was given of the mailbox's slots; null where nothing went to it yet
 * @param roundMs how long the lane takes to come round to each mailbox that waits, where that is longer than the pace
 */
export function leavesWhen({
  pace,
  slots,
  ahead,
  roundMs = 0,
  now,
}: {
  pace: MailboxPace
  slots: Slots | null
  ahead: number
  roundMs?: number
  now: Date
}): Date {
  const between = Math.max(betweenMs(pace), roundMs)
  let at = openFrom(pace, slots && slots.nextAt > now ? slots.nextAt : now)
  let left = ahead
  for (;;) {
    const day = londonDay(at)
    const given = slots?.day === day ? slots.given : 0
    const closes = londonInstant(day, pace.closes)
    const room = Math.min(pace.perDay - given, Math.ceil((closes.getTime() - at.getTime()) / between))
    if (left < room) return new Date(at.getTime() + left * between)
    left -= Math.max(room, 0)
    at = opensAfter(pace, day)
  }
}
