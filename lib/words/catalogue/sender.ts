import { words } from '../say.ts'

/** Who writes, for whom, and the check before the letter is taken. */
export const senderWords = words({})
