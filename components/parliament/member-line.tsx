import type { SeatWithMember } from '#lib/parliament/data.ts'

const nations = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  northern_ireland: 'Northern Ireland',
} as const

/** A seat and who holds it, on two lines. */
export function MemberLine({ seat }: { seat: SeatWithMember }) {
  return (
    <>
      <span className="block font-bold">{seat.member?.name ?? 'No MP at the moment'}</span>
      <span className="block text-ink-soft">
        <SeatName seat={seat} />
        {seat.member && `, ${seat.member.party}`}
      </span>
    </>
  )
}

/** A seat's name, in Welsh too where it has one. */
export function SeatName({ seat }: { seat: Pick<SeatWithMember, 'name' | 'nameCy'> }) {
  if (!seat.nameCy || seat.nameCy === seat.name) return <>{seat.name}</>
  return (
    <>
      {seat.name} (<span lang="cy">{seat.nameCy}</span>)
    </>
  )
}

export const nationName = (seat: Pick<SeatWithMember, 'nation'>) => nations[seat.nation]
