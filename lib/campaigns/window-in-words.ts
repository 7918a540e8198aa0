import { dayIn } from '#lib/words/dates.ts'

/** A campaign's window in a sentence's words; both ends are its own days. */
export function windowInWords(opensOn: Date | null, closesOn: Date | null): string {
  if (opensOn && closesOn) return `${dayIn('en', opensOn)} to ${dayIn('en', closesOn)}`
  if (opensOn) return `From ${dayIn('en', opensOn)}`
  if (closesOn) return `Until ${dayIn('en', closesOn)}`
  return 'No dates yet'
}
