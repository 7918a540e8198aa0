import { DAY_MS } from '#lib/platform/london-day.ts'
import { nextWords } from '#lib/words/catalogue/next.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** Offices answer in about three weeks; a supporter who has heard nothing by then is asked once whether an answer came. */
export const ANSWER_WEEKS = 3
export const ASK_AFTER_DAYS = ANSWER_WEEKS * 7

/** What happens once a letter is on its way, and when: the first is what has just happened. */
export function nextSteps({
  language,
  memberName: member,
  reference,
  confirmedAt,
}: {
  language: Language
  memberName: string
  reference: string
  confirmedAt: Date
}): { when: string; what: string }[] {
  const say = sayIn(language)
  const day = dayIn(language, new Date(confirmedAt.getTime() + ASK_AFTER_DAYS * DAY_MS))
  return [
    { when: say(nextWords.now), what: say(nextWords.nowText, { member }) },
    { when: say(nextWords.minutes), what: say(nextWords.minutesText) },
    { when: say(nextWords.weeks, { weeks: ANSWER_WEEKS }), what: say(nextWords.weeksText) },
    { when: say(nextWords.noAnswer, { day }), what: say(nextWords.noAnswerText, { member, reference }) },
  ]
}
