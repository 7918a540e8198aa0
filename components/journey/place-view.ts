import type { Place } from '#lib/letters/find-place.ts'

export type PlaceView = {
  /** `found`: go on. `choose`: several seats. `ask_again`: another postcode is needed. `kept`: not our supporter's fault. */
  kind: 'found' | 'choose' | 'ask_again' | 'vacant' | 'elsewhere' | 'kept'
  title: string
  noticeTitle?: string
  message?: string
  /** Only for what the supporter has to put right. */
  error?: string
}

const CHOOSE = 'Choose your MP to go on.'

const titles: Record<string, string> = {
  incomplete: 'We need your full postcode',
  invalid: 'That does not look like a postcode',
  unknown: 'We do not know that postcode',
  non_geographic: 'We need the postcode where you live',
  forces: 'We need your address in the UK',
  crown_dependency: 'You have no MP at Westminster',
  overseas_territory: 'You have no MP at Westminster',
}
const toPutRight = new Set(['incomplete', 'invalid', 'unknown'])
const noMember = new Set(['crown_dependency', 'overseas_territory'])

/** What the page about a postcode says, whatever the postcode led to. */
export function placeView({ answer, seat }: Place, triedToChoose: boolean): PlaceView {
  if (!answer) {
    return {
      kind: 'kept',
      title: 'We cannot look up postcodes just now',
      message:
        'This is our fault, not yours. Everything you typed is kept on this device. Please try again in a minute.',
    }
  }
  const { outcome, message } = answer
  if (seat?.member) return { kind: 'found', title: `Your MP is ${seat.member.name}` }
  if (seat) {
    return {
      kind: 'vacant',
      title: `${seat.name} has no MP at the moment`,
      noticeTitle: 'Nothing was sent',
      message:
        'Until somebody is elected there is nobody to write to. What you typed is kept on this device for 14 days; please come back after the by-election.',
    }
  }
  if (answer.seats.length > 0) {
    const title = outcome === 'terminated' ? 'Is this still where you live?' : 'Which of these is your MP?'
    return { kind: 'choose', title, message, error: triedToChoose ? CHOOSE : undefined }
  }
  const title = titles[outcome] ?? 'We need another postcode'
  if (noMember.has(outcome)) return { kind: 'elsewhere', title, message }
  if (toPutRight.has(outcome)) return { kind: 'ask_again', title, error: message }
  return { kind: 'ask_again', title, message }
}
