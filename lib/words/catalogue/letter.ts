import { words } from '../say.ts'

/** The step of the letter: questions, paragraphs, how much is one’s own. */
export const letterWords = words({})
