import { stepWords } from '#lib/words/catalogue/shell.ts'

/** Where a supporter is on the way, in the words of the step list. */
export const journeySteps = [
  stepWords.mp,
  stepWords.letter,
  stepWords.aboutYou,
  stepWords.check,
  stepWords.confirm,
] as const
