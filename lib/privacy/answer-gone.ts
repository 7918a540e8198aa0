import { whoReadsWords } from '#lib/words/catalogue/who-reads.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import type { OwnAnswer } from './data.ts'

/** What stands where the words of an answer would, that are no longer kept. */
export function answerGone(
  language: Language,
  { alone, mailedAt }: Pick<OwnAnswer, 'alone' | 'mailedAt'>,
): string {
  const say = sayIn(language)
  if (!alone) return say(yoursWords.answerGone)
  return mailedAt
    ? say(whoReadsWords.mailedOn, { day: dayIn(language, mailedAt) })
    : say(whoReadsWords.notMailed)
}
