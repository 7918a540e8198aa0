import type { SeatWithMember } from '#lib/parliament/data.ts'
import { type Language, nameIn } from '#lib/words/language.ts'

/** A seat's name in a language, as plain text. */
export const seatName = (language: Language, { name, nameCy }: Pick<SeatWithMember, 'name' | 'nameCy'>) =>
  nameIn(language, { name, nameCy }).text
