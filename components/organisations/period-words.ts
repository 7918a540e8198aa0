import { currentPeriod, type Period } from '#lib/coalition/periods.ts'
import { dayIn } from '#lib/words/dates.ts'

/** `3 March 2025 to today`, `1 May 2021 to 2 June 2024`. */
export const periodWords = ({ joinedOn, leftOn }: Period) =>
  `${dayIn('en', joinedOn)} to ${leftOn ? dayIn('en', leftOn) : 'today'}`

/** Whether an organisation belongs to the coalition, and since when or until when. `periods` are newest first. */
export function standing(periods: readonly Period[], now: Date): { here: boolean; words: string } {
  const current = currentPeriod(periods, now)
  if (current) return { here: true, words: `In the coalition since ${dayIn('en', current.joinedOn)}` }
  const last = periods[0]
  return { here: false, words: last?.leftOn ? `Left on ${dayIn('en', last.leftOn)}` : 'Not in the coalition' }
}
