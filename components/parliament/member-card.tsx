import { Card } from '#components/ui/card.tsx'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { placesWords } from '#lib/words/catalogue/places.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OtherSeatName } from './seat-name.tsx'
import { seatName } from './seat-words.ts'

const notes = {
  backbencher: null,
  minister: placesWords.minister,
  speaker: placesWords.speaker,
  abstentionist: placesWords.abstentionist,
}

type Props = { language: Language; seat: SeatWithMember; member: Pick<SeatMember, 'name' | 'party' | 'kind'> }

/** Who the letter goes to, and what to know of the office. */
export function MemberCard({ language, seat, member }: Props) {
  const say = sayIn(language)
  const note = notes[member.kind]
  return (
    <Card className="border-l-8 border-l-brand">
      <p className="font-bold font-display text-[1.35rem] leading-tight">{member.name}</p>
      <p className="mt-1! text-ink-soft">
        {member.party}
        <br />
        {say(placesWords.memberFor, { seat: seatName(language, seat) })}
        <OtherSeatName language={language} seat={seat} />, {say(placesWords[seat.nation])}
      </p>
      {note && <p>{say(note)}</p>}
    </Card>
  )
}
