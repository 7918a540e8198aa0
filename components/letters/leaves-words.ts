import type { LeavesAbout } from '#lib/letters/leaves-about.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { longDayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** About when a letter leaves, in a sentence. */
export function leavesWords(language: Language, { at, orLater }: LeavesAbout, now: Date): string {
  const say = sayIn(language)
  const day = longDayIn(language, at)
  if (orLater) return say(confirmWords.leavesLater, { day })
  return londonDay(at) === londonDay(now)
    ? say(confirmWords.leavesToday)
    : say(confirmWords.leavesAbout, { day })
}
