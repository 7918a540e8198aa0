import type { FoundSeat } from '#lib/letters/find-seat.ts'
import type { PostcodeOutcome } from '#lib/parliament/look-up-postcode.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { seatName } from '../parliament/seat-words.ts'

export type SeatView = {
  /**
   * `found`: go on. `choose`: several seats, or one to confirm. `ask_again`: another postcode is needed. `elsewhere`: no
   * MP for that seat. `vacant`, `dissolved`: no MP at the moment. `down`: not our supporter's fault.
   */
  kind: 'found' | 'choose' | 'ask_again' | 'elsewhere' | 'vacant' | 'dissolved' | 'down'
  title: string
  noticeTitle?: string
  message?: string
  /** Only for what the supporter has to put right. */
  error?: string
}

const titles = {
  found: seatWords.chooseTitle,
  choose: seatWords.chooseTitle,
  incomplete: seatWords.incompleteTitle,
  invalid: seatWords.invalidTitle,
  unknown: seatWords.unknownTitle,
  non_geographic: seatWords.poBoxTitle,
  forces: seatWords.forcesTitle,
  terminated: seatWords.terminatedTitle,
  crown_dependency: seatWords.noMemberTitle,
  overseas_territory: seatWords.noMemberTitle,
} satisfies Record<PostcodeOutcome, unknown>
const toPutRight = new Set<PostcodeOutcome>(['incomplete', 'invalid', 'unknown'])
const noMember = new Set<PostcodeOutcome>(['crown_dependency', 'overseas_territory'])

/** What the page about a postcode says, whatever the postcode led to. */
export function seatView(
  { answer, seat }: FoundSeat,
  { language, dissolved }: { language: Language; dissolved: boolean },
): SeatView {
  const say = sayIn(language)
  const noticeTitle = say(seatWords.nothingSent)
  if (dissolved) {
    const title = say(seatWords.dissolvedTitle)
    return { kind: 'dissolved', title, noticeTitle, message: say(seatWords.dissolved) }
  }
  if (!answer) return { kind: 'down', title: say(seatWords.downTitle), message: say(seatWords.down) }
  if (seat?.member) {
    return { kind: 'found', title: say(seatWords.foundTitle, { member: seat.member.name }) }
  }
  if (seat) {
    const title = say(seatWords.vacantTitle, { seat: seatName(language, seat) })
    return { kind: 'vacant', title, noticeTitle, message: say(seatWords.vacant) }
  }
  const { outcome, message } = answer
  if (answer.seats.length > 0) {
    const last = outcome === 'terminated' && answer.seats.length === 1
    return {
      kind: 'choose',
      title: say(last ? seatWords.stillThereTitle : seatWords.chooseTitle),
      message,
    }
  }
  const title = say(titles[outcome])
  if (noMember.has(outcome)) {
    return { kind: 'elsewhere', title, noticeTitle: say(seatWords.whoToWriteTo), message }
  }
  if (toPutRight.has(outcome)) return { kind: 'ask_again', title, error: message }
  return { kind: 'ask_again', title, message }
}
