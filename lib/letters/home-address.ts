import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Homes = {
  /** Where they live or, for a voter abroad, where they lived last in the UK: it decides the seat. */
  address: string
  /** Where a voter abroad lives now; empty for everybody else. */
  abroadAddress: string
}

/** A letter's lines for where its constituent lives, down to the postcode, which stands below: of a voter abroad both homes. */
export function homeAddress({ address, abroadAddress }: Homes, language: Language): string {
  if (abroadAddress === '') return address
  return [abroadAddress, '', sayIn(language)(letterWords.lastInUk), address].join('\n')
}
