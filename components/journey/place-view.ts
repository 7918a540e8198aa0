import type { Place } from '#lib/letters/find-place.ts'
import type { PostcodeOutcome } from '#lib/parliament/look-up-postcode.ts'
import { placesWords } from '#lib/words/catalogue/places.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { seatName } from '../parliament/seat-words.ts'

export type PlaceView = {
  /**
   * `found`: go on. `choose`: several seats, or one to confirm. `ask_again`: another postcode is needed. `elsewhere`: no
   * MP for that place. `vacant`, `dissolved`: no MP at the moment. `down`: not our supporter's fault.
   */
  kind: 'found' | 'choose' | 'ask_again' | 'elsewhere' | 'vacant' | 'dissolved' | 'down'
  title: string
  noticeTitle?: string
  message?: string
  /** Only for what the supporter has to put right. */
  error?: string
}

const titles = {
  found: placesWords.chooseTitle,
  choose: placesWords.chooseTitle,
  incomplete: placesWords.incompleteTitle,
  invalid: placesWords.invalidTitle,
  unknown: placesWords.unknownTitle,
  non_geographic: placesWords.poBoxTitle,
  forces: placesWords.forcesTitle,
  terminated: placesWords.terminatedTitle,
  crown_dependency: placesWords.noMemberTitle,
  overseas_territory: placesWords.noMemberTitle,
} satisfies Record<PostcodeOutcome, unknown>
const toPutRight = new Set<PostcodeOutcome>(['incomplete', 'invalid', 'unknown'])
const noMember = new Set<PostcodeOutcome>(['crown_dependency', 'overseas_territory'])

/** What the page about a postcode says, whatever the postcode led to. */
export function placeView(
  { answer, seat }: Place,
  { language, dissolved }: { language: Language; dissolved: boolean },
): PlaceView {
  const say = sayIn(language)
  const noticeTitle = say(placesWords.nothingSent)
  if (dissolved) {
    const title = say(placesWords.dissolvedTitle)
    return { kind: 'dissolved', title, noticeTitle, message: say(placesWords.dissolved) }
  }
  if (!answer) return { kind: 'down', title: say(placesWords.downTitle), message: say(placesWords.down) }
  if (seat?.member) {
    return { kind: 'found', title: say(placesWords.foundTitle, { member: seat.member.name }) }
  }
  if (seat) {
    const title = say(placesWords.vacantTitle, { seat: seatName(language, seat) })
    return { kind: 'vacant', title, noticeTitle, message: say(placesWords.vacant) }
  }
  const { outcome, message } = answer
  if (answer.seats.length > 0) {
    const last = outcome === 'terminated' && answer.seats.length === 1
    return {
      kind: 'choose',
      title: say(last ? placesWords.stillThereTitle : placesWords.chooseTitle),
      message,
    }
  }
  const title = say(titles[outcome])
  if (noMember.has(outcome)) {
    return { kind: 'elsewhere', title, noticeTitle: say(placesWords.whoToWriteTo), message }
  }
  if (toPutRight.has(outcome)) return { kind: 'ask_again', title, error: message }
  return { kind: 'ask_again', title, message }
}
