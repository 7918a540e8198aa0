import { londonDate } from '#lib/platform/london-day.ts'

export type Period = { joinedOn: Date; leftOn: Date | null }

/** The period an organisation is in on the day of `now`; null when it does not belong to the coalition. */
export function currentPeriod<P extends Period>(periods: readonly P[], now: Date): P | null {
  const today = londonDate(now)
  return (
    periods.find(({ joinedOn, leftOn }) => joinedOn <= today && (leftOn === null || leftOn > today)) ?? null
  )
}
