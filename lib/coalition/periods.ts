export type Period = { joinedOn: Date; leftOn: Date | null }

/** The day of a moment, as the database keeps days: its midnight in UTC. */
export const dayOf = (now: Date) => new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)

/** The period an organisation is in on the day of `now`; null when it does not belong to the coalition. */
export function currentPeriod<P extends Period>(periods: readonly P[], now: Date): P | null {
  const today = dayOf(now)
  return (
    periods.find(({ joinedOn, leftOn }) => joinedOn <= today && (leftOn === null || leftOn > today)) ?? null
  )
}
