import { MemberCard } from '#components/parliament/member-card.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'

/** One MP, and the way on. */
export function MemberFound({
  slug,
  seat,
  member,
}: {
  slug: string
  seat: SeatWithMember
  member: SeatMember
}) {
  return (
    <>
      <MemberCard seat={seat} member={member} />
      <ButtonLink href={`/campaigns/${slug}/letter`} className="w-full sm:w-auto">
        Write to {member.name}
      </ButtonLink>
    </>
  )
}
