import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'

/** The day to which the bundled facts about seats and members are right; `prisma/data/README.md` says whose they are. */
export const FACTS_AS_OF = '2026-06-28'

/** That day in words: "28 June 2026". */
export const factsAsOf = (language: Language) => dayIn(language, new Date(FACTS_AS_OF))
