import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { Position } from '#lib/platform/generated/prisma/client.ts'
import { positionWords } from '#lib/positions/position-words.ts'
import { dayAndTime } from '#lib/words/dates.ts'
import { EvidenceLink } from './evidence-link.tsx'
import { PositionMark } from './position-mark.tsx'

const seen = (isPublic: boolean) => (isPublic ? 'public' : 'private')

/** What an organisation's people see of its standing position: every word of it, and the evidence to keep. */
export function StandingPosition({ position }: { position: Position }) {
  const { kind, reservation, dissent, dissentPublic, reasons, reasonsPublic } = position
  return (
    <>
      <DefinitionList
        items={[
          { term: 'Position', value: <PositionMark mark={kind}>{positionWords[kind].fact}</PositionMark> },
          ...(reservation ? [{ term: 'Reservation (public)', value: reservation }] : []),
          ...(dissent ? [{ term: `Dissent (${seen(dissentPublic)})`, value: dissent }] : []),
          ...(reasons ? [{ term: `Reasons (${seen(reasonsPublic)})`, value: reasons }] : []),
          { term: 'Taken by', value: `${position.personName}, ${position.capacity}` },
          { term: 'Decided by', value: position.authority },
          { term: 'Taken on', value: dayAndTime(position.takenAt) },
        ]}
      />
      <EvidenceLink positionId={position.id} />
    </>
  )
}
