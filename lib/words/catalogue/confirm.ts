import { words } from '../say.ts'

/** The mail that asks to confirm, the pages behind its link, and what happens next. */
export const confirmWords = words({})
