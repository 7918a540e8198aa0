import { fieldFaultWords } from '#lib/words/catalogue/faults.ts'
import { sayIn } from '#lib/words/say.ts'
import { letterMiddle, type MiddleInput } from './letter-middle.ts'
import { OWN_WORDS_LIMIT } from './schema.ts'

/** Where the page of the letter offers the ready paragraphs again: an empty letter is put right there. */
export const READY_BACK = 'ready-back'

/** What has to be put right before the letter can go on, in sentences by field; empty where nothing has. */
export function letterErrors(input: MiddleInput): Record<string, string> {
  const say = sayIn(input.language)
  const { ownText, empty } = letterMiddle(input)
  const over = ownText.length - OWN_WORDS_LIMIT
  if (over > 0) {
    return { ownWords: say(fieldFaultWords.own_words_long, { count: over, limit: OWN_WORDS_LIMIT }) }
  }
  return empty ? { [READY_BACK]: say(fieldFaultWords.letter_empty) } : {}
}
