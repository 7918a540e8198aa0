import { figures, formatCount } from '#lib/words/numbers.ts'
import type { Colouring } from './map-by.ts'
import { mapBy } from './map-by.ts'
import type { Figure, MappedSeat } from './map-data.ts'

/** What the map is coloured by, as the head of a column says it. */
export const colouringName = (by: Colouring, figure: Figure | null): string =>
  by.kind === 'figure' ? (figure?.name ?? 'Figure') : mapBy[by.kind]

/** The number behind a seat's class, where there is one. */
export function valueWords(seat: MappedSeat, by: Colouring, figure: Figure | null): string {
  if (by.kind === 'figure') return figure ? figureWords(figure, seat.figures[figure.slug]) : ''
  if (by.kind === 'majority') return seat.majority === null ? 'not known' : figures(seat.majority)
  return seat.class?.name ?? ''
}

function figureWords({ unit, decimals }: Figure, value: number | undefined): string {
  if (value === undefined) return 'not known'
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  const number = value.toLocaleString('en-GB', digits)
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim()
}

/** What is said of a seat, to whoever stands on it: "Testham: Jane Doe, Labour. Stance: supports. Letters: 12. Answers: 1." */
export function seatWords(seat: MappedSeat, by: Colouring, figure: Figure | null): string {
  const { name, member, letters, answers } = seat
  const who = member ? `${member.name}${member.invented ? ' (invented)' : ''}, ${member.party}` : 'vacant'
  // Whoever speaks to their machine says what they see.
  const sign = seat.class?.sign ?? ''
  const short = sign.length > 1 ? `, ${sign}` : ''
  const value = valueWords(seat, by, figure)
  const of = by.kind === 'letters' || by.kind === 'answers' || by.kind === 'party' ? '' : value
  return [
    `${name}: ${who}${short}.`,
    of && `${colouringName(by, figure)}: ${lowerFirst(of)}.`,
    `Letters: ${formatCount(letters)}.`,
    `Answers: ${formatCount(answers)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
