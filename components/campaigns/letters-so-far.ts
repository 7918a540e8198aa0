import { toldCount } from '#lib/counts/told-count.ts'
import { campaignWords } from '#lib/words/catalogue/campaign.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** How many people wrote, in a sentence: in fives, as everybody is told who does not handle letters. */
export function lettersSoFar(language: Language, count: number): string {
  const say = sayIn(language)
  const told = toldCount(count, false)
  if (told !== null) return say(campaignWords.lettersSoFar, { count: told })
  return say(count === 0 ? campaignWords.firstLetter : campaignWords.fewLetters)
}
