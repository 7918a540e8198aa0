import { addDays, londonClock, londonDay, londonInstant } from '#lib/platform/london-day.ts'
import { isWorkingDay } from '#lib/platform/working-days.ts'

/** How many messages one mailbox gets, and when: on working days in England and Wales, by the clocks of London. */
export type MailboxPace = {
  perHour: number
  perDay: number
  /** `09:00` */
  opens: string
  /** `17:00`; from then on nothing goes */
  closes: string
}

/** What was given of one mailbox's slots: when the next may be, and how many there were on the day of the last one. */
export type Slots = { nextAt: Date; day: string; given: number }

const HOUR_MS = 3_600_000

/** The time from one message to the next. */
export const betweenMs = ({ perHour }: MailboxPace) => HOUR_MS / perHour

/** Whether messages may go at this moment. */
export function isOpen({ opens, closes }: MailboxPace, now: Date): boolean {
  const clock = londonClock(now)
  return opens <= clock && clock < closes && isWorkingDay(londonDay(now))
}

/** The first moment from `from` on at which messages may go. */
export function openFrom(pace: MailboxPace, from: Date): Date {
  if (isOpen(pace, from)) return from
  const day = londonDay(from)
  const today = isWorkingDay(day) && londonClock(from) < pace.opens
  return today ? londonInstant(day, pace.opens) : opensAfter(pace, day)
}

/** When it opens on the working day after a day. */
export function opensAfter(pace: MailboxPace, day: string): Date {
  let next = addDays(day, 1)
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return londonInstant(next, pace.opens)
}

/**
 * Gives a mailbox's next slot away at this moment, if it may be; `slots` is null for a mailbox nothing went to yet. Without
 * a pace every moment will do.
 * @returns what is known of its slots after that, or null when it has to wait
 */
export function giveSlot(pace: MailboxPace | null, slots: Slots | null, now: Date): Slots | null {
  const day = londonDay(now)
  const given = (slots?.day === day ? slots.given : 0) + 1
  if (!pace) return { nextAt: now, day, given }
  if (!isOpen(pace, now) || given > pace.perDay || (slots && now < slots.nextAt)) return null
  const nextAt =
    given === pace.perDay ? opensAfter(pace, day) : openFrom(pace, new Date(now.getTime() + betweenMs(pace)))
  return { nextAt, day, given }
}
