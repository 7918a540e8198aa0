import { dayAndTime, longDay } from '#lib/words/dates.ts'
import type { EvidenceRecord } from './evidence.ts'
import { positionWords } from './position-words.ts'

/** The facts of a record as terms and values, in the order they are read. */
export function evidenceFacts(record: EvidenceRecord): { term: string; value: string }[] {
  const { organisation, person, said, campaign, version, carriedTo } = record
  return [
    { term: 'Organisation', value: organisation.name },
    { term: 'Position', value: positionWords[said.kind].fact },
    { term: 'Campaign', value: campaign.title },
    { term: 'Text', value: `Version ${version.number} of the statement, printed in full below` },
    { term: 'Taken by', value: `${person.name}, ${person.capacity}` },
    { term: 'On the authority of', value: person.authority },
    { term: 'Taken on', value: `${dayAndTime(record.takenAt)} (London)` },
    { term: 'From the address', value: record.requestAddress },
    ...(carriedTo ? [{ term: 'Carried over', value: carriedLine(carriedTo) }] : []),
    { term: 'State', value: stateLine(record) },
    { term: 'Record number', value: record.positionId },
  ]
}

function carriedLine({ number, objectUntil }: NonNullable<EvidenceRecord['carriedTo']>): string {
  const until = objectUntil ? `; an officer could object until ${longDay(objectUntil)}` : ''
  return `to version ${number}, an editorial change${until}`
}

/** What became of the position, in one sentence. */
export function stateLine({
  state,
  endedAt,
  endedWhy,
}: Pick<EvidenceRecord, 'state' | 'endedAt' | 'endedWhy'>) {
  if (state === 'stands' || !endedAt) return 'It stands.'
  const words = { replaced: 'It was replaced', lapsed: 'It lapsed', withdrawn: 'It was withdrawn' }
  return `${words[state]} on ${longDay(endedAt)}. ${endedWhy ?? ''}`.trim()
}

/** The organisation's own words, each with who may see it. */
export function evidenceWords({ said }: EvidenceRecord): { title: string; text: string }[] {
  const seen = (isPublic: boolean) => (isPublic ? 'public' : 'private')
  return [
    ...(said.reservation ? [{ title: 'Reservation (public)', text: said.reservation }] : []),
    ...(said.dissent ? [{ title: `Dissent (${seen(said.dissentPublic)})`, text: said.dissent }] : []),
    ...(said.reasons ? [{ title: `Reasons (${seen(said.reasonsPublic)})`, text: said.reasons }] : []),
  ]
}
