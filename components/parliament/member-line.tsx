import type { SeatWithMember } from '#lib/parliament/data.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { SeatName } from './seat-name.tsx'

/** A seat and who holds it, on two lines: people know where they live. */
export function MemberLine({ language, seat }: { language: Language; seat: SeatWithMember }) {
  const { member } = seat
  return (
    <>
      <span className="block font-bold">
        <SeatName language={language} seat={seat} />
      </span>{' '}
      <span className="block font-normal text-ink-soft">
        {member ? `${member.name}, ${member.party}` : sayIn(language)(seatWords.nobody)}
      </span>
    </>
  )
}
