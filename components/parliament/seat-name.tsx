import type { SeatWithMember } from '#lib/parliament/data.ts'
import { type Language, localeOf, otherLanguage } from '#lib/words/language.ts'
import { seatName } from './seat-words.ts'

type Props = { language: Language; seat: Pick<SeatWithMember, 'name' | 'nameCy'> }

/** A seat's name, and in brackets its name in the other language. */
export function SeatName({ language, seat }: Props) {
  return (
    <>
      {seatName(language, seat)}
      <OtherSeatName language={language} seat={seat} />
    </>
  )
}

/** In brackets the name a seat has in the other language; nothing where it has but one. */
export function OtherSeatName({ language, seat }: Props) {
  const other = otherLanguage(language)
  if (!seat.nameCy || seat.nameCy === seat.name) return null
  return (
    <>
      {' '}
      (<span lang={localeOf(other)}>{seatName(other, seat)}</span>)
    </>
  )
}
