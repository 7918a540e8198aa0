import { readFigure, type SegmentFilter, VACANT } from './filter.ts'
import { readRange, within } from './ranges.ts'
import type { SeatRow } from './seat-row.ts'

/** Whether a filter leaves a seat in. It looks at what the reader is told and at nothing else, so it tells nothing more. */
export function matchesFilter(row: SeatRow, filter: SegmentFilter): boolean {
  const { nation, party, stance, silent, letters, answers, promises, majority, figure } = filter
  return (
    isOneOf(nation, [row.nation]) &&
    isOneOf(party, [row.member?.party ?? VACANT]) &&
    isOneOf(stance, row.stances.length ? row.stances : ['none']) &&
    isOneOf(promises, row.promises.length ? row.promises : ['none']) &&
    (silent === undefined || row.answered === (silent === 'no')) &&
    isWithin(letters, row.letters ?? 0) &&
    isWithin(answers, row.answers ?? 0) &&
    isWithin(majority, row.majority) &&
    (figure === undefined || hasFigure(figure, row))
  )
}

const isOneOf = (wanted: readonly string[] | undefined, has: readonly string[]) =>
  wanted === undefined || has.some((one) => wanted.includes(one))

function isWithin(text: string | undefined, value: number | null): boolean {
  const range = text === undefined ? null : readRange(text)
  return range === null || (value !== null && within(range, value))
}

function hasFigure(text: string, { figures }: SeatRow): boolean {
  const figure = readFigure(text)
  const value = figure && figures[figure.slug]
  return figure === null || (typeof value === 'number' && within(figure.range, value))
}
