import { currentPeriod, type Period } from '#lib/coalition/periods.ts'

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const instant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment by the clocks of London: `3 March 2026 at 14:05`. */
export const instantWords = (date: Date) => instant.format(date)

/** `3 March 2025 to today`, `1 May 2021 to 2 June 2024`. */
export const periodWords = ({ joinedOn, leftOn }: Period) =>
  `${day.format(joinedOn)} to ${leftOn ? day.format(leftOn) : 'today'}`

/** Whether an organisation belongs to the coalition, and since when or until when. `periods` are newest first. */
export function standing(periods: readonly Period[], now: Date): { here: boolean; words: string } {
  const current = currentPeriod(periods, now)
  if (current) return { here: true, words: `In the coalition since ${day.format(current.joinedOn)}` }
  const last = periods[0]
  return { here: false, words: last?.leftOn ? `Left on ${day.format(last.leftOn)}` : 'Not in the coalition' }
}
