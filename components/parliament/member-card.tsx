import { Card } from '#components/ui/card.tsx'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { MembersAsOf } from './members-as-of.tsx'
import { OtherSeatName } from './seat-name.tsx'
import { seatName } from './seat-words.ts'

const notes = {
  backbencher: null,
  minister: seatWords.minister,
  speaker: seatWords.speaker,
  abstentionist: seatWords.abstentionist,
}

type Props = { language: Language; seat: SeatWithMember; member: Pick<SeatMember, 'name' | 'party' | 'kind'> }

/** Who the letter goes to, and what to know of the office. */
export function MemberCard({ language, seat, member }: Props) {
  const say = sayIn(language)
  const note = notes[member.kind]
  return (
    <Card className="border-l-8 border-l-brand">
      <p className="font-bold text-xl leading-tight">{member.name}</p>
      <p className="mt-1! text-ink-soft">
        {member.party}
        <br />
        {say(seatWords.memberFor, { seat: seatName(language, seat) })}
        <OtherSeatName language={language} seat={seat} />, {say(seatWords[seat.nation])}
      </p>
      {note && <p>{say(note)}</p>}
      <MembersAsOf language={language} />
    </Card>
  )
}
