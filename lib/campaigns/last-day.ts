import { addDays, dayOf, londonDate, londonDay } from '#lib/platform/london-day.ts'

type WithLastDay = { closesOn: Date | null }

/** Whether a campaign's last day, by London's calendar, has passed. From then on it takes nothing new. */
export const hasEnded = ({ closesOn }: WithLastDay, now: Date): boolean =>
  closesOn !== null && closesOn < londonDate(now)

/** Whether supporters may write with a campaign at this moment. */
export const takesLetters = (campaign: WithLastDay & { state: string }, now: Date): boolean =>
  campaign.state === 'live' && !hasEnded(campaign, now)

/** How many days before it staff are told of a campaign's last day. */
export const WARN_DAYS = 7

/** The last day of a campaign that ends within a week, as a date column holds it; null for any other. */
export function endsSoon(campaign: WithLastDay & { state: string }, now: Date): Date | null {
  const { closesOn } = campaign
  if (closesOn === null || !takesLetters(campaign, now)) return null
  return dayOf(closesOn) <= addDays(londonDay(now), WARN_DAYS) ? closesOn : null
}
