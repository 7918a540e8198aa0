import { factsAsOf } from '#lib/parliament/facts-as-of.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** How fresh our knowledge of MPs is: once on each page that names one. */
export function MembersAsOf({ language }: { language: Language }) {
  return (
    <p className="text-sm text-ink-soft">{sayIn(language)(seatWords.asOf, { day: factsAsOf(language) })}</p>
  )
}
