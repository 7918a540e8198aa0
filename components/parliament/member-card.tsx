import { Card } from '#components/ui/card.tsx'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import type { MemberKind } from '#lib/platform/generated/prisma/enums.ts'
import { nationName, SeatName } from './member-line.tsx'

const notes: Record<MemberKind, string | null> = {
  backbencher: null,
  minister:
    'A member of the government. Ministers do not sign motions, so your letter asks for other things.',
  speaker:
    'The Speaker does not vote or take sides in debates, but helps constituents as every MP does. Your letter asks only for what the Speaker can do.',
  abstentionist:
    'This MP does not sit in the House of Commons, but does answer constituents. Your letter does not ask for votes or debates.',
}

/** Who the letter goes to. */
export function MemberCard({
  seat,
  member,
}: {
  seat: SeatWithMember
  member: { name: string; party: string; kind: MemberKind }
}) {
  const note = notes[member.kind]
  return (
    <Card className="border-l-8 border-l-brand">
      <p className="font-bold font-display text-[1.35rem] leading-tight">{member.name}</p>
      <p className="mt-1! text-ink-soft">
        {member.party}
        <br />
        MP for <SeatName seat={seat} />, {nationName(seat)}
      </p>
      {note && <p>{note}</p>}
    </Card>
  )
}
